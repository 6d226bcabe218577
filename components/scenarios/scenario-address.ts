/** Names one scenario each in the address of a comparison. */
export const COMPARED = "s";

/** Where some scenarios stand side by side; `root` is the address of the company's screens. */
export const scenarioComparisonHref = (root: string, ids: readonly string[]): string =>
  `${root}/scenarios/compare?${new URLSearchParams(ids.map((id) => [COMPARED, id])).toString()}`;
