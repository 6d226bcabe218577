import { expect, test } from "vitest";
import { fitted, textWidth, twoLines } from "./card-text.ts";

test.each([
  ["VP Partnerships", "VP Partnerships"],
  ["Senior Vice President, Global Alliances", "SVP, Global Alliances"],
  ["Vice President of Partner Development and Enablement", "VP of Partner Developme…"],
  ["", ""],
])("%j fits a card as %j", (text, expected) => {
  expect(fitted(text, 152, 12)).toBe(expected);
});

test("what fits is never wider than the card, but for the ellipsis", () => {
  for (const text of ["W".repeat(80), "il".repeat(80), "部長".repeat(40), "Ä".repeat(80)])
    expect(textWidth(fitted(text, 152, 12).slice(0, -1), 12)).toBeLessThanOrEqual(152);
});

test.each([
  ["VP Partnerships", ["VP", "Partnerships"]],
  ["Director, IT", ["Director, IT"]],
  ["Senior Vice President, Global Alliances", ["SVP, Global", "Alliances"]],
  ["Partnerentwicklungsleitung", ["Partnerentwic…"]],
])("%j takes the lines %j", (text, lines) => {
  expect(twoLines(text, 152, 21)).toEqual(lines);
});
