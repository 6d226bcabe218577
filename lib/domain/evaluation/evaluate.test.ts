import { describe, expect, test } from "vitest";
import { quartersBetween } from "../quarter.ts";
import { STANDARD } from "../rubric/cpo-fit.ts";
import { evaluate, evaluateHistory } from "./evaluate.ts";
import {
  chart,
  day,
  fact,
  facts,
  judge,
  positions,
  Q4,
  quarterAt,
  sample,
  testStatus,
} from "../../../test/sample-record.ts";

test("a record that meets everything is justified", () => {
  const { conditions, conditionsMet, verdict, settlements, honestTest } = judge(sample());
  expect(conditions.map(({ status }) => status)).toEqual(["met", "met", "met", "met", "met"]);
  expect(conditionsMet).toBe(5);
  expect(verdict).toEqual({
    floor: "cpo",
    ceiling: "cpo",
    definite: true,
    label: "justified",
    titleInflation: false,
  });
  expect(settlements).toEqual([]);
  expect(honestTest).toMatchObject({ outcome: "cpo", disagreesWithCount: false });
});

test("an empty record is unknown throughout, and says what would settle it", () => {
  const empty = judge(
    sample({ revenue: [], charts: [], facts: [], company: { stage: "startup" } }),
  );
  expect(empty.conditions.flatMap(({ criteria }) => criteria)).toHaveLength(14);
  expect(empty.conditions.map(({ status }) => status)).toEqual(Array(5).fill("unknown"));
  expect(empty.verdict).toMatchObject({ floor: "head", ceiling: "cpo", definite: false });
  expect(empty.settlements.map(({ title, sets }) => [title, sets.length])).toEqual([
    ["head", 13 * 3],
    ["vp", 13],
    ["cpo", 1],
  ]);
});

const without = (...ids: readonly string[]) =>
  facts.map((entry) =>
    ids.includes(entry.fact) ? fact(entry.fact, "none", { confirmed: entry.confirmed }) : entry,
  );

describe("the verdict", () => {
  test("three or four conditions are approaching, fewer are not justified", () => {
    const four = judge(sample({ facts: without("seat.kind") }));
    expect([four.conditionsMet, four.verdict.label]).toEqual([4, "approaching"]);
    expect(four.verdict).toMatchObject({ floor: "vp", ceiling: "vp" });
    const two = judge(sample({ facts: without("seat.kind", "authority.pricing"), charts: [] }));
    expect([two.conditionsMet, two.verdict.label]).toEqual([1, "not_justified"]);
  });

  test("inflation asks for a known title, a poor count and a ceiling below it", () => {
    const held = fact("title.held", "cpo");
    const poor = { charts: [chart(positions, { leader: { kind: "none" } })] };
    const inflated = judge(sample({ ...poor, facts: [...without("authority.pricing"), held] }));
    expect(inflated.verdict.titleInflation).toBe(true);
    const open = judge(sample({ charts: [], facts: [held] }));
    expect(open.verdict).toMatchObject({ label: "not_justified", titleInflation: false });
    const proposed = fact("title.proposed", "cpo");
    const asked = judge(sample({ ...poor, facts: [...without("authority.pricing"), proposed] }));
    expect(asked.verdict.titleInflation).toBe(true);
  });

  test("the gate can pass where the count does not, and says that they disagree", () => {
    const { honestTest, verdict } = judge(sample({ facts: without("seat.kind") }));
    expect(verdict.ceiling).toBe("vp");
    expect(honestTest).toMatchObject({ outcome: "cpo", disagreesWithCount: true });
  });

  test("the gate is undetermined where a part is unknown, and follows real motion where it fails", () => {
    expect(judge(sample({ charts: [] })).honestTest.outcome).toBe("undetermined");
    const failed = without("authority.pricing");
    expect(judge(sample({ facts: failed })).honestTest.outcome).toBe("vp");
    const head = sample({ facts: failed, charts: [chart(positions.slice(0, 2))] });
    expect(judge(head).honestTest.outcome).toBe("head");
    expect(judge(sample({ facts: failed, charts: [] })).honestTest.outcome).toBe("undetermined");
  });
});

describe("the chart in force", () => {
  const early = chart(positions.slice(0, 1), { key: "early", effectiveFrom: day("2025-01-01") });
  const onClose = chart(positions, { key: "close", effectiveFrom: day("2026-12-31") });
  const late = chart(positions, { key: "late", effectiveFrom: day("2027-01-01") });
  const plan = chart(positions, { key: "plan", kind: "proposed" });
  const record = sample({ charts: [late, early, onClose, plan] });

  test("is the latest actual one on or before the close", () => {
    expect(judge(record).chart).toBe("close");
    expect(judge(sample({ charts: [plan, late] })).chart).toBeNull();
  });

  test("is the one asked for at every quarter, whatever its date and kind", () => {
    expect(judge(record, {}, { chart: "plan" }).chart).toBe("plan");
    const history = evaluateHistory(
      record,
      quartersBetween(quarterAt("2026Q1"), Q4),
      () => STANDARD,
      {
        chart: "late",
      },
    );
    expect(history.map((evaluation) => evaluation.chart)).toEqual(Array(4).fill("late"));
  });

  test("a proposed chart is counted at each close as its seats start", () => {
    const starts = { status: "planned", startsOn: day("2026-10-01") } as const;
    const seats = positions.map((seat) => (seat.key === "vp" ? { ...seat, ...starts } : seat));
    const planned = sample({ charts: [chart(seats, { kind: "proposed" })] });
    const history = evaluateHistory(
      planned,
      quartersBetween(quarterAt("2026Q3"), Q4),
      () => STANDARD,
      {
        chart: "chart",
      },
    );
    expect(history.map((evaluation) => testStatus(evaluation, "org.leads-leaders"))).toEqual([
      "not_met",
      "met",
    ]);
  });
});

test("a history is what each quarter gives by itself", () => {
  const record = sample({ facts: [...facts, fact("title.held", "cpo")] });
  const first = quarterAt("2025Q4");
  const last = quarterAt("2027Q1");
  expect(evaluateHistory(record, quartersBetween(first, last), () => STANDARD)).toEqual(
    quartersBetween(first, last).map((quarter) => evaluate(record, quarter, STANDARD)),
  );
});
