import Link from "next/link";
import type { TimelineNote } from "@/components/timeline/prepare-notes";
import { StatusShape } from "@/components/ui/status-shape";

/** Conditions that slipped back, and closed quarters that were restated, in the order of time. */
export function NoteList({ notes }: { readonly notes: readonly TimelineNote[] }) {
  if (notes.length === 0) return null;
  return (
    <ul className="mt-10 grid gap-x-8 gap-y-6 border-t border-rule-2 pt-3.5 text-small text-ink-2 tablet:grid-cols-3">
      {notes.map(({ key, kind, head, sentence, href }) => (
        <li key={key} className="flex gap-2.5">
          <span className="mt-0.5 flex-none text-ink-3">
            {kind === "slip" ? (
              <span className="block h-3.5 w-[3px] bg-red" />
            ) : (
              <StatusShape status="closed" />
            )}
          </span>
          <p className="min-w-0">
            <b className="font-semibold text-ink">{head}</b> {sentence}{" "}
            {href !== null && <Link href={href}>As known now</Link>}
          </p>
        </li>
      ))}
    </ul>
  );
}
