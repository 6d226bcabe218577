import type { Evidence } from "@/lib/domain/evaluation/facts";

function EvidenceItem({ item }: { readonly item: Evidence }) {
  switch (item.kind) {
    case "link":
      // A file may hold any text as an address; only the web is linked.
      if (!/^https?:\/\//i.test(item.url))
        return (
          <span className="break-words">
            {[item.label, item.url].filter((part) => part !== null).join(": ")}
          </span>
        );
      return (
        <a href={item.url} rel="noreferrer noopener" target="_blank" className="break-words">
          {item.label ?? item.url}
        </a>
      );
    case "note":
      return (
        <span className="break-words">
          {item.label !== null && <b className="font-semibold">{item.label}: </b>}
          {item.text}
        </span>
      );
    case "file":
      return <span className="break-words">{item.label ?? item.name}</span>;
  }
}

/** What an answer rests on. */
export function EvidenceList({ evidence }: { readonly evidence: readonly Evidence[] }) {
  if (evidence.length === 0) return null;
  return (
    <ul className="mt-1 space-y-1 text-ink-2">
      {evidence.map((item, place) => (
        // Evidence is append-only, so its place never changes.
        <li key={place}>
          <EvidenceItem item={item} />
        </li>
      ))}
    </ul>
  );
}
