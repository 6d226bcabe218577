import fc from "fast-check";
import { expect, test } from "vitest";
import { anyParameters } from "../../../test/any-parameters.ts";
import { STANDARD } from "./cpo-fit.ts";
import { parameterText, readParameter } from "./parameter-notation.ts";
import { PARAMETER_NAMES, type ParameterName } from "./rubric.ts";

const read = (name: ParameterName, text: string) => {
  const result = readParameter(STANDARD.parameters, name, text);
  return result.ok ? result.value[name] : result.refusal.map(({ code }) => code);
};

test.each([
  ["majorityShareBp", "50", 5000],
  ["majorityShareBp", " 12.5 % ", 1250],
  ["majorityShareBp", "12,05", 1205],
  ["majorityShareBp", "12.50", 1250],
  ["majorityShareBp", "100.01", ["out_of_range"]],
  ["majorityShareBp", "12.345", ["not_an_integer"]],
  ["majorityShareBp", "", ["not_an_integer"]],
  ["majorityShareBp", "half", ["not_an_integer"]],
  ["minVps", "2", 2],
  ["minVps", "2.5", ["not_an_integer"]],
  ["minVps", "-1", ["not_an_integer"]],
  ["minVps", "1e2", ["not_an_integer"]],
  ["sustainQuarters", "0", ["out_of_range"]],
  ["reading", "majority", "majority"],
  ["reading", "most", ["not_a_choice"]],
] as const)("%s typed as “%s”", (name, text, expected) => {
  expect(read(name, text)).toEqual(expected);
});

test("every value is read back from what a field shows of it", () => {
  fc.assert(
    fc.property(anyParameters, (parameters) => {
      for (const name of PARAMETER_NAMES) {
        const text = parameterText(name, parameters[name]);
        expect(readParameter(STANDARD.parameters, name, text)).toEqual({
          ok: true,
          value: { ...STANDARD.parameters, [name]: parameters[name] },
        });
      }
    }),
    { seed: 20_261_122 },
  );
});
