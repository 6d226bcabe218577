import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";
import { StatusShape, type Status } from "@/components/ui/status-shape";

const WORD: Readonly<Record<Status, string>> = {
  met: "Met",
  not_met: "Not met",
  unknown: "Unknown",
  approaching: "Approaching",
  decision_due: "Decision due",
  overdue: "Overdue",
  closed: "Closed",
};

const COLOUR: Readonly<Record<Status, string>> = {
  met: "text-green",
  not_met: "text-ink-2",
  unknown: "text-unknown",
  approaching: "text-blue",
  decision_due: "text-blue",
  overdue: "text-red",
  closed: "text-ink-2",
};

interface StatusMarkProps {
  readonly status: Status;
  /** Another word for the same state: "Justified", "Slipped back". */
  readonly children?: ReactNode;
  /** In a table of many rows the word is ink, so that the column does not shout. */
  readonly calm?: boolean;
}

/** A state as shape, word and colour, always all three. */
export function StatusMark({ status, children, calm = false }: StatusMarkProps) {
  return (
    <span
      className={classes(
        "inline-flex items-center gap-[7px] whitespace-nowrap",
        calm && status !== "overdue" ? "text-ink-2" : classes("font-medium", COLOUR[status]),
      )}
    >
      <StatusShape status={status} />
      {children ?? WORD[status]}
    </span>
  );
}
