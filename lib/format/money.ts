import { decimalsOf } from "../domain/currency.ts";
import { exact } from "./exact.ts";
import { MINUS } from "./space.ts";

const FORMATS = new Map<string, Intl.NumberFormat>();

/** Making a format costs far more than using one. */
function formatOf(locale: string, currency: string, form: "compact" | "full"): Intl.NumberFormat {
  const name = `${locale} ${currency} ${form}`;
  const known = FORMATS.get(name);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat(locale, {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
    ...(form === "compact"
      ? { notation: "compact", minimumFractionDigits: 0, maximumFractionDigits: 1 }
      : {
          minimumFractionDigits: decimalsOf(currency) ?? 2,
          trailingZeroDisplay: "stripIfInteger",
        }),
  });
  FORMATS.set(name, format);
  return format;
}

function written(minorUnits: bigint, currency: string, format: Intl.NumberFormat): string {
  return format
    .formatToParts(exact(minorUnits, decimalsOf(currency) ?? 2))
    .map(({ type, value }) => (type === "minusSign" ? MINUS : value))
    .join("");
}

/** `$3.5m`, `€1.2bn`, `¥450m`. */
export const moneyCompact = (minorUnits: bigint, currency: string, locale: string): string =>
  written(minorUnits, currency, formatOf(locale, currency, "compact"));

/** `$4,200,000`, `$12.50`: to the last minor unit. */
export const moneyFull = (minorUnits: bigint, currency: string, locale: string): string =>
  written(minorUnits, currency, formatOf(locale, currency, "full"));
