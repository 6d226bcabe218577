import fc from "fast-check";
import { expect, test } from "vitest";
import { STANDARD } from "@/lib/domain/rubric/cpo-fit";
import { anyParameters } from "@/test/any-parameters";
import { readRubric, writeRubric } from "./rubric";

test("a rubric comes back from its file as it was, and the file stays the same", () => {
  fc.assert(
    fc.property(fc.string(), anyParameters, (name, parameters) => {
      const rubric = { name, parameters };
      const text = writeRubric(rubric);
      const read = readRubric(text);
      expect(read).toEqual({ ok: true, value: rubric });
      expect(read.ok && writeRubric(read.value)).toBe(text);
    }),
    { seed: 20_261_122 },
  );
});

test("a file names every parameter, whatever the order in which they are held", () => {
  const shuffled = Object.fromEntries(Object.entries(STANDARD.parameters).toReversed());
  const rubric = { name: "House rules 1", parameters: { ...STANDARD.parameters, ...shuffled } };
  expect(writeRubric(rubric)).toBe(writeRubric({ ...rubric, parameters: STANDARD.parameters }));
  expect(writeRubric(rubric).split("\n").slice(0, 6)).toEqual([
    "{",
    '  "format": "titleworthy.rubric/1",',
    '  "name": "House rules 1",',
    '  "parameters": {',
    '    "reading": "largest",',
    '    "definition": "sourced",',
  ]);
});
