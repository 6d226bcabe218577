import { expect, test } from "vitest";
import type { GuessReason } from "../domain/org/import-guess.ts";
import { guessOptionName, guessSentence, rowsText } from "./chart-guess.ts";

test.each([
  [[7], "row 7"],
  [[3, 6, 9], "rows 3, 6, and 9"],
  [[1, 2, 3, 4, 5, 6, 7, 8], "rows 1, 2, 3, 4, 5, 6 and 2 more"],
])("%j", (rows, text) => {
  expect(rowsText(rows, "en-US")).toBe(text);
});

test.each<[GuessReason, string]>([
  [
    { kind: "blank_beside_word", word: "none" },
    "The file marks its top with “none”, so a blank cell says nothing of the manager.",
  ],
  [
    { kind: "named_beside" },
    "The cell read as the manager is blank, and another column of the row names this position.",
  ],
  [
    { kind: "self_most_below", below: 5, of: 6 },
    "Of 6 positions 5 stand below it, so it is read as a top.",
  ],
  [
    { kind: "circle", rows: [3, 2, 4], by: "level" },
    "Rows 3, 2, and 4 report to each other. The line of row 3 is opened: its title ranks highest.",
  ],
  [
    { kind: "counted", posts: 3.5, positions: 4 },
    "The row counts 3.5 posts and names nobody, so it stands for 4 positions.",
  ],
  [
    { kind: "two_posts", firstRow: 1_200 },
    "The same person stands in row 1,200 with another post; each post is a position.",
  ],
])("%j", (reason, sentence) => {
  expect(guessSentence(reason, "en-US")).toBe(sentence);
});

test("an option names the row that it means by who stands there", () => {
  const offered = new Map([[3, "CRO, Ben"]]);
  expect(guessOptionName("manager_ambiguous", "row:3", offered)).toBe("CRO, Ben");
  expect(guessOptionName("manager_ambiguous", "row:9", offered)).toBe("row 9");
  expect(guessOptionName("circle", "row:3", offered)).toBe("Not established: CRO, Ben");
  expect(guessOptionName("circle", "top:3", offered)).toBe("Top: CRO, Ben");
  expect(guessOptionName("several_tops", "row:3", offered)).toBe("All under CRO, Ben");
  expect(guessOptionName("several_tops", "kept", offered)).toBe("Each a top of its own");
  expect(guessOptionName("vacant", "left_out", offered)).toBe("Left out");
});
