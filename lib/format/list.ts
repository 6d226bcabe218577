/** `a, b and c`. */
export const listed = (items: readonly string[], locale: string): string =>
  new Intl.ListFormat(locale, { type: "conjunction" }).format(items);

/** `a, b or c`. */
export const alternatives = (items: readonly string[], locale: string): string =>
  new Intl.ListFormat(locale, { type: "disjunction" }).format(items);
