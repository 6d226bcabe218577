import { capitalised } from "@/lib/format/count";
import type { EvidenceRow } from "./prepare-evidence";

function EvidenceItem({ item }: { readonly item: EvidenceRow }) {
  const { label, text, href, isFile } = item;
  if (href === null)
    return (
      <>
        {label !== null && <b className="font-semibold">{label}: </b>}
        {text}
      </>
    );
  if (isFile)
    return (
      <a href={href} download>
        {text}
      </a>
    );
  return (
    <a href={href} rel="noreferrer noopener" target="_blank">
      {label ?? text}
    </a>
  );
}

/** What an answer rests on, and how old that is. */
export function EvidenceList({ evidence }: { readonly evidence: readonly EvidenceRow[] }) {
  if (evidence.length === 0) return null;
  return (
    <ul className="mt-1 space-y-1 text-ink-2">
      {evidence.map((item, place) => (
        // Evidence is append-only, so its place never changes.
        <li key={place} className="break-words">
          <EvidenceItem item={item} />
          <span className="block text-micro text-ink-3">{capitalised(item.age)}</span>
        </li>
      ))}
    </ul>
  );
}
