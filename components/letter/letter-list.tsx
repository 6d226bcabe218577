import Link from "next/link";
import { SectionHead } from "@/components/ui/section-head";
import type { LetterRow } from "./prepare-letter";

interface LetterListProps {
  readonly letters: readonly LetterRow[];
  readonly shownId: string;
  /** Where letters are shown. */
  readonly href: string;
}

/** Everything that was written to a company, the latest first. */
export function LetterList({ letters, shownId, href }: LetterListProps) {
  return (
    <section className="mt-10 text-small tablet:mt-12 print:hidden">
      <SectionHead>Letters</SectionHead>
      <ul>
        {letters.map(({ id, subject, quarter, kind, note }) => (
          <li
            key={id}
            className="grid gap-x-5 gap-y-1 border-b border-rule py-[11px] tablet:grid-cols-[minmax(0,1fr)_90px_140px_minmax(0,1fr)]"
          >
            <Link
              href={`${href}?id=${id}`}
              aria-current={id === shownId ? "true" : undefined}
              className="font-medium aria-[current]:font-semibold"
            >
              {subject}
            </Link>
            <span className="tabular text-ink-2">{quarter}</span>
            <span className="text-ink-2">{kind}</span>
            <span className="min-w-0 break-words text-ink-3">{note}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
