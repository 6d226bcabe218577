import { expect, it } from "vitest";
import { evaluateHistory } from "@/lib/domain/evaluation/evaluate";
import type { CompanyRecord } from "@/lib/domain/company";
import { quartersBetween } from "@/lib/domain/quarter";
import { STANDARD } from "@/lib/domain/rubric/cpo-fit";
import { timeline } from "@/lib/domain/timeline/timeline";
import { day, fact, facts, line, quarterAt, sample } from "@/test/sample-record";
import { timelineSentence } from "./timeline-sentence";

function said(record: CompanyRecord, from: string) {
  const evaluations = evaluateHistory(
    record,
    quartersBetween(quarterAt(from), quarterAt("2026Q4")),
    () => STANDARD,
  );
  return timelineSentence(evaluations, timeline(evaluations), "direct", "en-GB");
}

const rest = facts.filter((entry) => entry.fact !== "seat.kind");
const ceremonial = fact("seat.kind", "ceremonial");
const decided = fact("seat.kind", "decision_making", { confirmed: null });
const later = (value: "ceremonial" | null) =>
  fact("seat.kind", value, { from: day("2026-11-01"), confirmed: null });

it("names no year where there is only one close", () => {
  expect(said(sample({ facts: [...rest, ceremonial] }), "2026Q4")).toMatch(/^The first close: /);
});

it("names the first close where the history is shorter than a year", () => {
  expect(said(sample({ facts: [...rest, ceremonial] }), "2026Q3")).toMatch(
    /^No closer than at FY26.Q3: /,
  );
});

it("calls a condition that was lost a step back, and one that became unknown not", () => {
  expect(said(sample({ facts: [...rest, decided, later("ceremonial")] }), "2026Q3")).toMatch(
    /^Further away: four of five conditions hold, /,
  );
  expect(said(sample({ facts: [...rest, decided, later(null)] }), "2026Q3")).toMatch(
    /^Cannot tell whether closer: four of five conditions hold, one is unknown, /,
  );
});

it("does not count what is all unknown", () => {
  const nothing = sample({ facts: [], charts: [], revenue: [line("2026Q4", "direct", -500n)] });
  expect(said(nothing, "2026Q4")).toBe("The first close: all five conditions are unknown.");
});
