import { expect, test } from "vitest";
import { asked, linesOf } from "../../../test/forecast-question.ts";
import { sample } from "../../../test/sample-record.ts";
import { expectedGrowth } from "./expected-growth.ts";
import { simulationFor } from "./forecast.ts";

test("tells how a motion goes on by itself, and nothing of one that there is none of", () => {
  const twice = Array.from({ length: 16 }, (_, quarter) => Math.round(1e6 * 2 ** (quarter / 8)));
  const level = twice.map(() => 1_000_000);
  const question = asked(
    sample({ revenue: [...linesOf("partner_oem", twice), ...linesOf("direct", level)] }),
  );
  const simulated = simulationFor(question);
  if (!simulated.ok) throw new Error(simulated.refusal);
  expect(expectedGrowth(simulated.value, "direct")).toBeCloseTo(0, -2);
  // Twice in eight quarters is 41 % a year, of which a damped trend keeps a part.
  expect(expectedGrowth(simulated.value, "partner_oem")).toBeGreaterThan(1_000);
  expect(expectedGrowth(simulated.value, "partner_oem")).toBeLessThan(4_200);
  expect(expectedGrowth(simulated.value, "services")).toBeNull();
});
