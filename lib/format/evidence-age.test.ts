import { expect, test } from "vitest";
import { parseDate, quarter } from "../domain/quarter.ts";
import { evidenceAge } from "./evidence-age.ts";

test.each([
  ["link", "2027-02-03", "link checked 3 Feb 2027"],
  ["link", "2027-05-03", "link checked 3 May 2027"],
  ["note", "2026-12-31", "noted 31 Dec 2026, 1 quarter ago"],
  ["file", "2026-01-01", "file seen 1 Jan 2026, 4 quarters ago"],
  ["file", "2025-12-31", "file seen 31 Dec 2025, older than 4 quarters"],
] as const)("a %s of %s", (kind, confirmed, words) => {
  const date = parseDate(confirmed);
  if (date === null) throw new Error(confirmed);
  const asked = { quarter: quarter(2027, 1), fiscalYearStartMonth: 1, freshness: 4 };
  expect(evidenceAge(kind, date, { ...asked, locale: "en-GB" })).toBe(words);
});
