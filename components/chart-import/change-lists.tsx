import { Notice } from "@/components/ui/notice";
import { SectionHead } from "@/components/ui/section-head";
import { Cell, ColumnHead, RowHead, Table } from "@/components/ui/table";
import type { SheetLook } from "@/lib/format/chart-look";
import type { ChangeList } from "@/lib/format/chart-next";
import { counted, inDigits } from "@/lib/format/count";
import { listed } from "@/lib/format/list";
import { LOCALE } from "@/lib/format/locale";

const NAMES: Readonly<Record<ChangeList["kind"], string>> = {
  joined: "Joined",
  left: "Left",
  unfilled: "Open and planned seats that the file does not hold",
  moved: "Moved to another manager",
  retitled: "Given another title",
  refilled: "Same seat, somebody else",
  otherwise: "Changed otherwise",
};

/** What the import changes of the chart in force, and what people said of it that stays. */
export function ChangeLists({ next }: { readonly next: NonNullable<SheetLook["next"]> }) {
  const changes = next.changes.filter(({ count }) => count > 0);
  return (
    <section aria-labelledby="difference" className="mt-10">
      <SectionHead id="difference" aside={`Compared with “${next.name}”`}>
        What changes
      </SectionHead>
      {changes.length === 0 ? (
        <div className="mt-3">
          <Notice>Nothing in this file differs from the chart in force.</Notice>
        </div>
      ) : (
        changes.map((list) => <Changes key={list.kind} list={list} />)
      )}
      <Carried carried={next.carried} />
    </section>
  );
}

function Changes({ list: { kind, changes, count } }: { readonly list: ChangeList }) {
  const isBetween = changes.some(({ before }) => before !== null);
  return (
    <details className="border-b border-rule py-2.5 text-small">
      <summary className="cursor-pointer font-semibold">
        {NAMES[kind]}{" "}
        <span className="font-normal text-ink-2 tabular">{inDigits(count, LOCALE)}</span>
      </summary>
      <Table label={NAMES[kind]} className="mt-1">
        <thead>
          <tr>
            <ColumnHead>Position</ColumnHead>
            {isBetween && <ColumnHead>Now</ColumnHead>}
            {isBetween && <ColumnHead>After the import</ColumnHead>}
          </tr>
        </thead>
        <tbody>
          {changes.map(({ key, seat, before, after }) => (
            <tr key={key}>
              <RowHead>{seat}</RowHead>
              {isBetween && <Cell>{before}</Cell>}
              {isBetween && <Cell>{after}</Cell>}
            </tr>
          ))}
        </tbody>
      </Table>
      {count > changes.length && (
        <p className="mt-2 text-ink-3">
          And {counted(count - changes.length, "more", "more", LOCALE)}; once imported, the charts
          can be compared in full.
        </p>
      )}
    </details>
  );
}

/** Nothing where nothing is carried over. */
function Carried({ carried }: Pick<NonNullable<SheetLook["next"]>, "carried">) {
  const parts = [
    [carried.levels, "level that somebody set", "levels that somebody set"],
    [carried.functions, "function that somebody set", "functions that somebody set"],
    [carried.executiveTeam, "executive-team mark", "executive-team marks"],
    [carried.dotted, "position’s dotted lines", "positions’ dotted lines"],
  ] as const;
  const words = parts
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => counted(count, one, many, LOCALE));
  if (words.length === 0) return null;
  return (
    <p className="mt-3 text-small text-ink-2">
      Carried over where the title is the same: {listed(words, LOCALE)}.
    </p>
  );
}
