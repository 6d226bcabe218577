import fc from "fast-check";
import { expect, test } from "vitest";
import { type LetterBlock, list, pageText, paragraph, readPage } from "./letter-page.ts";

const anyLine = fc
  .stringMatching(/^[A-Za-z0-9][A-Za-z0-9 ,.%-]{0,60}$/)
  .map((line) => line.trim().replaceAll(/ +/g, " "))
  .filter((line) => line !== "");
const anyBlock: fc.Arbitrary<LetterBlock> = fc.oneof(
  anyLine.map((line) => paragraph(line)),
  fc.array(anyLine, { minLength: 1, maxLength: 5 }).map(list),
);

test("a page reads back from its text as it was written", () => {
  fc.assert(
    fc.property(fc.array(anyBlock, { minLength: 1, maxLength: 8 }), (blocks) => {
      expect(readPage(pageText(blocks))).toEqual(blocks);
    }),
    { seed: 20_261_122, numRuns: 200 },
  );
});

test.each([
  ["nothing", "", []],
  ["a broken line goes on", "One\ntwo", [paragraph("One two")]],
  ["spaces alone are an empty line", "One\n   \ntwo", [paragraph("One"), paragraph("two")]],
  [
    "a list under its sentence",
    "Still open:\n- a\n- b",
    [paragraph("Still open:"), list(["a", "b"])],
  ],
  ["a dash within a line is a dash", "a - b", [paragraph("a - b")]],
])("%s", (_, text, blocks) => {
  expect(readPage(text)).toEqual(blocks);
});
