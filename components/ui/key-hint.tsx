/** The keys that do the same, after a button's words. */
export function KeyHint({ keys }: { readonly keys: string }) {
  return <kbd className="font-sans font-normal text-current opacity-70">{keys}</kbd>;
}
