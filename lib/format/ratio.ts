import { NO_BREAK } from "./space.ts";

/** `1.4 : 1` from exact sums, rounded half up to one decimal; `to` above zero. */
export function ratioLabel(of: bigint, to: bigint, locale: string): string {
  const tenths = (20n * of + to) / (2n * to);
  const format = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  return `${format.format(Number(tenths) / 10)}${NO_BREAK}:${NO_BREAK}1`;
}
