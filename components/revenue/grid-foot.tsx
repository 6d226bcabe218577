import { classes } from "@/components/ui/classes";
import type { Quarter } from "@/lib/domain/quarter";
import type { StoredQuarter } from "@/lib/features/revenue/schema";
import { type QuarterFigures, quarterFigures, revenueOf } from "./prepare-figures";
import { QuarterState } from "./quarter-state";
import { linesIn, type SheetState } from "./sheet-state";
import type { ExplainQuarters } from "./use-quarter-reasons";

interface GridFootProps {
  readonly columns: readonly Quarter[];
  readonly state: SheetState;
  readonly quarters: readonly StoredQuarter[];
  readonly workspace: string;
  readonly companyId: string;
  readonly currency: string;
  readonly mayWrite: boolean;
  readonly explain: ExplainQuarters;
}

const FIGURES: readonly {
  readonly label: string;
  readonly of: (f: QuarterFigures) => string | null;
}[] = [
  { label: "Total", of: ({ total }) => total },
  { label: "Partner share, sourced", of: ({ sourced }) => sourced },
  { label: "Partner share, with influenced", of: ({ withInfluenced }) => withInfluenced },
  { label: "Direct : partner", of: ({ ratio }) => ratio },
];

const HEAD = "sticky left-0 z-1 bg-paper py-2 pr-4 tablet:whitespace-nowrap";

/** What each quarter adds up to, and whether it is complete. */
export function GridFoot(props: GridFootProps) {
  const { columns, state, quarters, workspace, companyId, currency, mayWrite, explain } = props;
  const lines = revenueOf(linesIn(state));
  const figures = columns.map((quarter) => quarterFigures(quarter, lines, currency));
  const unsaved = new Set([...state.drafts.values()].map(({ quarter }) => quarter));
  return (
    <tfoot className="tabular">
      {FIGURES.map(({ label, of }, row) => (
        <tr key={label} className={classes(row === 0 && "border-t border-ink font-semibold")}>
          <th scope="row" className={classes(HEAD, row === 0 ? "font-semibold" : "text-ink-2")}>
            {label}
          </th>
          {columns.map((quarter, column) => {
            const own = figures[column] ?? null;
            return (
              <td key={quarter} className="px-2 py-2 text-right whitespace-nowrap">
                {own === null ? "" : (of(own) ?? <span className="text-ink-3">none</span>)}
              </td>
            );
          })}
        </tr>
      ))}
      <tr className="border-t border-rule">
        <th scope="row" className={classes(HEAD, "text-ink-2")}>
          State
        </th>
        {columns.map((quarter, column) => (
          <td key={quarter} className="px-2 py-2 text-right align-top">
            {figures[column] !== null && (
              <QuarterState
                workspace={workspace}
                companyId={companyId}
                quarter={quarter}
                held={quarters.find((one) => one.quarter === quarter) ?? null}
                saved={!unsaved.has(quarter)}
                mayWrite={mayWrite}
                explain={explain}
              />
            )}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}
