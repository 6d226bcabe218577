import { expect, test } from "vitest";
import { judgeChart } from "@/lib/domain/evaluation/chart-judgement";
import type { Chart, Position } from "@/lib/domain/org/chart";
import type { Judging } from "@/lib/features/judging/schema";
import { chart, day, fact, facts, position, positions, Q4, sample } from "@/test/sample-record";
import { prepareRail } from "./prepare-rail";

const CRO = position("cro", "ceo", "c_level", { title: "Chief Revenue Officer" });

const drawn = (changes: Readonly<Record<string, Partial<Position>>>, drawing: Partial<Chart>) =>
  chart([...positions.map((seat) => ({ ...seat, ...changes[seat.key] })), CRO], drawing);

const today = drawn({ leader: { manager: { kind: "named", key: "cro" } } }, { key: "today" });
const proposal = drawn({}, { key: "plan", kind: "proposed", effectiveFrom: day("2027-08-02") });

function judgingOf(inForce: Chart | null, record = sample()): Judging {
  const beside = { record: { ...record, charts: [] }, quarter: Q4, pins: [] };
  const judging: Judging = { ...beside, today: null };
  if (inForce === null) return judging;
  const { now: evaluation, date } = judgeChart(judging, inForce);
  return { ...judging, today: { chart: inForce, evaluation, date } };
}

const viewOf = (judging: Judging, shown: Chart) =>
  prepareRail(judging, shown, judgeChart(judging, shown), "en-GB");

test("a proposal that lifts the line stands beside today's chart, with the date it holds from", () => {
  const view = viewOf(judgingOf(today), proposal);
  expect(view.over).toBe("What this chart changes");
  expect(view.sentence).toEqual({
    text: "On today’s chart the title can never be justified. On this one it can, from",
    date: "FY27\u00a0Q3",
  });
  expect(view.heads).toEqual({ today: "Today", now: "Proposed" });
  expect(view.columns).toMatchObject([
    { name: "Today’s chart", value: "No date", kind: "never", note: "Leader under the CRO" },
    { name: "Proposed chart", value: "FY27\u00a0Q3", kind: "can", note: "All else holds today" },
  ]);
  expect(view.criteria.map(({ id, today: then, now }) => [id, then, now])).toEqual([
    ["board.reports-to-ceo", "not_met", "met"],
    ["seat.member", "met", "met"],
    ["org.leads-leaders", "met", "met"],
    ["org.leaders-lead-managers", "met", "met"],
    ["org.not-hands-on", "met", "met"],
  ]);
  expect(view.criteria[0]?.figures).toBe("CRO today, CEO proposed");
  expect(view.others).toHaveLength(8);
});

test("with more to come elsewhere, a proposal has the quarter in which it takes force", () => {
  const waiting = sample({ facts: [...facts.slice(1), fact("board.tracksPartnerRevenue", "no")] });
  const view = viewOf(judgingOf(today, waiting), proposal);
  expect(view.sentence).toEqual({
    text: "On today’s chart the title can never be justified. On this one it can, from",
    date: "FY27\u00a0Q3",
  });
  expect(view.columns[1]).toMatchObject({
    value: "FY27\u00a0Q3",
    note: "1 other criterion to meet",
  });
  expect(view.readAt).toContain("in force from 2\u00a0Aug\u00a02027");
});

test("a planned seat counts where the chart takes force, and not at today's close", () => {
  const planned = drawn(
    { d1: { status: "planned", startsOn: day("2027-08-02") } },
    { key: "plan", kind: "proposed", effectiveFrom: day("2027-08-02") },
  );
  const judging = judgingOf(today);
  const { now, inForce } = judgeChart(judging, planned);
  const seniors = ({ conditions }: typeof now) => conditions[4]?.criteria[0]?.observed;
  expect(seniors(now)).toEqual({ seniorLeaders: 2, vps: 1 });
  expect(seniors(inForce)).toEqual({ seniorLeaders: 3, vps: 1 });
  expect(viewOf(judging, planned).criteria[2]?.figures).toBe("3; needs\u00a03 with 1\u00a0VP");
});

test("today's own chart has one column and one figure", () => {
  const view = viewOf(judgingOf(today), today);
  expect(view.over).toBe("What this chart says");
  expect(view.heads).toEqual({ today: null, now: "Now" });
  expect(view.columns.map(({ name }) => name)).toEqual(["Now"]);
  expect(view.sentence.text).toBe("On this chart the title can never be justified.");
  expect(view.criteria[0]).toMatchObject({ figures: "CRO", today: null, now: "not_met" });
});

test("a pitfall that the chart is in comes with what to do", () => {
  const titled = judgingOf(today, sample({ facts: [...facts, fact("title.held", "cpo")] }));
  expect(viewOf(titled, today).pitfalls).toMatchObject([{ name: "Reporting line too low" }]);
  expect(viewOf(titled, proposal).pitfalls).toEqual([]);
});

test("without a leader nothing can be lit", () => {
  const nobody = chart(positions, { key: "nobody", leader: { kind: "unknown" } });
  const view = viewOf(judgingOf(null), nobody);
  expect(view.criteria.every(({ canLight }) => !canLight)).toBe(true);
  expect(view.columns[0]).toMatchObject({ value: "Cannot tell", note: "No leader named" });
});
