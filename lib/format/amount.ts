import { decimalsOf } from "../domain/currency.ts";
import { exact } from "./exact.ts";
import { oncePer } from "./once-per.ts";
import { MINUS } from "./space.ts";

const formats = oncePer((locale) =>
  oncePer(
    (currency) =>
      new Intl.NumberFormat(locale, {
        minimumFractionDigits: decimalsOf(currency) ?? 2,
        trailingZeroDisplay: "stripIfInteger",
      }),
  ),
);

/** `4,200,000`, `12.50`: an amount in a table whose unit stands above it. */
export function amountLabel(minorUnits: bigint, currency: string, locale: string): string {
  const decimals = decimalsOf(currency) ?? 2;
  return formats(locale)(currency).format(exact(minorUnits, decimals)).replace("-", MINUS);
}
