import { expect, test } from "vitest";
import { chart, position } from "@/test/sample-record";
import { prepareComparison } from "./prepare-comparison";

const before = chart([
  position("ceo", null, "c_level", { title: "Chief Executive Officer" }),
  position("cro", "ceo", "c_level", { title: "Chief Revenue Officer" }),
  position("leader", "cro", "vp", { title: "VP Partnerships" }),
  position("old", "leader", "director", { title: "Director, Resellers" }),
]);

const after = chart(
  [
    position("ceo", null, "c_level", { title: "Chief Executive Officer" }),
    position("cro", "ceo", "c_level", { title: "Chief Revenue Officer" }),
    position("leader", "ceo", "vp", { title: "Chief Partner Officer" }),
    position("new", "leader", "director", { title: "Director, Alliances" }),
  ],
  { leader: { kind: "named", key: "cro" } },
);

test("tells how many move, come, go and change, and each in a sentence with its seat apart", () => {
  const { sentence, rows, counts } = prepareComparison(before, after, "en-GB");
  expect(sentence).toBe("Of 5 positions one moves, one is added, one is removed and one changes.");
  expect(counts).toEqual({ moved: 1, added: 1, removed: 1, changed: 1 });
  expect(rows.map(({ kind, key, title, text }) => [kind, key, title, text])).toEqual([
    ["changed", "cro", "The CRO", "leads partnerships instead of Chief Partner Officer."],
    [
      "moved",
      "leader",
      "VP Partnerships",
      "moves from the CRO to the CEO and is retitled Chief Partner Officer.",
    ],
    ["added", "new", "Director, Alliances", "is added under Chief Partner Officer."],
    ["removed", "old", "Director, Resellers", "is removed."],
  ]);
});

test("keeps whoever was or is named in sight", () => {
  expect([...prepareComparison(before, after, "en-GB").named]).toEqual(["cro", "leader"]);
});

test("says that two charts are alike", () => {
  const { sentence, rows } = prepareComparison(before, before, "en-GB");
  expect(sentence).toBe("These two charts are alike.");
  expect(rows).toEqual([]);
});
