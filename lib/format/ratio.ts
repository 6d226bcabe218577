import { oncePer } from "./once-per.ts";
import { NO_BREAK } from "./space.ts";

const ratios = oncePer(
  (locale) => new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
);

/** `1.4 : 1` from exact sums, rounded half up to one decimal; `to` above zero. */
export function ratioLabel(of: bigint, to: bigint, locale: string): string {
  const tenths = (20n * of + to) / (2n * to);
  return `${ratios(locale).format(Number(tenths) / 10)}${NO_BREAK}:${NO_BREAK}1`;
}
