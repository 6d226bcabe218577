import { accept, refuse, type Result } from "./result.ts";

export type AmountRefusal = "not_a_number" | "too_many_digits" | "too_many_decimals";

const AMOUNT = /^(-?)([0-9]+)(?:\.([0-9]+))?$/;
const MOST_DIGITS = 15;

/**
 * Reads an amount in the major unit (`-12.50`) as integer minor units.
 * Refuses any other text, more than 15 digits before the point (leading zeros count)
 * and more decimals than the currency has, even zeros. `decimals` 0–4.
 */
export function parseAmount(text: string, decimals: number): Result<bigint, AmountRefusal> {
  const match = AMOUNT.exec(text);
  if (match === null) return refuse("not_a_number");
  const [, sign = "", whole = "", fraction = ""] = match;
  if (whole.length > MOST_DIGITS) return refuse("too_many_digits");
  if (fraction.length > decimals) return refuse("too_many_decimals");
  const units = BigInt(whole + fraction.padEnd(decimals, "0"));
  return accept(sign === "-" ? -units : units);
}

/** Writes minor units as `parseAmount` reads them, with all the currency's decimals. */
export function amountText(minorUnits: bigint, decimals: number): string {
  const digits = String(minorUnits < 0n ? -minorUnits : minorUnits).padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  const sign = minorUnits < 0n ? "-" : "";
  return decimals === 0 ? sign + whole : `${sign}${whole}.${digits.slice(-decimals)}`;
}
