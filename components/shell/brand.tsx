import Link from "next/link";

/** The product's name; the root sends a visitor to where they belong. */
export function Brand({ className = "" }: { readonly className?: string }) {
  return (
    <Link href="/" className={`font-serif text-brand font-medium no-underline ${className}`}>
      Titleworthy
    </Link>
  );
}
