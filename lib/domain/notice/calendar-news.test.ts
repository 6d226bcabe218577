import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, quarterOf } from "../quarter.ts";
import type { Decision } from "../scenario/decision.ts";
import { day, fact, quarterAt } from "../../../test/sample-record.ts";
import { agingNews, overdueNews } from "./calendar-news.ts";
import { reminderDue, reminderStep } from "./reminder.ts";

const DUE = day("2026-11-21");
const decision = (changes: Partial<Decision & { id: string }> = {}) =>
  ({
    id: "one",
    kind: "fact",
    fact: "seat.kind",
    value: "decision_making",
    on: DUE,
    state: "committed",
    owner: "CEO",
    ...changes,
  }) as Decision & { id: string };

test("a decision is overdue from the day after its own, until it is done", () => {
  const on = (today: string) => overdueNews([decision()], [], day(today)).length;
  expect([on("2026-11-20"), on("2026-11-21"), on("2026-11-22")]).toEqual([0, 0, 1]);
  expect(overdueNews([decision({ state: "done" })], [], day("2026-12-01"))).toEqual([]);
});

test("one that brings in a chart names it, where there is one", () => {
  const adopt = [decision({ kind: "chart", chart: "after" })];
  const named = (charts: { key: string; name: string }[]) =>
    overdueNews(adopt, charts, day("2026-12-01")).map((one) => "chartName" in one && one.chartName);
  expect(named([{ key: "after", name: "After" }])).toEqual(["After"]);
  expect(named([])).toEqual([null]);
});

const aging = (confirmed: string, today: string) =>
  agingNews(
    {
      facts: [fact("seat.kind", "none", { from: day("2024-01-01"), confirmed: day(confirmed) })],
      fiscalYearStartMonth: 1,
      freshnessAt: () => 4,
    },
    day(today),
  );

test("an answer that would be stale at the coming close is told a month ahead", () => {
  const told = [{ kind: "evidence_aging", quarter: quarterAt("2026Q4"), facts: ["seat.kind"] }];
  expect(aging("2025-07-10", "2026-11-30")).toEqual([]);
  expect(aging("2025-07-10", "2026-12-01")).toEqual(told);
  expect(aging("2025-07-10", "2026-12-31")).toEqual(told);
});

test("one that stays fresh, that is stale already or was just confirmed is not", () => {
  expect(aging("2025-10-01", "2026-12-20")).toEqual([]);
  expect(aging("2025-06-30", "2026-12-20")).toEqual([]);
  expect(aging("2026-12-19", "2026-12-20")).toEqual([]);
});

test.each([
  ["2026-11-13", null],
  ["2026-11-14", 0],
  ["2026-11-19", 0],
  ["2026-11-20", 1],
  ["2026-11-21", 1],
  ["2026-11-22", 2],
  ["2026-11-28", 2],
  ["2026-11-29", 3],
  ["2026-12-06", 4],
])("on %s a review due on 21 November stands at step %s", (today, step) => {
  expect(reminderStep(DUE, day(today))).toBe(step);
});

test("with a clock that is off by days either way, each step is reminded of at most once, in order", () => {
  const days = fc.array(fc.integer({ min: -20, max: 60 }), { maxLength: 40 });
  fc.assert(
    fc.property(days, (walk) => {
      const told: number[] = [];
      for (const ahead of walk) {
        const step = reminderDue(DUE, addDays(DUE, ahead), told);
        if (step !== null) told.push(step);
      }
      expect(told).toEqual([...new Set(told)].toSorted((one, other) => one - other));
    }),
    { seed: 11 },
  );
});

test("day by day, every step is reminded of exactly once", () => {
  const told: number[] = [];
  for (let ahead = -10; ahead <= 22; ahead += 1) {
    const step = reminderDue(DUE, addDays(DUE, ahead), told);
    if (step !== null) told.push(step);
  }
  expect(told).toEqual([0, 1, 2, 3, 4, 5]);
});

test("a day off does not change the quarter that is spoken of but at its edge", () => {
  expect(quarterOf(day("2026-12-31"), 1)).toBe(quarterAt("2026Q4"));
  expect(aging("2025-07-10", "2027-01-01")).toEqual([]);
});
