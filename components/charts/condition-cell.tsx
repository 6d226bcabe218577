import Link from "next/link";
import type { GridCell } from "@/components/charts/condition-grid-model";
import { classes } from "@/components/ui/classes";
import { StatusShape } from "@/components/ui/status-shape";

const WORD = { met: "Met", not_met: "Not met", unknown: "Unknown" } as const;
const COLOUR = {
  met: "text-green font-semibold",
  not_met: "text-ink-2",
  unknown: "text-unknown",
} as const;

interface ConditionCellProps {
  readonly cell: GridCell | null;
  /** Condition and quarter, shown on hover before the state. */
  readonly title: string;
  readonly startsYear: boolean;
}

/** One condition at one quarter: shape over word. */
export function ConditionCell({ cell, title, startsYear }: ConditionCellProps) {
  return (
    <td
      title={cell === null ? title : `${title}: ${WORD[cell.status]}`}
      className={classes(
        "h-[54px] border-b border-b-rule p-0 text-center align-middle",
        cell?.status === "met" && "bg-green-tint",
        cell?.slipped === true
          ? "border-l-[3px] border-l-red"
          : startsYear && "border-l border-l-rule-2",
      )}
    >
      {cell === null ? <Nothing /> : <State cell={cell} />}
    </td>
  );
}

function Nothing() {
  return (
    <span className="text-ink-3">
      <span aria-hidden="true">–</span>
      <span className="sr-only">Nothing recorded</span>
    </span>
  );
}

function State({ cell }: { readonly cell: GridCell }) {
  const look = classes(
    "mx-auto flex h-12 w-[54px] print:w-auto flex-col items-center justify-center gap-[5px] rounded-tight text-cell leading-[12px] no-underline",
    COLOUR[cell.status],
  );
  const words = (
    <>
      <StatusShape status={cell.status} />
      <span>
        {WORD[cell.status]}
        {cell.slipped && <span className="sr-only">, slipped back</span>}
      </span>
    </>
  );
  if (cell.href === undefined) return <span className={look}>{words}</span>;
  return (
    <Link
      href={cell.href}
      className={classes(look, cell.status !== "met" && "hover:bg-hover", "hover:underline")}
    >
      {words}
    </Link>
  );
}
