import { quarterKey } from "../quarter.ts";
import type { Notice } from "./notice.ts";

/** What a notice tells of what: told twice in a row it would be the same news. */
function subjectOf(notice: Notice): string {
  switch (notice.kind) {
    case "verdict_changed":
    case "forecast_slipped":
    case "evidence_aging":
      return quarterKey(notice.quarter);
    case "condition_lost":
    case "condition_met":
      return `${quarterKey(notice.quarter)} ${notice.condition}`;
    case "decision_overdue":
      return `${notice.decisionId} ${notice.decision.on}`;
  }
}

const nameOf = (notice: Notice) => `${notice.kind} ${subjectOf(notice)}`;

/**
 * Names a notice among those that were ever told of a company: of two with one key only one is told.
 * A verdict may change and change back within a quarter, a day only passes once.
 */
export function noticeKey(notice: Notice, told: readonly Notice[]): string {
  const name = nameOf(notice);
  if (notice.kind === "decision_overdue" || notice.kind === "evidence_aging") return name;
  return `${name} ${1 + told.filter((one) => nameOf(one) === name).length}`;
}
