import { expect, test } from "vitest";
import { chart, position } from "@/test/sample-record";
import { isPrintable } from "./printable";

const held = (title: string, person: string) =>
  chart([position("ceo", null, "c_level", { title, person })]);

test("Latin, Greek and Cyrillic can be printed, with their signs", () => {
  expect(isPrintable(held("Člen – Διευθυντής", "Юлия О’Нил"), false)).toBe(true);
});

test("another script cannot, unless it stands in a name that is hidden", () => {
  expect(isPrintable(held("部長", "A. Osei"), true)).toBe(false);
  expect(isPrintable(held("Director", "田中"), false)).toBe(false);
  expect(isPrintable(held("Director", "田中"), true)).toBe(true);
});
