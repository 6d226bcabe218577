import { classes } from "@/components/ui/classes";
import type { Quarter } from "@/lib/domain/quarter";
import { amountLabel } from "@/lib/format/amount";
import { LOCALE } from "@/lib/format/locale";
import { quarterLabel } from "@/lib/format/quarter";
import { GridCell } from "./grid-cell";
import { cellKey, GRID_ROWS, rowLabel } from "./grid-rows";
import type { RevenueSheet } from "./revenue-sheet";
import { cellIn, type SheetState } from "./sheet-state";

interface GridBodyProps {
  readonly columns: readonly Quarter[];
  readonly state: SheetState;
  readonly sheet: RevenueSheet;
  readonly currency: string;
  readonly mayWrite: boolean;
  readonly troublesId: string;
}

/** Amounts that the grid itself shows have a decimal point, so what is typed into it is read so. */
const OWN_MARK = "point";

/** One row a motion, and below it what partners influenced. */
export function GridBody(props: GridBodyProps) {
  const { columns, state, sheet, currency, mayWrite, troublesId } = props;
  return (
    <tbody>
      {GRID_ROWS.map((series, row) => (
        <tr key={rowLabel(series)}>
          <th
            scope="row"
            className={classes(
              "sticky left-0 z-1 max-w-36 border-b border-rule bg-paper py-1 pr-4 tablet:max-w-none tablet:whitespace-nowrap",
              series.part === "influenced" && "pl-3 text-micro text-ink-3",
            )}
          >
            {series.part === "amount" ? rowLabel(series) : "of which influenced"}
          </th>
          {columns.map((quarter, column) => {
            const { held, amount, unsaved, theirs } = cellIn(state, quarter, series);
            const shown = amount === null ? "" : amountLabel(amount, currency, LOCALE);
            return (
              <td key={quarter} className="border-b border-l border-rule p-0">
                <GridCell
                  label={`${rowLabel(series)}, ${quarterLabel(quarter)}`}
                  place={`${row}:${column}`}
                  text={held?.text ?? shown}
                  state={
                    held !== null
                      ? "faulty"
                      : theirs !== null
                        ? "contested"
                        : unsaved
                          ? "unsaved"
                          : "plain"
                  }
                  locked={!mayWrite || state.complete.has(quarter)}
                  describedBy={
                    held === null
                      ? undefined
                      : `${troublesId}-${cellKey(quarter, series)}`.replaceAll(" ", "-")
                  }
                  onEnter={(text) => sheet.enter([{ quarter, series, text }], OWN_MARK)}
                  onRelease={() => sheet.release(quarter, series)}
                />
              </td>
            );
          })}
        </tr>
      ))}
    </tbody>
  );
}
