import { oncePer } from "./once-per.ts";

const conjunction = oncePer((locale) => new Intl.ListFormat(locale, { type: "conjunction" }));
const disjunction = oncePer((locale) => new Intl.ListFormat(locale, { type: "disjunction" }));

/** `a, b and c`. */
export const listed = (items: readonly string[], locale: string): string =>
  conjunction(locale).format(items);

/** `a, b or c`. */
export const alternatives = (items: readonly string[], locale: string): string =>
  disjunction(locale).format(items);
