/** One set of variances of the structural model, each as a multiple of the series' own. */
export interface Variances {
  /** Of the noise around the level. */
  readonly noise: number;
  /** Of the level's own steps. */
  readonly level: number;
  /** Of the slope's steps. */
  readonly slope: number;
  /** Of the slope at the first quarter. */
  readonly firstSlope: number;
  /** Of the seasonal pattern at the first quarter; 0 where there is none. */
  readonly firstSeason: number;
  /** Of the seasonal pattern's steps. */
  readonly season: number;
}

/** How much of the slope is left a quarter later: trends are damped. */
export const DAMPING = 0.9;

/** The share of a quarter's change that is noise around the level, and gone the quarter after. */
const NOISE_SHARES = [0, 0.5, 0.8, 0.95, 0.995];
const SLOPE_STEPS = [0, 0.02, 0.15];
const FIRST_SLOPES = [0.1, 0.5];
const SEASONS = [
  { first: 0, step: 0 },
  { first: 0.7, step: 0.003 },
  { first: 3, step: 0.003 },
  { first: 3, step: 0.1 },
];

/** The sets that the model is averaged over. */
export const GRID: readonly Variances[] = NOISE_SHARES.flatMap((noiseShare) =>
  SLOPE_STEPS.flatMap((slopeStep) =>
    FIRST_SLOPES.flatMap((firstSlope) =>
      SEASONS.map(({ first, step }) => ({
        noise: noiseShare / 2,
        level: 1 - noiseShare,
        slope: slopeStep * (1 - noiseShare),
        firstSlope: firstSlope * firstSlope,
        firstSeason: first * first,
        season: step,
      })),
    ),
  ),
);

/**
 * What other series taught about the logarithm of a quarterly level: the public M1 (203) and tourism
 * (427) competition series, cut at random to their last 6 to 40 quarters, by expectation maximisation.
 */
export const LEVEL_PRIOR = {
  /** Degrees of freedom of the variance, a scaled inverse chi-square. */
  degrees: 1,
  /** Its scale: quarterly changes of 5 %. */
  variance: 0.0025,
  /** One for each set of the grid; a row a noise share and slope step. */
  weights: [
    0.001706, 0.009689, 0.01496, 0.006857, 0.01042, 0.007805, 0.01073, 0.002609, 0.0009156,
    0.003928, 0.007382, 0.008059, 0.008735, 0.009739, 0.009429, 0.004193, 0.00422, 0.002143,
    0.005722, 0.001574, 0.1338, 0.0127, 0.0138, 0.002027, 0.001436, 0.007952, 0.03409, 0.004639,
    0.0009964, 0.003637, 0.01945, 0.003201, 0.0005368, 0.003368, 0.0279, 0.004178, 0.000777,
    0.003755, 0.02034, 0.002905, 0.0003147, 0.0009854, 0.00223, 0.001142, 0.0006802, 0.002255,
    0.00456, 0.001391, 0.004577, 0.02951, 0.009206, 0.008612, 0.0006532, 0.004014, 0.00744,
    0.003661, 0.001386, 0.02112, 0.02255, 0.007163, 0.0006408, 0.008393, 0.01664, 0.005177,
    0.0007355, 0.002789, 0.01683, 0.0036, 0.01829, 0.01198, 0.02315, 0.003939, 0.01451, 0.02203,
    0.00278, 0.007996, 0.0005275, 0.0007969, 0.001013, 0.0007709, 0.005325, 0.03685, 0.004203,
    0.007191, 0.0004851, 0.001145, 0.00222, 0.001205, 0.0009031, 0.03849, 0.04685, 0.01559,
    0.000592, 0.009328, 0.03324, 0.01124, 0.01404, 0.002293, 0.00126, 0.0009526, 0.0005101,
    0.0004218, 0.0003725, 0.0003393, 0.01261, 0.003054, 0.001316, 0.001205, 0.0005003, 0.0004231,
    0.0003897, 0.0003591, 0.005025, 0.006406, 0.001582, 0.001786, 0.0004627, 0.0004582, 0.0005765,
    0.0004664,
  ],
} as const;
