import type { Decision } from "../domain/scenario/decision.ts";
import type { Move, Slips } from "../domain/scenario/slips.ts";
import { capitalised, inWords } from "./count.ts";
import { dateLabel } from "./date.ts";
import { type ChartNames, decisionSentence, decisionState } from "./decision.ts";
import { listed } from "./list.ts";

const times = (count: number, locale: string) =>
  count === 1 ? "once" : count === 2 ? "twice" : `${inWords(count, locale)} times`;

/** `Slipped twice, first said 1 Feb 2027`; null where the day never moved. */
export function slipsSentence({ first, later, sooner }: Slips, locale: string): string | null {
  if (later + sooner === 0) return null;
  const slipped = later === 0 ? [] : [`slipped ${times(later, locale)}`];
  const advanced = sooner === 0 ? [] : [`came forward ${times(sooner, locale)}`];
  const moved = listed([...slipped, ...advanced], locale);
  return `${capitalised(moved)}, first said ${dateLabel(first, locale)}`;
}

const changed = (name: string, from: string, to: string): readonly string[] =>
  from === to ? [] : [`${name} ${from} → ${to}`];

function changesOf(before: Decision, after: Decision, nameOf: ChartNames, locale: string) {
  const day = (decision: Decision) => dateLabel(decision.on, locale);
  const what = (decision: Decision) => decisionSentence(decision, nameOf);
  return [
    ...changed("Day", day(before), day(after)),
    ...changed("State", decisionState(before.state), decisionState(after.state)),
    ...changed("Owner", before.owner, after.owner),
    ...changed("What", what(before), what(after)),
  ];
}

/** What one change of the plan said anew, `Day 1 Feb 2027 → 1 May 2027`. */
export function moveSentence(
  { before, after }: Move,
  isFirst: boolean,
  nameOf: ChartNames,
  locale: string,
): string {
  if (after === null) return "Withdrawn";
  const planned = `${dateLabel(after.on, locale)}, ${decisionState(after.state).toLowerCase()}, ${after.owner}`;
  if (before === null) return `${isFirst ? "Planned" : "Put back"} for ${planned}`;
  return changesOf(before, after, nameOf, locale).join("; ");
}
