import type { Result } from "../result.ts";
import {
  isThreshold,
  type ParameterName,
  type ParameterRefusal,
  type Parameters,
  type ParameterValue,
  replaceParameters,
} from "./rubric.ts";

/** Shares are kept in basis points and written in per cent, with up to two decimals. */
export const isShare = (name: ParameterName): boolean => name.endsWith("ShareBp");

const PERCENT = /^(\d+)(?:[.,](\d{1,2})0*)?$/;

/** A value as it stands in a field: a share in per cent, `20` or `12.5`; anything else as it is. */
export const parameterText = (name: ParameterName, value: ParameterValue): string =>
  isShare(name) ? String(Number(value) / 100) : String(value);

/** Basis points of a text in per cent; not a number where the text is none of at most two decimals. */
function basisPointsOf(text: string): number {
  const match = PERCENT.exec(text);
  if (match === null) return Number.NaN;
  return Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0"));
}

const numberIn = (text: string): number => (/^\d+$/.test(text) ? Number(text) : Number.NaN);

/** The value typed for one parameter, refused as the rubric refuses it: no whole number, out of range, no choice. */
export function readParameter(
  base: Parameters,
  name: ParameterName,
  typed: string,
): Result<Parameters, readonly ParameterRefusal[]> {
  const text = typed.trim();
  if (!isThreshold(name)) return replaceParameters(base, { [name]: text });
  const value = isShare(name) ? basisPointsOf(text.replace(/\s*%$/, "")) : numberIn(text);
  return replaceParameters(base, { [name]: value });
}
