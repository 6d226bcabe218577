export interface SharePoint {
  /** A fraction of one. */
  readonly share: number;
  /** "39.6 %" */
  readonly text: string;
}

export interface ShareSeries {
  /** Written where the line starts: "Partner, sourced". */
  readonly label: string;
  /** Partner is blue; the rival, which it has to pass, is grey. */
  readonly role: "partner" | "rival";
  /** As many as there are quarters; null is a gap, never zero. */
  readonly points: readonly (SharePoint | null)[];
  /** From this quarter on the line is green: the crossing is a closed fact. */
  readonly passedFrom?: number;
}

/** Where a share falls at one quarter; both are fractions of one, least and most. */
export interface ShareBand {
  /** Half of the futures. */
  readonly inner: readonly [number, number];
  /** 80 of 100. */
  readonly outer: readonly [number, number];
}

/** The quarters to come, at the end of the others. */
export interface ShareForecast {
  /** The last quarter that is known; lines are dashed from here on. */
  readonly from: number;
  /** One for each quarter after it. */
  readonly bands: readonly ShareBand[];
  /** The same as words, for the table. */
  readonly ranges: readonly string[];
  /** The one thing to be pointed at: a quarter, with what happens over when. */
  readonly mark: { readonly at: number; readonly what: string; readonly when: string } | null;
}

export interface ShareQuarter {
  /** "FY27 Q4" */
  readonly key: string;
  /** "FY27", written once under its quarters. */
  readonly year: string;
  /** "Q4" */
  readonly short: string;
  /** Why shares from here on are not comparable with what was before; absent where they are. */
  readonly seriesBreak?: string;
}

export interface ShareChartModel {
  /** What the chart tells, as a sentence. */
  readonly finding: string;
  readonly title: string;
  /** The unit and what is summed: "Last four quarters, %". */
  readonly note: string;
  /** In time order, at least one. */
  readonly quarters: readonly ShareQuarter[];
  readonly series: readonly ShareSeries[];
  /** A straight line where a share of all revenue is asked for, in place of a rival. */
  readonly threshold?: { readonly share: number; readonly label: string };
  readonly forecast?: ShareForecast;
}
