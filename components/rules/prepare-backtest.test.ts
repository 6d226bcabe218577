import { expect, test } from "vitest";
import { quarter } from "@/lib/domain/quarter";
import { STANDARD } from "@/lib/domain/rubric/cpo-fit";
import type { TriedCompany } from "@/lib/features/backtests/schema";
import { prepareBacktest } from "./prepare-backtest";

const plain = (text: string) => text.replaceAll("\u00a0", " ");
const CHANGE = {
  quarter: quarter(2027, 2),
  isClosed: true,
  from: {
    rubric: STANDARD.name,
    floor: "vp",
    ceiling: "cpo",
    label: "approaching",
    conditionsMet: 4,
  },
  to: { rubric: "House rules", floor: "vp", ceiling: "vp", label: "approaching", conditionsMet: 3 },
  turned: [{ condition: "organisation-size", from: "met", to: "not_met" }],
} as const;

const company = (part: Partial<TriedCompany>): TriedCompany => ({
  slug: "harbor",
  name: "Harbor",
  closed: 6,
  open: 2,
  changes: [],
  ...part,
});

const view = (companies: readonly TriedCompany[]) => prepareBacktest(companies, "/w/x", "en-GB");

test("what changes is counted over all closes, and what is closed stays", () => {
  const open = { ...CHANGE, quarter: quarter(2027, 3), isClosed: false };
  const { sentence, note, unchanged } = view([
    company({ changes: [CHANGE, open] }),
    company({ slug: "corvid", name: "Corvid" }),
  ]);
  expect(sentence).toBe("Two answers would be another, of 16 closes of 2 companies.");
  expect(note).toBe(
    "One of them is closed and stays as it is: shown for what these rules would have said.",
  );
  expect(unchanged).toBe("Nothing changes for Corvid.");
});

test("a change tells both answers and what turns", () => {
  const [changed] = view([company({ changes: [CHANGE] })]).companies;
  expect(changed?.count).toBe("1 of 8 closes");
  expect(changed?.rows.map((row) => ({ ...row, quarter: plain(row.quarter) }))).toEqual([
    {
      quarter: "FY27 Q2",
      isClosed: true,
      from: "VP to Chief, 4 of 5",
      to: "VP, 3 of 5",
      turned: ["Organisation size: met, would be not met"],
    },
  ]);
});

test("rules that are not the standard ones are named beside their answer", () => {
  const change = { ...CHANGE, from: { ...CHANGE.from, rubric: "House rules 1" } };
  const [changed] = view([company({ changes: [change] })]).companies;
  expect(changed?.rows[0]?.from).toBe("VP to Chief, 4 of 5, House rules 1");
});

test.each([
  [[company({})], "Tried on 8 closes of 1 company: every answer stays the same."],
  [[company({ closed: 0, open: 0 })], "There is no close to try these rules on yet."],
])("where nothing changes it says so", (companies, sentence) => {
  expect(view(companies)).toMatchObject({ sentence, note: null, companies: [] });
});

test("many companies without a change are counted, not listed", () => {
  const many = Array.from({ length: 20 }, (_, at) => company({ slug: `c${at}`, name: `C${at}` }));
  expect(view(many).unchanged).toMatch(/C11 and 8 others\.$/);
});
