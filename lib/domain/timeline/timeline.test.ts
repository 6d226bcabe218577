import { expect, test } from "vitest";
import { evaluateHistory } from "../evaluation/evaluate.ts";
import { quartersBetween } from "../quarter.ts";
import {
  chart,
  day,
  fact,
  facts,
  positions,
  quarterAt,
  sample,
} from "../../../test/sample-record.ts";
import { line } from "../../../test/sample-record.ts";
import { STANDARD } from "../rubric/cpo-fit.ts";
import { timeline } from "./timeline.ts";

const KEYS = ["2026Q1", "2026Q2", "2026Q3", "2026Q4"];
const revenue = ["2025Q4", ...KEYS].flatMap((key) => [
  line(key, "partner_resale", 600n),
  line(key, "direct", 400n),
]);
const over = (record: Parameters<typeof sample>[0]) =>
  timeline(
    evaluateHistory(
      sample({ revenue, ...record }),
      quartersBetween(quarterAt("2026Q1"), quarterAt("2026Q4")),
      () => STANDARD,
    ),
  );
const rowOf = ({ rows }: ReturnType<typeof over>, id: string) =>
  rows.find(({ condition }) => condition === id);
const said = (value: "decides" | "none" | null, from: string) =>
  fact("authority.pricing", value, { from: day(from) });

test("a record that holds all along is justified from the first quarter", () => {
  expect(over({})).toMatchObject({
    firstJustified: quarterAt("2026Q1"),
    quartersHeld: 4,
    regressions: [],
  });
});

test("a condition turns where its unbroken run begins", () => {
  const late = over({ charts: [chart(positions, { effectiveFrom: day("2026-07-01") })] });
  expect(rowOf(late, "organisation-size")).toMatchObject({ turned: quarterAt("2026Q3") });
  expect(rowOf(late, "organisation-size")?.cells.map(({ status }) => status)).toEqual([
    "unknown",
    "unknown",
    "met",
    "met",
  ]);
  expect(late).toMatchObject({ firstJustified: quarterAt("2026Q3"), quartersHeld: 2 });
});

test("a slip back is marked where it begins, whether it is lost or cannot be told any more", () => {
  const slipped = over({
    facts: [...facts, said(null, "2026-04-01"), said("none", "2026-07-01")],
  });
  expect(slipped.regressions).toEqual([
    { quarter: quarterAt("2026Q2"), condition: "strategy-authority", to: "unknown" },
  ]);
  const lost = over({ facts: [...facts, said("none", "2026-07-01")] });
  expect(lost.regressions).toEqual([
    { quarter: quarterAt("2026Q3"), condition: "strategy-authority", to: "not_met" },
  ]);
  expect(rowOf(slipped, "strategy-authority")).toMatchObject({ turned: null });
  expect(slipped).toMatchObject({ firstJustified: quarterAt("2026Q1"), quartersHeld: 0 });
});

test("no evaluations, no timeline", () => {
  expect(timeline([])).toMatchObject({ quarters: [], firstJustified: null, quartersHeld: 0 });
});
