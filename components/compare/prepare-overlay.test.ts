import { expect, test } from "vitest";
import { overlay } from "@/lib/domain/org/overlay";
import { chart, position } from "@/test/sample-record";
import { prepareOverlay } from "./prepare-overlay";

const before = chart([
  position("ceo", null, "c_level"),
  ...["a", "b", "c", "d"].map((key) => position(key, "ceo", "vp")),
  position("leader", "a", "vp", { title: "VP Partnerships", person: "M. Feld" }),
  position("b1", "b", "manager"),
]);
const after = chart(
  before.positions.map((one) =>
    one.key === "leader" ? { ...one, manager: { kind: "named", key: "ceo" } as const } : one,
  ),
);

const prepare = (opened: readonly string[]) =>
  prepareOverlay({
    overlay: overlay(before, after),
    opened: new Set(opened),
    kept: new Set(),
    locale: "en-GB",
  });

const texts = (opened: readonly string[]) =>
  prepare(opened).model.cards.map(({ title, note, mark }) => [title, note, mark]);

test("draws the moved seat, its ghost, and one box for those without a change", () => {
  expect(texts([])).toEqual([
    ["VP Partnerships", "M. Feld", "ghost"],
    ["Seat ceo", "Name not given", null],
    ["Seat a", "Name not given", null],
    ["VP Partnerships", "M. Feld", "moved"],
    ["3 others", "+ 1 below them", null],
  ]);
});

test("says in words what the box stands for", () => {
  expect(prepare([]).model.cards.at(-1)?.label).toBe(
    "3 others without a change, 1 position below them; press Enter to show them",
  );
});

test("shows them once the box is opened", () => {
  const [box = ""] = [...prepare([]).others.keys()];
  expect(texts([box]).map(([title]) => title)).toContain("Seat b1");
  expect(prepare([box]).others.size).toBe(0);
});
