import { expect, test } from "vitest";
import type { Position } from "../../../lib/domain/org/chart.ts";
import { day, position } from "../../../test/sample-record.ts";
import { prepareOrgChart } from "./org-chart-model.ts";

const seat = (key: string, manager: string | null, more: Partial<Position> = {}) =>
  position(key, manager, "unknown", { title: `Title ${key}`, person: `Person ${key}`, ...more });

const positions = [
  seat("ceo", null),
  seat("vpp", "ceo"),
  seat("dir", "vpp", { level: "director" }),
  seat("new", "dir", { level: "director", status: "planned", startsOn: day("2027-08-02") }),
];

const labels = (...[options]: [Parameters<typeof prepareOrgChart>[2]?]) =>
  prepareOrgChart({ positions }, "en-GB", options).cards.map(({ label }) => label);

test("a card says who it reports to and how large its branch is", () => {
  expect(labels()).toEqual([
    "Title ceo, Person ceo, reports to nobody, 3 people, 2 directors",
    "Title vpp, Person vpp, reports to Title ceo, 2 people, 2 directors",
    "Title dir, Person dir, reports to Title vpp, 1 person, 1 director",
    "Title new, Planned, 2 Aug 2027, reports to Title dir",
  ]);
});

test("where names are hidden no text holds one", () => {
  const model = prepareOrgChart({ positions }, "en-GB", { hideNames: true });
  for (const { title, note, label } of model.cards)
    expect([title, note, label].join()).not.toMatch(/Person/);
  expect(model.cards.map(({ note }) => note)).toEqual([
    "Filled",
    "Filled",
    "Filled",
    "Planned, 2 Aug 2027",
  ]);
});

test("marks and badges are said in words too", () => {
  const [, vpp, , added] = labels({
    marks: new Map([
      ["vpp", "ghost"],
      ["new", "added"],
    ]),
    badges: new Map([["vpp", [{ text: "Leads partnerships", tone: "ink" }]]]),
  });
  expect(vpp).toMatch(/Leads partnerships, stood here before it moved$/);
  expect(added).toMatch(/, added$/);
});

test("a manager who was not found is told, and stands above the card", () => {
  const lost = seat("lost", null, {
    manager: { kind: "not_established", raw: "Nobody known" },
  });
  const [card] = prepareOrgChart({ positions: [lost] }, "en-GB").cards;
  expect(card?.label).toBe("Title lost, Person lost, manager “Nobody known” not found");
  expect(card?.badges).toEqual([{ text: "Manager not found", tone: "outline" }]);
  const [hidden] = prepareOrgChart({ positions: [lost] }, "en-GB", { hideNames: true }).cards;
  expect(hidden?.label).toBe("Title lost, Filled, manager not found");
});
