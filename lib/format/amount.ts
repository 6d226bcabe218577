import { decimalsOf } from "../domain/currency.ts";
import { exact } from "./exact.ts";
import { MINUS } from "./space.ts";

/** `4,200,000`, `12.50`: an amount in a table whose unit stands above it. */
export function amountLabel(minorUnits: bigint, currency: string, locale: string): string {
  const decimals = decimalsOf(currency) ?? 2;
  const whole = minorUnits % 10n ** BigInt(decimals) === 0n;
  const format = new Intl.NumberFormat(locale, {
    minimumFractionDigits: whole ? 0 : decimals,
    maximumFractionDigits: decimals,
  });
  return format.format(exact(minorUnits, decimals)).replace("-", MINUS);
}
