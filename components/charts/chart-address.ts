/** Where one chart is shown; `root` is the address of the company's screens. */
export const chartHref = (root: string, key: string) =>
  `${root}/chart?${new URLSearchParams({ chart: key }).toString()}`;

/** Where two charts are compared. */
export const comparisonHref = (root: string, before: string, after: string) =>
  `${root}/chart/compare?${new URLSearchParams({ before, after }).toString()}`;

/** Where a chart is compared with the one in force; null where it is that one, or there is none. */
export const inForceComparisonHref = (root: string, inForceKey: string | null, key: string) =>
  inForceKey === null || inForceKey === key ? null : comparisonHref(root, inForceKey, key);
