import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonFault } from "./json-fault";
import { parseJson } from "./json";

const sentence = (text: string) => {
  const read = parseJson(text);
  return read.ok ? null : read.refusal.sentence;
};

const parses = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

test.each([
  ['{"a":\n  1,}', "Line 2, column 5: this is not JSON, “}” cannot stand here."],
  ["", "Line 1, column 1: this is not JSON, it ends too soon."],
  ['{"a":1', "Line 1, column 7: this is not JSON, it ends too soon."],
  ['{"a":"x\ny"}', "Line 1, column 8: this is not JSON, a control character cannot stand here."],
  ["{\r\n'a': 1}", "Line 2, column 1: this is not JSON, “'” cannot stand here."],
  ['["😀", nul]', "Line 1, column 7: this is not JSON, “n” cannot stand here."],
  ['{"a": 1} x', "Line 1, column 10: this is not JSON, “x” cannot stand here."],
  ['["\\x"]', "Line 1, column 3: this is not JSON, “\\” cannot stand here."],
  ["[1}", "Line 1, column 3: this is not JSON, “}” cannot stand here."],
])("says where %j stops being JSON", (text, expected) => {
  expect(sentence(text)).toBe(expected);
});

test("two million open brackets are refused like any other fault", () => {
  expect(sentence("[".repeat(2_000_000))).toContain("ends too soon");
});

test("finds a fault exactly where JSON.parse does", () => {
  const broken = fc
    .tuple(fc.json(), fc.nat(), fc.constantFrom("", ",", "}", "]", '"', ":", "\\", "0", ".", "e"))
    .map(([text, at, sign]) => {
      const cut = at % (text.length + 1);
      return text.slice(0, cut) + sign + text.slice(cut + (sign === "" ? 1 : 0));
    });
  fc.assert(
    fc.property(broken, (text) => {
      expect(jsonFault(text) === null).toBe(parses(text));
    }),
    { seed: 8259, numRuns: 3000 },
  );
});
