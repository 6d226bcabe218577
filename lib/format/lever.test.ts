import { expect, test } from "vitest";
import { asked, made, overtaking, presentsFrom } from "../../test/forecast-question.ts";
import type { Lever, Sensitivity } from "../domain/forecast/sensitivity.ts";
import { effectWords, isFelt, leverWords } from "./lever.ts";

const reader = { locale: "en-GB", nameOf: () => null };
const plain = (text: string) => text.replaceAll("\u00a0", " ");

test.each<[Lever, string]>([
  [{ kind: "growth", motion: "direct", basisPoints: -1_000 }, "Direct −10 points"],
  [{ kind: "reading", reading: "majority" }, "Reading: majority"],
  [
    { kind: "definition", definition: "sourced_plus_influenced" },
    "Definition: sourced and influenced",
  ],
  [{ kind: "threshold", threshold: "minVps", value: 2 }, "Vice presidents among them: 2 people"],
  [
    { kind: "decision", decision: presentsFrom("2027-06-17"), quarters: -1 },
    "Presents to the board, 1 quarter earlier",
  ],
])("%o is called “%s”", (lever, words) => {
  expect(plain(leverWords(lever, reader))).toBe(words);
});

const { when } = made(asked(overtaking()));
if (when.kind === "depends") throw new Error("it depends on something undecided");
const row = (changes: Partial<Sensitivity>): Sensitivity => ({
  lever: { kind: "reading", reading: "majority" },
  when,
  quarters: 0,
  odds: 0,
  ...changes,
});

test.each<[Partial<Sensitivity>, string]>([
  [{ quarters: -2 }, "2 quarters sooner"],
  [{ quarters: 1 }, "1 quarter later"],
  [{ quarters: 3, when: { ...when, even: null } }, "At least 3 quarters later"],
  [{ quarters: 3, when: { kind: "depends", on: [], ifDone: when } }, "No date any more"],
  [{ odds: -0.112 }, "Same date; odds −11 points"],
  [{ quarters: null, odds: 0.04 }, "No date within 8 quarters; odds +4 points"],
])("%o does: %s", (changes, words) => {
  expect(plain(effectWords(row(changes), "en-GB"))).toBe(words);
  expect(isFelt(row(changes))).toBe(true);
});

test("less than a point of odds is not felt", () => {
  expect(isFelt(row({ odds: 0.004 }))).toBe(false);
  expect(isFelt(row({ quarters: null }))).toBe(false);
});
