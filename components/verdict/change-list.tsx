import { SectionHead } from "@/components/ui/section-head";
import type { Change } from "./prepare-changes";

interface ChangeListProps {
  readonly since: string;
  readonly changes: readonly Change[];
  readonly aside: React.ReactNode;
}

/** What moved since a quarter; "unchanged" is said, not left out. */
export function ChangeList({ since, changes, aside }: ChangeListProps) {
  return (
    <section>
      <SectionHead aside={aside}>Since {since}</SectionHead>
      <ul className="text-small tabular">
        {changes.map(({ what, from, to }) => (
          <li
            key={what}
            className="flex justify-between gap-4 border-b border-rule py-[11px] last:border-0"
          >
            <span>{what}</span>
            <span className="text-right">
              {to === null ? (
                <>
                  {from}, <b className="font-semibold">unchanged</b>
                </>
              ) : (
                <>
                  {from} <span aria-label="to">→</span> <b className="font-semibold">{to}</b>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
