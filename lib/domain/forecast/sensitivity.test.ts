import { describe, expect, test } from "vitest";
import {
  asked,
  expectedBy,
  known,
  linesOf,
  made,
  overtaking,
  presentsFrom,
} from "../../../test/forecast-question.ts";
import { fact, factsWith, Q4 } from "../../../test/sample-record.ts";
import { quarterOf } from "../quarter.ts";
import type { Decision } from "../scenario/decision.ts";
import { type ForecastQuestion, simulationFor } from "./forecast.ts";
import { type Lever, leversOf, pulled, sensitivityTo } from "./sensitivity.ts";

const PRESENTS: Decision = presentsFrom("2028-02-10");

const FLAT = [96, 97, 95, 96, 97, 96, 95, 96, 97, 96, 95, 96];

const record = {
  ...overtaking(),
  facts: factsWith("board.presenter", fact("board.presenter", "not_presented")),
};
/** Partners stay a little behind direct sales. */
const lagging = {
  ...overtaking(),
  revenue: [
    ...linesOf(
      "direct",
      FLAT.map(() => 100),
    ),
    ...linesOf("partner_oem", FLAT),
  ],
};
const question = asked(record, { decisions: [PRESENTS] });

function rowsOf(asking: ForecastQuestion) {
  const simulated = simulationFor(asking);
  if (!simulated.ok) throw new Error(simulated.refusal);
  const simulation = simulated.value;
  const today = made(asking);
  return leversOf(simulation, asking)
    .map((lever) => sensitivityTo(lever, simulation, asking, today))
    .filter((row) => row !== null);
}

const rows = rowsOf(question);
const quartersOf = (found: typeof rows, wanted: (lever: Lever) => boolean) =>
  found.filter(({ lever }) => wanted(lever)).map(({ quarters }) => quarters);

const isFaster = (lever: Lever) =>
  lever.kind === "growth" && lever.motion.startsWith("partner") && lever.basisPoints > 0;

describe("what moves a date", () => {
  test("the decision that holds it, by as many quarters", () => {
    expect(quartersOf(rows, ({ kind }) => kind === "decision")).toEqual([-1, 1]);
  });

  test("not what would bring revenue forward, as long as a decision holds the date", () => {
    expect(quartersOf(rows, isFaster)).toEqual([0]);
    const [row] = rowsOf(asked(lagging)).filter(({ lever }) => isFaster(lever));
    expect(row).toMatchObject({ when: { kind: "expected" } });
    expect(row?.quarters).toBeLessThan(0);
    expect(row?.odds).toBeGreaterThan(0);
  });

  test("each lever by itself, those of the rubric as far as it asks for them", () => {
    const kinds = rows.map(({ lever }) =>
      lever.kind === "threshold" ? lever.threshold : lever.kind,
    );
    expect(new Set(kinds)).toEqual(
      new Set([
        "growth",
        "definition",
        "reading",
        "sustainQuarters",
        "minSeniorLeaders",
        "minVps",
        "minLedManagers",
        "maxDirectManagers",
        "decision",
      ]),
    );
    const majority = rowsOf(asked(record, {}, { reading: "majority" }));
    expect(
      majority.some(
        ({ lever }) => lever.kind === "threshold" && lever.threshold === "majorityShareBp",
      ),
    ).toBe(true);
  });

  test("agrees with the forecast of the changed question", () => {
    for (const { lever, when } of rows) expect(made(pulled(question, lever)).when).toEqual(when);
  });

  test("nothing, where no date is there either way", () => {
    const undecided = rowsOf(asked(record));
    expect(undecided.every(({ quarters, odds }) => quarters === null && odds === 0)).toBe(true);
  });

  test("a date that is lost counts as the close after the last", () => {
    const out = rows.find(
      ({ lever }) =>
        lever.kind === "threshold" && lever.threshold === "minVps" && lever.value === 2,
    );
    const even = known(expectedBy(question).even);
    expect(even).toBe(quarterOf(PRESENTS.on, 1));
    expect(out).toMatchObject({ quarters: Q4 + 9 - even, when: { kind: "depends" } });
  });
});
