import { describe, expect, test } from "vitest";
import type { Decision } from "@/lib/domain/scenario/decision";
import type { Move } from "@/lib/domain/scenario/slips";
import { plainWords } from "@/lib/format/dated-words";
import { asked, overtaking, presentsFrom } from "@/test/forecast-question";
import { chart, day, fact, factsWith, positions, sample } from "@/test/sample-record";
import { type PlanInput, preparePlan } from "./prepare-plan";

const AT = new Date("2026-11-22T10:00:00Z");
const indirect = { facts: factsWith("board.presenter", fact("board.presenter", "not_presented")) };
const PRESENTS: Decision = presentsFrom("2027-11-01");

const entry = (decision: Decision, moves: readonly Move[] = []) => ({
  decision: { ...decision, id: `${decision.on} ${decision.owner}`, version: 1 },
  moves: moves.map((move) => ({ ...move, at: AT, by: "Ada Byron" })),
});

function prepared(decisions: readonly Decision[], changes: Partial<PlanInput> = {}) {
  const planned = decisions.map((decision) => entry(decision));
  const question = asked(
    { ...overtaking(), ...indirect },
    { decisions: planned.map((one) => one.decision), confirmed: true },
  );
  return preparePlan({
    planned,
    withdrawn: [],
    question,
    today: day("2027-02-01"),
    nameOf: () => null,
    locale: "en-GB",
    ...changes,
  });
}

const sentenceOf = (decisions: readonly Decision[]) => plainWords(prepared(decisions).sentence);

describe("the sentence", () => {
  test("says what holds the date, with its odds", () => {
    expect(sentenceOf([PRESENTS])).toBe("One decision holds the date, FY27\u00a0Q4 at even odds.");
  });

  test("says that nothing is planned, and what a date would take", () => {
    expect(sentenceOf([])).toMatch(/^Nothing is planned\. There is no date: nobody has scheduled /);
  });

  test("says what is overdue, committed to or only proposed", () => {
    const late: Decision = { ...PRESENTS, on: day("2027-01-10") };
    expect(sentenceOf([late])).toMatch(/One decision is overdue\.$/);
    const proposed: Decision = { ...late, state: "proposed", owner: "CFO" };
    expect(sentenceOf([late, proposed])).toMatch(/Two decisions are overdue\.$/);
    const done: Decision = { ...late, state: "done" };
    expect(sentenceOf([done])).not.toMatch(/overdue/);
  });
});

test("decisions stand in the order of their days", () => {
  const sooner: Decision = { ...PRESENTS, on: day("2027-03-01"), owner: "CFO" };
  const { decisions, axis } = prepared([PRESENTS, sooner]);
  expect(decisions.map(({ day: on }) => on)).toEqual(["1 Mar 2027", "1 Nov 2027"]);
  expect(axis.rows.map(({ day: on }) => on)).toEqual(["1 Mar", "1 Nov"]);
});

test("a decision says what it turns and what the date owes to it", () => {
  const [decision] = prepared([PRESENTS]).decisions;
  expect(decision?.turns).toBe("Turns “Presents to the board”");
  expect(decision?.effect).toBe("Without it: no date instead of FY27\u00a0Q4 at even odds");
  const [proposed] = prepared([{ ...PRESENTS, state: "proposed" }]).decisions;
  expect(proposed?.effect).toBe("If committed: FY27\u00a0Q4 at even odds instead of no date");
});

test("what is planned beyond the closes looked at says so", () => {
  const [decision] = prepared([{ ...PRESENTS, on: day("2030-01-01") }]).decisions;
  expect(decision?.turns).toBe("Later than the last close looked at, 31 Dec 2028");
});

test("what is proposed only is not committed to, what is in no plan is not scheduled", () => {
  expect(prepared([]).unscheduled).toEqual([
    {
      criterion: "board.presents",
      name: "Presents to the board",
      note: "The leader’s own slot before the board.",
      isUnknown: false,
      turning: { subject: "board.presenter", value: "directly" },
    },
  ]);
  const [proposed] = prepared([{ ...PRESENTS, state: "proposed" }]).unscheduled;
  expect(proposed?.note).toBe("Proposed, and nobody is committed to it yet.");
  expect(prepared([PRESENTS]).unscheduled).toEqual([]);
});

test("a day that moved shows where it was first said, and every change of it", () => {
  const moves = [
    { before: null, after: { ...PRESENTS, on: day("2027-02-01") } },
    { before: { ...PRESENTS, on: day("2027-02-01") }, after: PRESENTS },
  ];
  const planned = [entry(PRESENTS, moves)];
  const { decisions, axis } = prepared([PRESENTS], { planned });
  expect(decisions[0]?.slips).toBe("Slipped once, first said 1 Feb 2027");
  expect(decisions[0]?.moves).toEqual([
    "22 Nov 2026, Ada Byron: Day 1 Feb 2027 → 1 Nov 2027",
    "22 Nov 2026, Ada Byron: Planned for 1 Feb 2027, committed, A. Osei",
  ]);
  const [row] = axis.rows;
  expect(row?.firstAt).toBeLessThan(row?.at ?? 0);
});

test("a chart that is not in use changes nothing and says so", () => {
  const { on, state, owner } = PRESENTS;
  const [decision] = prepared([{ kind: "chart", chart: "gone", on, state, owner }]).decisions;
  expect(decision).toMatchObject({ isWithoutChart: true, turns: "Turns no criterion by itself" });
});

test("a done decision waits for a review until the facts have spoken since", () => {
  const done: Decision = { ...PRESENTS, state: "done", on: day("2026-11-01") };
  expect(prepared([done]).decisions[0]?.awaitsReview).toBe(true);
  const before: Decision = { ...done, on: day("2026-02-01") };
  expect(prepared([before]).decisions[0]).toMatchObject({
    awaitsReview: false,
    effect: "Done, and on record since",
  });
});

test("without revenue there is no date, and what the plan turns is told all the same", () => {
  const small = positions.filter(({ key }) => key !== "m6");
  const record = sample({
    revenue: [],
    charts: [chart(small), chart(positions, { key: "next", kind: "proposed" })],
  });
  const { on, state, owner } = PRESENTS;
  const planned = [entry({ kind: "chart", chart: "next", on, state, owner })];
  const view = prepared([], {
    planned,
    question: asked(record, { decisions: planned.map(({ decision }) => decision) }),
    nameOf: () => "Next year",
  });
  expect(view.odds).toBeNull();
  expect(plainWords(view.sentence)).toMatch(/^No forecast: /);
  expect(view.decisions[0]).toMatchObject({
    name: "Adopt “Next year”",
    turns: "Turns “Those leaders lead others”",
    effect: "No forecast to compare",
  });
});
