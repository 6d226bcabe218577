import { expect, test } from "vitest";
import { quarter } from "@/lib/domain/quarter";
import { STANDARD } from "@/lib/domain/rubric/cpo-fit";
import type { PinnedCompany } from "@/lib/features/rubric-pins/schema";
import { judgedRow, pinHistory, prepareRules } from "./prepare-rules";

const plain = (text: string) => text.replaceAll("\u00a0", " ");
const HOUSE = {
  name: "House rules 2",
  parameters: { ...STANDARD.parameters, minSeniorLeaders: 5, topThreeShareBp: 2_550 },
};
const AT = new Date("2027-02-12T10:00:00Z");
const pin = (year: number, at: 1 | 2 | 3 | 4, rubric = HOUSE) => ({
  from: quarter(year, at),
  rubric,
  by: "R. Castellan",
  at: AT,
});

const company = (part: Partial<PinnedCompany> = {}): PinnedCompany => ({
  id: "one",
  slug: "harbor",
  name: "Harbor",
  pins: [],
  lastClosed: null,
  firstRevenue: quarter(2025, 1),
  running: quarter(2027, 4),
  ...part,
});

function offered(part: Partial<PinnedCompany>) {
  const values = judgedRow(company(part), "/w/x").from.map(({ value }) => value);
  return [values[0], values.at(-1)];
}

const rules = (companies: readonly PinnedCompany[]) =>
  prepareRules({
    versions: [
      {
        id: "v",
        number: 2,
        rubric: HOUSE,
        base: STANDARD,
        note: "Larger clients",
        by: "R. Castellan",
        at: AT,
      },
    ],
    drafts: [],
    companies,
    root: "/w/x",
    locale: "en-GB",
  });

test.each([
  [[], "The standard rules judge every company until you say otherwise."],
  [[company()], "The only company is judged by the standard rules."],
  [[company(), company()], "Both companies are judged by the standard rules."],
  [[company(), company(), company()], "All three companies are judged by the standard rules."],
  [[company({ pins: [pin(2027, 1)] })], "The only company is judged by rules of your own."],
  [
    [company({ pins: [pin(2027, 1)] }), company(), company()],
    "One company is judged by rules of your own, two by the standard ones.",
  ],
])("the sentence says who is judged by what", (companies, sentence) => {
  expect(rules(companies).sentence).toBe(sentence);
});

test("a version tells what it changes and whom it judges now, a later pin not among them", () => {
  const companies = [company({ pins: [pin(2027, 2)] }), company({ pins: [pin(2028, 1)] })];
  const [version] = rules(companies).versions;
  expect(version?.judges).toBe("Judges 1 company");
  expect(version?.by).toBe("Published 12 Feb 2027 by R. Castellan");
  expect(version?.differences.map(({ from, to }) => [plain(from), plain(to)])).toEqual([
    ["20 %", "25.5 %"],
    ["3 people", "5 people"],
  ]);
});

test("a company is judged by what is pinned now, and later pins are told", () => {
  const row = judgedRow(
    company({ pins: [pin(2027, 2), pin(2028, 1, STANDARD)], lastClosed: quarter(2027, 3) }),
    "/w/x",
  );
  expect(plain(row.judgedBy)).toBe("House rules 2, from FY27 Q2");
  expect(plain(row.later ?? "")).toBe("Then Standard rules, from FY28 Q1");
  expect(plain(row.closed)).toBe("Closed through FY27 Q3");
});

test("a pin is offered from the first open quarter to a year ahead", () => {
  expect(offered({ lastClosed: quarter(2027, 2) })).toEqual(["2027Q3", "2028Q4"]);
  expect(offered({})).toEqual(["2025Q1", "2028Q4"]);
  expect(offered({ firstRevenue: null })).toEqual(["2027Q4", "2028Q4"]);
  expect(offered({ lastClosed: quarter(2028, 4) })).toEqual(["2029Q1", "2030Q1"]);
});

test("the history of pins says who and when, the latest first", () => {
  const held = company({ pins: [pin(2027, 2), { ...pin(2027, 3, STANDARD), by: null }] });
  expect(pinHistory(held, "en-GB").map(plain)).toEqual([
    "Standard rules, from FY27 Q3: set 12 Feb 2027",
    "House rules 2, from FY27 Q2: set 12 Feb 2027 by R. Castellan",
  ]);
});
