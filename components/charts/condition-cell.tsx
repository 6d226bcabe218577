import Link from "next/link";
import type { GridCell } from "@/components/charts/condition-grid-model";
import { classes } from "@/components/ui/classes";
import { StatusShape } from "@/components/ui/status-shape";

type StatusCell = Extract<GridCell, { readonly kind: "status" }>;

const WORD = { met: "Met", not_met: "Not met", unknown: "Unknown" } as const;
const COLOUR = {
  met: "text-green font-semibold",
  not_met: "text-ink-2",
  unknown: "text-unknown",
} as const;

/** On a phone a cell is too narrow for its word: the shape stands for it, and the word is still read out. */
const WORDS = "max-tablet:sr-only";

interface ConditionCellProps {
  readonly cell: GridCell | null;
  /** Condition and quarter, shown on hover before the state. */
  readonly title: string;
  readonly startsYear: boolean;
  readonly isAhead: boolean;
}

/** One condition at one quarter: shape over word, and odds or a day where the quarter is to come. */
export function ConditionCell({ cell, title, startsYear, isAhead }: ConditionCellProps) {
  const seen = cell?.kind === "status" ? cell : null;
  return (
    <td
      title={cell === null ? title : `${title}: ${spoken(cell)}`}
      className={classes(
        "h-[54px] border-b border-b-rule p-0 text-center align-middle",
        isAhead && "bg-canvas",
        seen?.status === "met" && "bg-green-tint",
        seen?.slipped === true
          ? "border-l-[3px] border-l-red"
          : startsYear && "border-l border-l-rule-2",
      )}
    >
      {cell === null ? <Nothing /> : <Answer cell={cell} />}
    </td>
  );
}

function spoken(cell: GridCell): string {
  switch (cell.kind) {
    case "status":
      return WORD[cell.status];
    case "due":
      return cell.words;
    case "odds":
    case "stays":
      return cell.text;
  }
}

function Nothing() {
  return (
    <span className="text-ink-3">
      <span aria-hidden="true">–</span>
      <span className="sr-only">Nothing recorded</span>
    </span>
  );
}

function Answer({ cell }: { readonly cell: GridCell }) {
  switch (cell.kind) {
    case "status":
      return <State cell={cell} />;
    case "odds":
      return (
        <span
          className={classes(
            "text-cell tabular tablet:text-small",
            cell.strong ? "font-semibold text-blue" : "text-ink-3",
          )}
        >
          {cell.text}
        </span>
      );
    case "due":
      return (
        <span className="flex flex-col items-center gap-[5px] text-cell leading-[12px] font-semibold text-blue">
          <StatusShape status="decision_due" />
          <span aria-hidden="true" className="whitespace-nowrap">
            {cell.text}
          </span>
          <span className="sr-only">{cell.words}</span>
        </span>
      );
    case "stays":
      return (
        <span className="block text-cell leading-[12px] text-ink-3 max-tablet:mx-auto max-tablet:w-min">
          {cell.text}
        </span>
      );
  }
}

function State({ cell }: { readonly cell: StatusCell }) {
  return (
    <Link
      href={cell.href}
      className={classes(
        "mx-auto flex h-12 w-full max-w-[54px] flex-col items-center justify-center gap-[5px] rounded-tight text-cell leading-[12px] no-underline hover:underline print:w-auto",
        COLOUR[cell.status],
        cell.status !== "met" && "hover:bg-hover",
      )}
    >
      <StatusShape status={cell.status} />
      <span className={WORDS}>
        {WORD[cell.status]}
        {cell.slipped && <span className="sr-only">, slipped back</span>}
      </span>
      {cell.was !== null && (
        <span className="max-tablet:sr-only -mt-[3px] font-normal text-ink-3">
          was {WORD[cell.was].toLowerCase()}
        </span>
      )}
    </Link>
  );
}
