import { exact } from "./exact.ts";
import { oncePer } from "./once-per.ts";
import { MINUS, NO_BREAK } from "./space.ts";

const tenths = oncePer(
  (locale) => new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
);
const hundredths = oncePer((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }));

/** Rounded half up, towards positive infinity; `divisor` above zero. */
function halfUp(dividend: bigint, divisor: bigint): bigint {
  const doubled = 2n * dividend + divisor;
  const quotient = doubled / (2n * divisor);
  return doubled < 0n && quotient * 2n * divisor !== doubled ? quotient - 1n : quotient;
}

/** A count of thousandths as a percentage with one decimal. */
function percent(thousandths: bigint, locale: string): string {
  const size = thousandths < 0n ? -thousandths : thousandths;
  const number = tenths(locale).format(exact(size, 1));
  return `${thousandths < 0n ? MINUS : ""}${number}${NO_BREAK}%`;
}

/** `39.6 %` from exact sums; `whole` above zero. */
export const shareLabel = (part: bigint, whole: bigint, locale: string): string =>
  percent(halfUp(part * 1000n, whole), locale);

/** A threshold in basis points, `20 %`. */
export const basisPointsLabel = (basisPoints: number, locale: string): string =>
  `${hundredths(locale).format(basisPoints / 100)}${NO_BREAK}%`;
