import type { Evaluation, Settlement, TestId } from "../domain/evaluation/evaluation.ts";
import { capitalised, counted, inWords } from "./count.ts";
import { criterionQuestion } from "./criterion.ts";
import { alternatives, listed } from "./list.ts";
import { titleName } from "./title.ts";

const MOST_SHOWN = 3;

const questions = (ids: readonly TestId[]) => ids.map(criterionQuestion);

/** The smallest set of all titles, and whether each of its answers makes the verdict definite. */
function nearest(settlements: readonly Settlement[]) {
  const sets = settlements.flatMap((settlement) => settlement.sets);
  const [first, ...others] = sets;
  if (first === undefined) return null;
  const smallest = others.reduce((one, other) => (other.length < one.length ? other : one), first);
  const key = smallest.join(" ");
  const always = settlements.every((settlement) =>
    settlement.sets.some((set) => set.join(" ") === key),
  );
  return { ids: smallest, always: always && smallest.length === 1 };
}

/** What would settle an undetermined verdict soonest; null where it is definite. */
export function nearestAnswer({ settlements }: Evaluation, locale: string): string | null {
  const found = nearest(settlements);
  if (found === null) return null;
  const { ids, always } = found;
  const answers = `${capitalised(inWords(ids.length, locale))} answer${ids.length === 1 ? "" : "s"}`;
  return `${answers} ${always ? "would" : "could"} settle it: ${listed(questions(ids), locale)}.`;
}

/** What all sets ask, and what each asks besides. */
function split(sets: Settlement["sets"]) {
  const [first = [], ...others] = sets;
  const shared = first.filter((id) => others.every((set) => set.includes(id)));
  return { shared, rests: sets.map((set) => set.filter((id) => !shared.includes(id))) };
}

/** Ways to settle a title, in one sentence: what is asked in any case, and what one may choose. */
export function settlementSentence({ title, sets }: Settlement, locale: string): string {
  const { shared, rests } = split(sets);
  const single = rests.every((rest) => rest.length === 1);
  const choice = alternatives(questions(rests.flat()), locale);
  if (rests.length <= 1) return `${titleName(title)}: ${listed(questions(shared), locale)}.`;
  if (single && shared.length === 0) return `${titleName(title)}: any one of ${choice}.`;
  if (single)
    return `${titleName(title)}: ${listed(questions(shared), locale)}; and any one of ${choice}.`;
  const shown = sets.slice(0, MOST_SHOWN).map((set) => listed(questions(set), locale));
  const more = sets.length - shown.length;
  const rest = more > 0 ? `; or ${counted(more, "other way", "other ways", locale)}` : "";
  return `${titleName(title)}: ${shown.join("; or ")}${rest}.`;
}
