import fc from "fast-check";
import { expect, test } from "vitest";
import { anyTeam } from "../../../../test/any-flaw.ts";
import { line, Q4 } from "../../../../test/sample-record.ts";
import type { CompanyRecord } from "../../company.ts";
import { STANDARD } from "../../rubric/cpo-fit.ts";
import type { Rubric } from "../../rubric/rubric.ts";
import { counterfactuals } from "../counterfactuals.ts";
import { evaluate } from "../evaluate.ts";
import { applyLoss } from "./loss.ts";

/** Asks little, and allows a few direct managers, so that any kind of loss can be the nearest. */
const TIGHT: Rubric = {
  name: "tight",
  parameters: {
    ...STANDARD.parameters,
    minSeniorLeaders: 1,
    minLedManagers: 1,
    maxDirectManagers: 2,
  },
};
const RUNS = { seed: 20_261_231 };
const AT_LEISURE = { timeout: 60_000 };

const isHeld = (record: CompanyRecord, rubric: Rubric) =>
  evaluate(record, Q4, rubric).verdict.floor === "cpo";

test("the nearest loss loses the title, and a fall by one less does not", AT_LEISURE, () => {
  const kinds = new Set<string>();
  fc.assert(
    fc.property(anyTeam, fc.bigInt({ min: 0n, max: 5_000n }), (drawn, services) => {
      const revenue = [...drawn.revenue, line("2026Q4", "other", services)];
      const record = { ...drawn, revenue };
      const { nearestLoss: loss } = counterfactuals(record, Q4, TIGHT);
      expect(loss === null).toBe(!isHeld(record, TIGHT));
      if (loss === null) return;
      kinds.add(loss.kind);
      expect(isHeld(applyLoss(record, Q4, loss), TIGHT)).toBe(false);
      if (loss.kind !== "partner_fall") return;
      const less = { ...loss, amount: loss.amount - 1n };
      expect(isHeld(applyLoss(record, Q4, less), TIGHT)).toBe(true);
    }),
    { ...RUNS, numRuns: 600 },
  );
  expect(kinds).toEqual(new Set(["partner_fall", "departure", "direct_hire"]));
});
