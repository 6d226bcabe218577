import type { Holder } from "../domain/forecast/holder.ts";
import type { Milestone } from "../domain/forecast/milestones.ts";
import type { IsoDate } from "../domain/quarter.ts";
import { isOverdue } from "../domain/scenario/overdue.ts";
import type { Decision } from "../domain/scenario/decision.ts";
import { capitalised, inWords } from "./count.ts";
import { dateLabel } from "./date.ts";
import { milestoneToday } from "./milestone.ts";

const MOST_NAMED = 2;

/** More than can be named, and nothing dated among them. */
const isUnplanned = (milestones: readonly Milestone[]): boolean =>
  milestones.length > MOST_NAMED && milestones.every(({ from }) => from === null);

/** What holds a date, or that nothing does: `Reports to the CRO`, `Nine changes`. */
export function holderName(holder: Holder, locale: string): string {
  switch (holder.kind) {
    case "nothing":
      return "Nothing";
    case "revenue":
      return "Partner revenue";
    case "milestones": {
      const { milestones } = holder;
      const [first] = milestones;
      if (isUnplanned(milestones))
        return capitalised(`${inWords(milestones.length, locale)} changes`);
      return first === undefined ? "Nothing" : milestoneToday(first.criterion);
    }
  }
}

/** How a decision stands: `committed for 2 Aug 2027`, `was due 2 Aug 2027, not done`. */
export function decisionStand(decision: Decision, today: IsoDate, locale: string): string {
  const day = dateLabel(decision.on, locale);
  if (isOverdue(decision, today)) return `was due ${day}, not done`;
  switch (decision.state) {
    case "proposed":
      return `proposed for ${day}`;
    case "committed":
      return `committed for ${day}`;
    case "done":
      return `done on ${day}, to be confirmed`;
  }
}

/** Whose word a milestone waits for, and for when. */
function milestoneNote({ criterion, from, by }: Milestone, today: IsoDate, locale: string): string {
  if (by !== null) return `A decision: ${by.owner}, ${decisionStand(by, today, locale)}`;
  if (criterion.status === "unknown") return "Not known today";
  if (from !== null) return "As recorded";
  return criterion.kind === "decided"
    ? "A decision nobody has scheduled"
    : "Waited for; nothing is scheduled";
}

/** What is behind the name: projected revenue, or a decision with its owner and day. */
export function holderNote(holder: Holder, today: IsoDate, locale: string): string {
  switch (holder.kind) {
    case "nothing":
      return "All five conditions hold";
    case "revenue":
      return "A fact, projected";
    case "milestones": {
      const [first, ...rest] = holder.milestones;
      if (first === undefined) return "";
      if (isUnplanned(holder.milestones)) return "Nobody has scheduled all of them";
      const note = milestoneNote(first, today, locale);
      return rest.length === 0 ? note : `${note}, and ${inWords(rest.length, locale)} more`;
    }
  }
}
