/** One future, a value a quarter ahead. */
export type Path = readonly number[];

/** Simulated futures of one series. */
export interface Paths {
  /** The centre of the forecast, quarter by quarter. */
  readonly centre: readonly number[];
  readonly draws: readonly Path[];
}

/** How much is simulated. */
export interface Extent {
  /** Quarters ahead. */
  readonly horizon: number;
  readonly draws: number;
}

/** The same futures on another scale; `scale` is increasing. */
export const rescaled = ({ centre, draws }: Paths, scale: (value: number) => number): Paths => ({
  centre: centre.map(scale),
  draws: draws.map((draw) => draw.map(scale)),
});

/** Two forecasts pooled: the mean of the centres, and the draws of both, the first's before the second's. */
export const pooled = (one: Paths, other: Paths): Paths => ({
  centre: one.centre.map((value, ahead) => (value + (other.centre[ahead] ?? value)) / 2),
  draws: [...one.draws, ...other.draws],
});
