import { STANDARD } from "../domain/rubric/cpo-fit.ts";
import type { RubricSpan } from "../domain/rubric/pins.ts";
import { inWords } from "./count.ts";
import { quarterLabel } from "./quarter.ts";

/** Which rules: the standard ones by their word, a workspace's own by their name and number. */
export const rubricLabel = (name: string): string =>
  name === STANDARD.name ? "Standard rules" : name;

/** `House rules 2, from FY27 Q3`; what has judged from the beginning without a quarter. */
export const spanLabel = ({ from, rubric }: RubricSpan): string =>
  from === null
    ? rubricLabel(rubric.name)
    : `${rubricLabel(rubric.name)}, from ${quarterLabel(from)}`;

/** What a draft is, in a sentence: how many rules it changes, and of which. */
export function draftSentence(name: string, changes: number, base: string, locale: string): string {
  const of = base === STANDARD.name ? "the standard ones" : base;
  if (changes === 0) return `${name} is a copy of ${of} so far.`;
  const rules = changes === 1 ? "one rule" : `${inWords(changes, locale)} rules`;
  return `${name} changes ${rules} of ${of}.`;
}
