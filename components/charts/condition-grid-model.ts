export interface GridQuarter {
  /** "FY27 Q4" */
  readonly key: string;
  /** "FY27", written once over its quarters. */
  readonly year: string;
  /** "Q4" */
  readonly short: string;
  /** The days it spans, shown on hover. */
  readonly days: string;
  readonly closed: boolean;
}

export interface GridCell {
  readonly status: "met" | "not_met" | "unknown";
  /** Met in the quarter before, not any more: a red bar, and words for who cannot see it. */
  readonly slipped: boolean;
  /** Where the answer is explained. */
  readonly href?: string;
}

export interface GridRow {
  readonly name: string;
  /** One grey word under the name: "Fact", "Decision". */
  readonly note: string;
  /** As many as there are quarters; null where nothing was recorded. */
  readonly cells: readonly (GridCell | null)[];
}

export interface GridTotal {
  readonly name: string;
  readonly note: string;
  readonly cells: readonly ({ readonly count: string; readonly title: string } | null)[];
}

export interface ConditionGridModel {
  readonly caption: string;
  /** In time order. */
  readonly quarters: readonly GridQuarter[];
  readonly rows: readonly GridRow[];
  readonly total: GridTotal;
}

/** Consecutive quarters of one fiscal year, for the heads that span them. */
export function yearSpans(quarters: readonly GridQuarter[]) {
  const spans: { year: string; first: string; count: number }[] = [];
  for (const { year, key } of quarters) {
    const last = spans.at(-1);
    if (last?.year === year) last.count += 1;
    else spans.push({ year, first: key, count: 1 });
  }
  return spans;
}
