import { describe, expect, test } from "vitest";
import { asked, overtaking, presentsFrom } from "../../../test/forecast-question.ts";
import {
  chart,
  day,
  fact,
  factsWith,
  position,
  positions,
  Q4,
  sample,
} from "../../../test/sample-record.ts";
import type { CompanyRecord } from "../company.ts";
import type { CriterionId } from "../evaluation/evaluation.ts";
import type { FactEntry, FactId } from "../evaluation/facts.ts";
import { STANDARD } from "../rubric/cpo-fit.ts";
import type { Decision } from "../scenario/decision.ts";
import type { Plan } from "./plan.ts";
import { plannedCloses } from "./planned-closes.ts";

const PRESENTS: Decision = presentsFrom("2027-05-01");

const answering = (id: FactId, entries: readonly FactEntry[]): CompanyRecord =>
  sample({ facts: factsWith(id, ...entries) });

const indirect = answering("board.presenter", [
  fact("board.presenter", "through_another_executive"),
]);

/** The status of a criterion at each of the eight coming closes, as a word of eight letters. */
function statuses(record: CompanyRecord, id: CriterionId, changes: Partial<Plan> = {}): string {
  const letters = { met: "m", not_met: "n", unknown: "u" };
  return plannedCloses(asked(record, changes), STANDARD.parameters)
    .map(({ criteria }) => criteria.find((one) => one.id === id)?.status)
    .map((status) => (status === undefined ? "-" : letters[status]))
    .join("");
}

const confirmed = (text: string) =>
  answering("board.presenter", [
    fact("board.presenter", "directly", { from: day("2024-01-01"), confirmed: day(text) }),
  ]);

describe("facts to come", () => {
  test.each([
    ["stay as they are", [], {}, "nnnnnnnn"],
    ["change with a committed decision from the close after its day", [PRESENTS], {}, "nmmmmmmm"],
    ["not with a proposed one", [{ ...PRESENTS, state: "proposed" }], {}, "nnnnnnnn"],
    [
      "unless proposals count",
      [{ ...PRESENTS, state: "proposed" }],
      { counted: "proposed" },
      "nmmmmmmm",
    ],
    [
      "with an overdue one at the next close",
      [{ ...PRESENTS, on: day("2026-02-01") }],
      {},
      "mmmmmmmm",
    ],
    [
      "not with a done one that they have spoken of since",
      [{ ...PRESENTS, state: "done", on: day("2026-02-01") }],
      {},
      "nnnnnnnn",
    ],
    [
      "with a done one that they have not",
      [{ ...PRESENTS, state: "done", on: day("2026-12-01") }],
      {},
      "mmmmmmmm",
    ],
    [
      "with the latest of several",
      [PRESENTS, { ...PRESENTS, value: "not_presented", on: day("2028-01-01") }],
      {},
      "nmmmnnnn",
    ],
  ] as const)("%s", (_, decisions, changes, expected) => {
    expect(statuses(indirect, "board.presents", { ...changes, decisions })).toBe(expected);
  });

  test("a decision settles what raters differ about", () => {
    const record = answering("board.presenter", [
      fact("board.presenter", "directly", { rater: "one" }),
      fact("board.presenter", "not_presented", { rater: "two" }),
    ]);
    expect(statuses(record, "board.presents")).toBe("uuuuuuuu");
    expect(statuses(record, "board.presents", { decisions: [PRESENTS] })).toBe("ummmmmmm");
  });

  test("what is fresh at the last close is read as still confirmed, what is stale stays unknown", () => {
    expect(statuses(confirmed("2025-12-31"), "board.presents")).toBe("mmmmmmmm");
    expect(statuses(confirmed("2025-09-30"), "board.presents")).toBe("uuuuuuuu");
  });

  test("an answer recorded for a day to come counts from that day", () => {
    const record = answering("board.presenter", [
      fact("board.presenter", "through_another_executive"),
      fact("board.presenter", "directly", { from: day("2027-07-02"), confirmed: null }),
    ]);
    expect(statuses(record, "board.presents")).toBe("nnmmmmmm");
  });

  test("a decision's proof is a place after the record's facts", () => {
    const closes = plannedCloses(asked(indirect, { decisions: [PRESENTS] }), STANDARD.parameters);
    const last = closes.at(-1)?.criteria.find(({ id }) => id === "board.presents");
    expect(last?.proof.facts).toEqual([indirect.facts.length]);
  });
});

describe("charts to come", () => {
  const people = positions.filter(({ key }) => key !== "m6");
  const proposed = chart(
    [
      ...people,
      position("m6", "m5", "individual", { status: "planned", startsOn: day("2027-08-01") }),
    ],
    { key: "next", kind: "proposed", effectiveFrom: day("2027-01-01") },
  );
  const record = sample({ charts: [chart(people), proposed] });
  const adopt: Decision = {
    kind: "chart",
    chart: "next",
    on: day("2027-04-01"),
    state: "committed",
    owner: "A. Osei",
  };
  const led = (decisions: readonly Decision[]) =>
    statuses(record, "org.leaders-lead-managers", { decisions });

  test("a proposed chart counts once it is adopted, and its seats as they start", () => {
    expect(led([])).toBe("nnnnnnnn");
    expect(led([adopt])).toBe("nnmmmmmm");
    expect(led([{ ...adopt, on: day("2027-12-01") }])).toBe("nnnmmmmm");
  });

  test("a chart that does not exist changes nothing", () => {
    expect(led([{ ...adopt, chart: "nowhere" }])).toBe("nnnnnnnn");
  });

  test("a done decision is history once an actual chart has come", () => {
    const since = chart(people, { key: "since", effectiveFrom: day("2026-06-01") });
    const done: Decision = { ...adopt, state: "done", on: day("2026-05-01") };
    const later = { ...record, charts: [...record.charts, since] };
    expect(statuses(later, "org.leaders-lead-managers", { decisions: [done] })).toBe("nnnnnnnn");
  });
});

test("whether a startup is led by its ecosystem is no matter of revenue", () => {
  const startup = sample({ company: { stage: "startup", ecosystemModel: "none" } });
  expect(statuses(startup, "motion.ecosystem-led")).toBe("nnnnnnnn");
  expect(statuses(overtaking(), "motion.reading")).toBe("--------");
  expect(plannedCloses(asked(startup), STANDARD.parameters)[0]?.quarter).toBe(Q4 + 1);
});
