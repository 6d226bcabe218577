import { describe, expect, test } from "vitest";
import { presentsFrom } from "../../../test/forecast-question.ts";
import { STANDARD } from "../rubric/cpo-fit.ts";
import type { Assumptions } from "./assumptions.ts";
import type { Decision } from "./decision.ts";
import { assumptionsNotation, isSamePlan, type Pair, readAssumptions } from "./notation.ts";

const PRESENTS: Decision = presentsFrom("2027-06-17");
const planned: Assumptions = {
  growth: {},
  parameters: {},
  decisions: [PRESENTS],
  counted: "committed",
};
const read = (pairs: readonly Pair[]) => readAssumptions(pairs, planned, STANDARD.parameters);
/** Through an address and back. */
const sent = (pairs: readonly Pair[]): Pair[] => [
  ...new URLSearchParams(new URLSearchParams(pairs.map(([name, text]) => [name, text])).toString()),
];

describe("assumptions in an address", () => {
  test("nothing supposed is no text", () => {
    expect(assumptionsNotation(planned, planned)).toEqual([]);
    expect(read([])).toEqual(planned);
  });

  test("what is supposed comes back as it was", () => {
    const supposed: Assumptions = {
      growth: { partner_resale: 2_000, direct: -1_000 },
      parameters: { majorityShareBp: 4_000, reading: "majority" },
      decisions: [
        { ...PRESENTS, owner: "A. ~ 100 % Osei, %7E" },
        { kind: "chart", chart: "next~1", on: PRESENTS.on, state: "proposed", owner: "" },
      ],
      counted: "proposed",
    };
    const pairs = assumptionsNotation(supposed, planned);
    expect(pairs.slice(0, 5)).toEqual([
      ["growth.direct", "-1000"],
      ["growth.partner_resale", "2000"],
      ["reading", "majority"],
      ["majorityShareBp", "4000"],
      ["counted", "proposed"],
    ]);
    expect(read(sent(pairs))).toEqual(supposed);
  });

  test("a plan that was emptied stays empty", () => {
    const none = { ...planned, decisions: [] };
    expect(read(sent(assumptionsNotation(none, planned)))).toEqual(none);
  });

  test("what cannot be read is passed over", () => {
    const odd: Pair[] = [
      ["growth.direct", "-9900"],
      ["growth.services", "much"],
      ["reading", "loud"],
      ["majorityShareBp", "10001"],
      ["sustainQuarters", "2"],
      ["quarter", "2027Q1"],
      ["counted", "all"],
      ["decision", "board.presenter~loudly~2027-06-17~committed~"],
      ["decision", "board.presenter~directly~2027-02-30~committed~"],
      ["decision", "weather~directly~2027-02-03~committed~"],
      ["decision", "board.presenter~directly~2027-02-03~hoped~"],
    ];
    expect(read(odd)).toEqual({ ...planned, decisions: [] });
  });

  test("plans differ by every word of theirs", () => {
    expect(isSamePlan([PRESENTS], [{ ...PRESENTS }])).toBe(true);
    expect(isSamePlan([PRESENTS], [{ ...PRESENTS, owner: "B. Osei" }])).toBe(false);
  });
});
