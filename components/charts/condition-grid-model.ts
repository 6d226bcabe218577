export interface GridQuarter {
  /** "FY27 Q4" */
  readonly key: string;
  /** "FY27", written once over its quarters; "FY28, forecast" over those to come. */
  readonly year: string;
  /** "Q4" */
  readonly short: string;
  /** The days it spans, shown on hover. */
  readonly days: string;
  readonly stands: "open" | "closed" | "restated" | "ahead";
}

export type GridCell =
  | {
      readonly kind: "status";
      readonly status: "met" | "not_met" | "unknown";
      /** Met in the quarter before, not any more: a red bar, and words for who cannot see it. */
      readonly slipped: boolean;
      /** What the close said, where something else is known now. */
      readonly was: "met" | "not_met" | "unknown" | null;
      /** Where the answer is explained. */
      readonly href: string;
    }
  /** Odds at a coming close. */
  | { readonly kind: "odds"; readonly text: string; readonly strong: boolean }
  /** A day in a coming quarter on which somebody does something; `words` name what, and who. */
  | { readonly kind: "due"; readonly text: string; readonly words: string }
  /** What is expected to stay as it is: no shape, for nobody has seen it. */
  | { readonly kind: "stays"; readonly text: string };

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
  readonly cells: readonly ({
    readonly count: string;
    readonly title: string;
    /** The quarter that is likely. */
    readonly marked: boolean;
  } | null)[];
}

/** Quarters judged by one set of rules. */
export interface GridRules {
  readonly label: string;
  /** The first of them, "FY26 Q3". */
  readonly from: string;
  /** How many. */
  readonly quarters: number;
}

export interface ConditionGridModel {
  readonly caption: string;
  /** In time order. */
  readonly quarters: readonly GridQuarter[];
  readonly rows: readonly GridRow[];
  readonly total: GridTotal;
  /** In time order, those to come left out. */
  readonly rules: readonly GridRules[];
}

/** Consecutive quarters of one fiscal year, for the heads that span them. */
export function yearSpans(quarters: readonly GridQuarter[]) {
  const spans: { year: string; first: string; count: number; isAhead: boolean }[] = [];
  for (const { year, key, stands } of quarters) {
    const last = spans.at(-1);
    if (last?.year === year) last.count += 1;
    else spans.push({ year, first: key, count: 1, isAhead: stands === "ahead" });
  }
  return spans;
}
