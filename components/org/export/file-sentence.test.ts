import { expect, test } from "vitest";
import { chart, positions } from "@/test/sample-record";
import { fileSentence } from "./file-sentence";
import { type FileChoice, pictureOf } from "./make-file";

const drawn = pictureOf(
  {
    chart: chart(positions),
    company: "Sample",
    mode: "tidy",
    colourBy: "none",
    figures: false,
    badges: new Map(),
    lit: new Set(),
    root: null,
  },
  { hideNames: false, branchOnly: false },
);

/** The sentence of a picture so wide, 1,000 pixels high. */
const saidOf = (width: number, choice: FileChoice) =>
  fileSentence({ ...drawn, width, height: 1_000 }, choice, "en-GB");

test.each([
  ["svg", "12 positions, 1,500 × 1,000 pixels at any size."],
  ["png", "12 positions, 3,000 × 2,000 dots."],
  ["pdf", "12 positions on one page."],
  ["a4", "12 positions on 1 sheet."],
] as const)("says what a file of kind %s will be", (kind, sentence) => {
  expect(saidOf(1_500, { kind, scale: 2 })).toBe(sentence);
});

test("a picture larger than a browser draws comes in parts", () => {
  expect(saidOf(20_000, { kind: "png", scale: 1 })).toBe(
    "12 positions, 20,000 × 1,000 dots: in 2 pictures, which come in one ZIP.",
  );
});
