/** Where a share falls at one coming close; fractions of one. */
export interface FanBand {
  readonly half: readonly [number, number];
  readonly most: readonly [number, number];
  readonly mean: number;
  /** The mean share of the motion to pass. */
  readonly rival: number;
}

export interface FanPanel {
  readonly key: string;
  readonly name: string;
  /** In the order of time; empty where there is no forecast. */
  readonly bands: readonly FanBand[];
  /** The first and the last close, "FY28 Q1". */
  readonly ends: readonly [string, string] | null;
  /** What the panel tells, as a sentence. */
  readonly finding: string;
}

/** The same share under several scenarios, on one axis. */
export interface FanPanelsModel {
  /** Shares at which a line stands, zero first; the last is the top. */
  readonly lines: readonly { readonly share: number; readonly label: string }[];
  readonly panels: readonly FanPanel[];
}
