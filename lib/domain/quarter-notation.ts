import { parseQuarterKey, type Quarter } from "./quarter.ts";

const GAP = String.raw`[\s\-_/.'’]*`;
const YEAR = String.raw`(?:FY${GAP})?(?<year>\d{4}|\d{2})`;
const NUMBER = "(?:Q(?<after>[1-4])|(?<before>[1-4])Q)";
const NOTATIONS = [
  new RegExp(`^${YEAR}${GAP}${NUMBER}$`, "i"),
  new RegExp(`^${NUMBER}${GAP}${YEAR}$`, "i"),
];

/**
 * Reads a fiscal quarter as people write it: `FY27 Q1`, `FY2027 Q1`, `Q1 FY27`, `2027-Q1`, `1Q27`,
 * `2027Q1`, in any case and with any spacing. A year of two digits is of this century (2000–2099).
 * Null for other text: `2027-01` could be a month.
 */
export function readQuarter(text: string): Quarter | null {
  const trimmed = text.trim();
  for (const notation of NOTATIONS) {
    const { year, after, before } = notation.exec(trimmed)?.groups ?? {};
    if (year !== undefined)
      return parseQuarterKey(`${year.length === 2 ? "20" : ""}${year}Q${after ?? before}`);
  }
  return null;
}
