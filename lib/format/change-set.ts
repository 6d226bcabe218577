import type { ChangeSet, Counterfactuals } from "../domain/evaluation/counterfactuals.ts";
import { changeSentence } from "./change.ts";
import { capitalised, counted, inWords } from "./count.ts";
import type { Setting } from "./setting.ts";

/** `3 changes`. */
export const changeCount = ({ size }: Pick<ChangeSet, "size">, locale: string): string =>
  counted(size, "change", "changes", locale);

/** When a set is complete, and that it was put to the rules. */
export function changeSetNote({ closesToCome }: ChangeSet, locale: string): string {
  const verified = "Verified by judging the company again with all of it in place.";
  if (closesToCome === 0) return verified;
  const closes = `${inWords(closesToCome, locale)} more ${closesToCome === 1 ? "close" : "closes"}`;
  return `It takes ${closes} at least, since a motion has to last. ${verified}`;
}

/** What a set has that another of the same size has not. */
export function changesInstead(set: ChangeSet, of: ChangeSet, setting: Setting): readonly string[] {
  const others = new Set(of.changes.map((change) => changeSentence(change, setting)));
  return set.changes
    .map((change) => changeSentence(change, setting))
    .filter((sentence) => !others.has(sentence));
}

/** How many other sets are as small; null where there is none. */
export function othersSentence({ smallest }: Counterfactuals, locale: string): string | null {
  const others = smallest.length - 1;
  if (others < 1) return null;
  return `${capitalised(inWords(others, locale))} other ${others === 1 ? "set is" : "sets are"} as small.`;
}

/** Where nothing that this product knows of would do. */
export const NO_SET =
  "No amount of partner revenue would meet the reading with the other motions as they are.";
