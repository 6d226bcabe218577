import { expect, test } from "vitest";
import { oddsLabel } from "./odds.ts";

test.each([
  [0, "under 1 %"],
  [0.009, "under 1 %"],
  [0.01, "1 %"],
  [0.29, "29 %"],
  [0.4999, "49 %"],
  [0.5, "50 %"],
  [0.849, "84 %"],
  [0.85, "85 %"],
  [0.99, "99 %"],
  [0.991, "over 99 %"],
  [1, "over 99 %"],
])("%f reads as %s: rounded down, never certain", (odds, label) => {
  expect(oddsLabel(odds, "en-GB").replaceAll("\u00a0", " ")).toBe(label);
});
