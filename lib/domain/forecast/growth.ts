import type { Motion } from "../revenue/line.ts";
import { exp, log } from "./exponential.ts";

/** What a person supposes beyond the forecast: growth of a motion in basis points a year, above -10000. */
export type Growth = Readonly<Partial<Record<Motion, number>>>;

/** Whether nothing is supposed. */
export const isNoGrowth = (growth: Growth): boolean =>
  Object.values(growth).every((basisPoints) => basisPoints === 0);

const WHOLE = 10_000;
const QUARTERS_A_YEAR = 4;

/** By how much a yearly growth multiplies each of the coming quarters. */
export function growthFactors(basisPoints: number, horizon: number): readonly number[] {
  const quarterly = log(1 + basisPoints / WHOLE) / QUARTERS_A_YEAR;
  return Array.from({ length: horizon }, (_, ahead) => exp(quarterly * (ahead + 1)));
}
