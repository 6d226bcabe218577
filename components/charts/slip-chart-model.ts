/** What was said at one close. */
export interface SaidPoint {
  /** Which quarter, from 0. */
  readonly at: number;
  /** Which of the rows, from 0, the earliest at the bottom. */
  readonly row: number;
  /** "+ 1"; null where nothing slipped, and at the first. */
  readonly slip: string | null;
}

export interface SlipChartModel {
  /** What the chart tells, as a sentence. */
  readonly finding: string;
  /** How many quarters there are, those to come included: its columns stand under those of a grid above it. */
  readonly columns: number;
  /** The quarters that were said, earliest first, without gaps. */
  readonly rows: readonly string[];
  /** In time order, at least one. */
  readonly points: readonly SaidPoint[];
  /** Why nothing was said before the first. */
  readonly before: readonly string[];
  readonly end: { readonly quarter: string; readonly words: readonly string[] };
  /** Every close with what was said at it, and what came. */
  readonly table: readonly {
    readonly quarter: string;
    readonly said: string;
    readonly slip: string;
    readonly came: string;
  }[];
}
