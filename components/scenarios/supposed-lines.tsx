import Link from "next/link";
import type { SupposedLine } from "./prepare-scenarios";

/** What a scenario supposes, a line each. */
export function SupposedLines({ lines }: { readonly lines: readonly SupposedLine[] }) {
  if (lines.length === 0) return <p className="text-ink-3">Nothing that the plan does not hold.</p>;
  return (
    <ul>
      {lines.map(({ words, href }) => (
        <li key={words}>{href === null ? words : <Link href={href}>{words}</Link>}</li>
      ))}
    </ul>
  );
}
