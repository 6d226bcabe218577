import { oncePer } from "./once-per.ts";
import { NO_BREAK } from "./space.ts";

const whole = oncePer((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }));

/** The odds of the date that a cautious reader takes. */
export const CAUTIOUS_ODDS = `85${NO_BREAK}%`;

/** More than a sum of futures can be off by in floating point. */
const NEAR = 1e-7;

/**
 * Odds of simulated futures, 0 to 1, as `58 %`: never certain, so `over 99 %` and `under 1 %`. Rounded
 * down, so that nothing reads as 85 % that has not come to it.
 */
export function oddsLabel(odds: number, locale: string): string {
  const percent = (parts: number) => `${whole(locale).format(parts)}${NO_BREAK}%`;
  if (odds > 0.99) return `over ${percent(99)}`;
  if (odds < 0.01) return `under ${percent(1)}`;
  return percent(Math.floor(odds * 100 + NEAR));
}

/** The same for a cell: `58 %`, `>99 %`, `<1 %`. */
export const oddsShort = (odds: number, locale: string): string =>
  oddsLabel(odds, locale).replace("over ", ">").replace("under ", "<");
