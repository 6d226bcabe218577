import { classes } from "@/components/ui/classes";
import { StatusShape } from "@/components/ui/status-shape";
import type { CriterionId } from "@/lib/domain/evaluation/evaluation";
import type { Status } from "@/lib/domain/evaluation/status";
import { capitalised } from "@/lib/format/count";
import { statusWord } from "@/lib/format/status";
import type { RailCriterion, RailView } from "./prepare-rail";

const COLUMNS = {
  one: "grid grid-cols-[minmax(0,1fr)_60px] gap-1",
  two: "grid grid-cols-[minmax(0,1fr)_54px_60px] gap-1",
} as const;

interface StatusCellProps {
  readonly head: string;
  readonly status: Status;
  /** It is another status than today's. */
  readonly turned: boolean;
}

/** Shape over word; the column's head is read out with it. */
function StatusCell({ head, status, turned }: StatusCellProps) {
  return (
    <span className="flex flex-col items-center gap-1 text-cell text-ink-2">
      <StatusShape status={status} />
      <span className="sr-only">{head}: </span>
      <span
        className={classes(
          turned && (status === "met" ? "font-semibold text-green" : "font-semibold text-ink"),
        )}
      >
        {capitalised(statusWord(status))}
      </span>
    </span>
  );
}

interface CriterionRowProps {
  readonly criterion: RailCriterion;
  readonly heads: RailView["heads"];
  readonly lit: boolean;
  readonly onLight: (id: CriterionId | null) => void;
}

function CriterionRow({ criterion, heads, lit, onLight }: CriterionRowProps) {
  const { id, name, figures, today, now, canLight } = criterion;
  return (
    <li className="border-b border-rule">
      <button
        type="button"
        aria-pressed={lit}
        disabled={!canLight}
        onClick={() => onLight(lit ? null : id)}
        className={classes(
          "-mx-5 min-h-14 w-[calc(100%+40px)] items-center px-5 py-2 text-left desktop:-mx-6 desktop:w-[calc(100%+48px)] desktop:px-6",
          heads.today === null ? COLUMNS.one : COLUMNS.two,
          lit
            ? "bg-blue-tint shadow-[inset_3px_0_0_var(--color-blue)]"
            : canLight && "hover:bg-hover",
        )}
      >
        <span className="font-medium">
          {name}
          <span className="block text-micro font-normal text-ink-3 tabular">{figures}</span>
        </span>
        {heads.today !== null && (
          <StatusCell head={heads.today} status={today ?? "unknown"} turned={false} />
        )}
        <StatusCell head={heads.now} status={now} turned={today !== null && today !== now} />
      </button>
    </li>
  );
}

interface CriterionTableProps {
  readonly criteria: readonly RailCriterion[];
  readonly heads: RailView["heads"];
  readonly lit: CriterionId | null;
  readonly onLight: (id: CriterionId | null) => void;
}

/** The criteria that read the chart; each is pressed to light the boxes that prove it. */
export function CriterionTable({ criteria, heads, lit, onLight }: CriterionTableProps) {
  return (
    <div>
      <div
        className={classes(
          "border-b border-rule-2 pb-1.5 text-micro text-ink-3",
          heads.today === null ? COLUMNS.one : COLUMNS.two,
        )}
      >
        <h3 className="text-small font-semibold text-ink">Read from the chart</h3>
        {heads.today !== null && (
          <span aria-hidden="true" className="text-center">
            {heads.today}
          </span>
        )}
        <span aria-hidden="true" className="text-center">
          {heads.now}
        </span>
      </div>
      <ul>
        {criteria.map((criterion) => (
          <CriterionRow
            key={criterion.id}
            criterion={criterion}
            heads={heads}
            lit={lit === criterion.id}
            onLight={onLight}
          />
        ))}
      </ul>
    </div>
  );
}
