import { decimalsOf } from "../domain/currency.ts";
import { exact } from "./exact.ts";
import { oncePer } from "./once-per.ts";
import { MINUS } from "./space.ts";

const formats = (form: (currency: string) => Intl.NumberFormatOptions) =>
  oncePer((locale) =>
    oncePer(
      (currency) =>
        new Intl.NumberFormat(locale, {
          style: "currency",
          currency,
          currencyDisplay: "narrowSymbol",
          ...form(currency),
        }),
    ),
  );

const compact = formats(() => ({
  notation: "compact",
  minimumFractionDigits: 0,
  maximumFractionDigits: 1,
}));
const full = formats((currency) => ({
  minimumFractionDigits: decimalsOf(currency) ?? 2,
  trailingZeroDisplay: "stripIfInteger",
}));

function written(minorUnits: bigint, currency: string, format: Intl.NumberFormat): string {
  return format
    .formatToParts(exact(minorUnits, decimalsOf(currency) ?? 2))
    .map(({ type, value }) => (type === "minusSign" ? MINUS : value))
    .join("");
}

/** `$3.5m`, `€1.2bn`, `¥450m`. */
export const moneyCompact = (minorUnits: bigint, currency: string, locale: string): string =>
  written(minorUnits, currency, compact(locale)(currency));

/** `$4,200,000`, `$12.50`: to the last minor unit. */
export const moneyFull = (minorUnits: bigint, currency: string, locale: string): string =>
  written(minorUnits, currency, full(locale)(currency));
