/** A quarter ahead, one column. */
export interface WhyQuarter {
  readonly key: string;
  /** `FY28`, above its first quarter. */
  readonly year: string;
  readonly short: string;
}

/** Where a row stands in the columns, counted from 0. */
export type WhyMark =
  /** A fact: from even odds to 85 %. An end that is null lies beyond the columns. */
  | {
      readonly kind: "span";
      readonly even: number | null;
      readonly cautious: number | null;
      readonly evenOdds: string;
      readonly cautiousOdds: string;
    }
  /** A decision by its day. */
  | { readonly kind: "day"; readonly at: number; readonly label: string; readonly overdue: boolean }
  /** Nothing dated. */
  | { readonly kind: "open"; readonly words: string };

export interface WhyRow {
  readonly key: string;
  readonly name: string;
  /** `Fact`, or a decision with its owner. */
  readonly note: string;
  readonly mark: WhyMark;
  /** The same in words. */
  readonly told: string;
}

/** Of all rows together. */
export interface WhyEnd {
  readonly at: number;
  readonly label: string;
  readonly short: string;
  readonly word: string;
}

/** What a date is made of, row by row over the quarters to come. */
export interface WhyModel {
  readonly quarters: readonly WhyQuarter[];
  readonly rows: readonly WhyRow[];
  /** The later of the rows, likely and cautious; empty where there is no date. */
  readonly ends: readonly WhyEnd[];
  /** What stands in their place where there are none. */
  readonly noEnd: string;
  /** Whether the ends are the date itself, or what it would be if all were in place. */
  readonly isDate: boolean;
  /** The whole as a sentence. */
  readonly finding: string;
}
