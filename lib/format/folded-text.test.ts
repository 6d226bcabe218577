import { expect, test } from "vitest";
import { foldedText, holdsWords, searchWords } from "./folded-text.ts";

test("what is typed finds a text by its words, in any order, without case or accents", () => {
  expect(foldedText("Émile Ørsted")).toBe("emile ørsted");
  expect(searchWords("  Feld  VP ")).toEqual(["feld", "vp"]);
  expect(searchWords("   ")).toEqual([]);
  expect(holdsWords("VP Partnerships, Mirjam Féld", searchWords("feld vp"))).toBe(true);
  expect(holdsWords("VP Partnerships, Mirjam Féld", searchWords("feld sales"))).toBe(false);
});
