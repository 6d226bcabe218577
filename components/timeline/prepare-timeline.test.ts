import { expect, test } from "vitest";
import { answerOf } from "@/lib/domain/close/answer";
import { snapshotOf } from "@/lib/domain/close/snapshot";
import type { CompanyRecord } from "@/lib/domain/company";
import { type Quarter, shift } from "@/lib/domain/quarter";
import { STANDARD } from "@/lib/domain/rubric/cpo-fit";
import type { Decision } from "@/lib/domain/scenario/decision";
import type { ClosedQuarter } from "@/lib/features/closes/schema";
import type { JudgedQuarter } from "@/lib/features/evaluations/schema";
import { overtaking, presentsFrom } from "@/test/forecast-question";
import { fact, factsWith, Q4 } from "@/test/sample-record";
import { prepareTimeline } from "./prepare-timeline";

const lacking = factsWith("board.presenter", fact("board.presenter", "not_presented"));
const record: CompanyRecord = { ...overtaking(), facts: lacking };

function answerAt(quarter: Quarter, decisions: readonly Decision[]) {
  const complete = new Set(record.revenue.map((line) => line.quarter));
  const source = { record, complete, breaks: [], decisions };
  return answerOf(snapshotOf(source, quarter, STANDARD, true));
}

/** A quarter closed on a plan to present from a day on. */
function closedAt(quarter: Quarter, from: string, more: Partial<ClosedQuarter> = {}) {
  const { evaluation, forecast } = answerAt(quarter, [presentsFrom(from)]);
  const close: ClosedQuarter = {
    quarter,
    revision: 1,
    at: new Date("2027-01-12"),
    by: "Ada Osei",
    reason: null,
    rubric: STANDARD.name,
    inputsSha: "0",
    evaluation,
    forecast,
    restatements: [],
    ...more,
  };
  return { quarter, now: evaluation, close } satisfies JudgedQuarter;
}

const restatement = {
  kind: "revenue",
  subject: "2026Q2",
  reason: "Credits came in.",
  by: null,
  at: new Date("2026-11-04"),
} as const;

const quarters: readonly JudgedQuarter[] = [
  closedAt(shift(Q4, -2), "2027-11-01", { restatements: [restatement] }),
  closedAt(shift(Q4, -1), "2028-02-01"),
  closedAt(Q4, "2027-08-01"),
];

const seen = (more: Partial<Parameters<typeof prepareTimeline>[0]> = {}) =>
  prepareTimeline({
    quarters,
    shown: 12,
    known: "then",
    forecast: quarters.at(-1)?.close?.forecast ?? null,
    fiscalYearStartMonth: 1,
    root: "/w/a/c/b",
    nameOf: () => null,
    setting: { locale: "en-GB", currency: "USD" },
    ...more,
  });

test("closed quarters have locks, a restated one says so, and four to come stand under one name", () => {
  const { grid, count } = seen();
  expect(count).toBe("3 closed quarters");
  expect(grid.quarters.map(({ stands }) => stands)).toEqual([
    "restated",
    "closed",
    "closed",
    ...Array.from({ length: 4 }, () => "ahead"),
  ]);
  expect(grid.quarters.at(-1)?.year).toBe("FY27, forecast");
  expect(grid.rules).toEqual([{ label: "Standard rules", from: "FY26\u00a0Q2", quarters: 3 }]);
  const board = grid.rows.find(({ name }) => name === "Board relationship");
  expect(board?.cells.slice(3)).toMatchObject([
    { kind: "stays", text: "Not met" },
    { kind: "stays", text: "Not met" },
    { kind: "due", text: "1 Aug", words: expect.stringContaining("1 Aug 2027, A. Osei") },
    { kind: "stays", text: "Holds" },
  ]);
});

test("the record steps by what each close said, and tells how far it slipped", () => {
  const { chart } = seen().record;
  expect(chart?.rows).toEqual(["FY27\u00a0Q3", "FY27\u00a0Q4", "FY28\u00a0Q1"]);
  expect(chart?.points.map(({ row, slip }) => [row, slip])).toEqual([
    [1, null],
    [2, "+\u00a01"],
    [0, "\u2212\u00a02"],
  ]);
  expect(chart?.end).toEqual({
    quarter: "FY27\u00a0Q3",
    words: ["1 quarter sooner than first said;", "2 quarters sooner than the close before"],
  });
});

test("as known now, a cell that the close saw otherwise tells what it said", () => {
  const [first, ...rest] = quarters;
  if (first === undefined) throw new Error("there are quarters");
  const now = {
    ...first.now,
    conditions: first.now.conditions.map((one) => ({ ...one, status: "unknown" as const })),
  };
  const { grid, notes } = seen({ quarters: [{ ...first, now }, ...rest], known: "now" });
  const seat = grid.rows.find(({ name }) => name === "Executive seat")?.cells[0];
  expect(seat).toMatchObject({
    status: "unknown",
    was: "met",
    href: expect.stringContaining("known=now"),
  });
  expect(notes.map(({ head }) => head)).toContain("Restated, FY26\u00a0Q2.");
});

test("without a forecast there are no columns to come, and no fan", () => {
  const { grid, shares } = seen({ forecast: null });
  expect(grid.quarters).toHaveLength(3);
  expect(shares?.forecast).toBeUndefined();
  expect(seen().shares?.forecast?.bands).toHaveLength(4);
});

test.each([
  ["Credits came in", "Credits came in."],
  ["Credits came in. ", "Credits came in."],
  ["Who knew?", "Who knew?"],
  ["At last!", "At last!"],
])("the reason %j ends before the next sentence begins", (reason, ended) => {
  const restatements = [{ ...restatement, reason }, restatement];
  const { notes } = seen({ quarters: [closedAt(Q4, "2027-08-01", { restatements })] });
  const restated = notes.find(({ kind }) => kind === "restated");
  expect(restated?.sentence).toBe(
    `4 Nov 2026: ${ended} 4 Nov 2026: Credits came in. The closed answer stands; the verdict is the same.`,
  );
});
