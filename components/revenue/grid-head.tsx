import type { Quarter } from "@/lib/domain/quarter";
import { LOCALE } from "@/lib/format/locale";
import { quarterLabel, quarterMonths } from "@/lib/format/quarter";
import type { GridLine } from "./grid-line";

interface GridHeadProps {
  readonly columns: readonly Quarter[];
  readonly lines: readonly GridLine[];
  readonly currency: string;
  readonly fiscalYearStartMonth: number;
}

/** The quarters, with their months, and a mark where a year's figure was divided. */
export function GridHead({ columns, lines, currency, fiscalYearStartMonth }: GridHeadProps) {
  const annual = new Set(
    lines
      .filter(({ basis, amount }) => basis === "annual" && amount !== null)
      .map(({ quarter }) => quarter),
  );
  return (
    <thead>
      <tr>
        <th
          scope="col"
          className="sticky left-0 z-1 border-b border-rule-2 bg-paper py-2 pr-4 align-bottom text-micro text-ink-3"
        >
          {currency}
        </th>
        {columns.map((quarter) => (
          <th
            key={quarter}
            scope="col"
            title={quarterMonths(quarter, fiscalYearStartMonth, LOCALE)}
            className="border-b border-rule-2 px-2 py-2 text-right align-bottom text-small font-semibold whitespace-nowrap"
          >
            {quarterLabel(quarter)}
            {annual.has(quarter) && (
              <span className="block text-cell font-normal text-ink-3">year ÷ 4</span>
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}
