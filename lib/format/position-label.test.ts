import { expect, test } from "vitest";
import { positionLabel, type SeniorLevel } from "./position-label.ts";

const TITLES: Readonly<Record<string, string>> = { cro: "CRO", coo: "COO", ceo: "CEO" };

const FELD = {
  title: "VP Partnerships",
  note: "M. Feld",
  manager: { kind: "named", key: "cro" },
  dotted: [],
  titleOf: (key: string) => TITLES[key] ?? key,
  people: 0,
  seniorCount: () => 0,
  remarks: [],
} as const;

const labelOf = (more: Partial<Parameters<typeof positionLabel>[0]>) =>
  positionLabel({ ...FELD, ...more }, "en-GB");

const counting = (counts: Partial<Record<SeniorLevel, number>>) => (level: SeniorLevel) =>
  counts[level] ?? 0;

test("a card is told as one line: who, under whom, over how many", () => {
  expect(labelOf({ people: 14, seniorCount: counting({ director: 3 }) })).toBe(
    "VP Partnerships, M. Feld, reports to CRO, 14 people, 3 directors",
  );
  expect(labelOf({ people: 1_200, seniorCount: counting({ c_level: 1, vp: 2 }) })).toBe(
    "VP Partnerships, M. Feld, reports to CRO, 1,200 people, 1 chief officer, 2 vice presidents",
  );
  expect(labelOf({ people: 1 })).toBe("VP Partnerships, M. Feld, reports to CRO, 1 person");
});

test("dotted lines and remarks follow, in that order", () => {
  expect(labelOf({ dotted: ["coo", "ceo"], remarks: ["Leads partnerships", "moved"] })).toBe(
    "VP Partnerships, M. Feld, reports to CRO, by dotted line to COO and CEO, Leads partnerships, moved",
  );
});

test("a missing manager is not the same as having none", () => {
  expect(labelOf({ manager: { kind: "top" } })).toContain("reports to nobody");
  expect(labelOf({ manager: { kind: "not_established", raw: "J. Doe" } })).toContain(
    "manager “J. Doe” not found",
  );
  expect(labelOf({ manager: { kind: "not_established", raw: "" } })).toContain(
    ", manager not found",
  );
});
