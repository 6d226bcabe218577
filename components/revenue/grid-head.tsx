import { classes } from "@/components/ui/classes";
import type { Quarter } from "@/lib/domain/quarter";
import { LOCALE } from "@/lib/format/locale";
import { quarterLabel, quarterMonths } from "@/lib/format/quarter";
import type { StoredQuarter } from "@/lib/features/revenue/schema";
import type { GridLine } from "./grid-line";
import { SeriesBreakMenu } from "./series-break-menu";
import type { SeriesBreaking } from "./use-series-breaks";

interface GridHeadProps {
  readonly columns: readonly Quarter[];
  readonly lines: readonly GridLine[];
  readonly currency: string;
  readonly fiscalYearStartMonth: number;
  readonly quarters: readonly StoredQuarter[];
  readonly mayWrite: boolean;
  readonly breaking: SeriesBreaking;
}

/** The quarters, with their months, and marks where a series begins or a year's figure was divided. */
export function GridHead(props: GridHeadProps) {
  const { columns, lines, currency, fiscalYearStartMonth, quarters, mayWrite, breaking } = props;
  const heldIn = (quarter: Quarter) => quarters.find((one) => one.quarter === quarter);
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
        {columns.map((quarter) => {
          const held = heldIn(quarter);
          const isBreak = held !== undefined && held.seriesBreak !== null;
          return (
            <th
              key={quarter}
              scope="col"
              title={quarterMonths(quarter, fiscalYearStartMonth, LOCALE)}
              className={classes(
                "border-b border-rule-2 px-2 py-2 text-right align-bottom text-small font-semibold whitespace-nowrap",
                isBreak && "border-l border-l-control",
              )}
            >
              {isBreak && (
                <span className="block text-cell font-normal text-ink-3">new series</span>
              )}
              {quarterLabel(quarter)}
              {mayWrite && held !== undefined && (
                <SeriesBreakMenu held={held} breaking={breaking} />
              )}
              {annual.has(quarter) && (
                <span className="block text-cell font-normal text-ink-3">year ÷ 4</span>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
