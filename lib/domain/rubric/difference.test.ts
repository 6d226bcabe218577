import fc from "fast-check";
import { expect, test } from "vitest";
import { anyParameters } from "../../../test/any-parameters.ts";
import { STANDARD } from "./cpo-fit.ts";
import { differencesOf, replacementsOf } from "./difference.ts";
import { replaceParameters } from "./rubric.ts";

const FIXED = { seed: 20_261_122 };

test("what differs is listed in the rubric's order, each side with its value", () => {
  const to = { ...STANDARD.parameters, minVps: 2, reading: "majority" as const };
  expect(differencesOf(STANDARD.parameters, to)).toEqual([
    { name: "reading", from: "largest", to: "majority" },
    { name: "minVps", from: 1, to: 2 },
  ]);
});

test("nothing differs from itself", () => {
  fc.assert(
    fc.property(anyParameters, (parameters) => {
      expect(differencesOf(parameters, parameters)).toEqual([]);
    }),
    FIXED,
  );
});

test("the replacements make the second set out of the first, and name nothing else", () => {
  fc.assert(
    fc.property(anyParameters, anyParameters, (from, to) => {
      const replacements = replacementsOf(from, to);
      expect(replaceParameters(from, replacements)).toEqual({ ok: true, value: to });
      expect(Object.keys(replacements)).toHaveLength(differencesOf(from, to).length);
    }),
    FIXED,
  );
});
