import type { Change, SettledChart } from "../domain/evaluation/counterfactual/change.ts";
import type { Quarter } from "../domain/quarter.ts";
import { changeSentence } from "./change.ts";
import { counted } from "./count.ts";
import { listed } from "./list.ts";
import { quarterLabel } from "./quarter.ts";
import type { Setting } from "./setting.ts";

/** What a description of a proposal is cut to: it stands in a list of charts. */
const MOST_CHARACTERS = 300;

/** What the chart does not say, which no proposal can. */
function completionSentence({ levels, lines }: SettledChart, locale: string): string {
  const open = [
    lines.length === 0 ? [] : [counted(lines.length, "line", "lines", locale)],
    levels.length === 0 ? [] : [counted(levels.length, "level", "levels", locale)],
  ].flat();
  const are = lines.length + levels.length === 1 ? "is" : "are";
  return `First complete the chart: ${listed(open, locale)} ${are} not known.`;
}

/**
 * A proposal in a few short sentences: its changes to the chart, as many as fit, then how many more
 * there are, and what is to be found out about the chart first.
 */
export function proposalDescription(
  quarter: Quarter,
  changes: readonly Change[],
  toComplete: SettledChart | null,
  setting: Setting,
): string {
  const { locale } = setting;
  const opening = `From the smallest change for ${quarterLabel(quarter)}.`;
  const end = toComplete === null ? [] : [completionSentence(toComplete, locale)];
  const said = changes.map((change) => `${changeSentence(change, setting)}.`);
  const textWith = (count: number) => {
    const left = said.length - count;
    const few = count === 0 ? counted(left, "change", "changes", locale) : `And ${left} more`;
    const more = left === 0 ? [] : [`${few}.`];
    return [opening, ...said.slice(0, count), ...more, ...end].join(" ");
  };
  let count = said.length;
  while (count > 0 && textWith(count).length > MOST_CHARACTERS) count -= 1;
  return textWith(count);
}
