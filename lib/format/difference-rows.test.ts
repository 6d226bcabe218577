import { expect, test } from "vitest";
import { chart, position } from "../../test/sample-record.ts";
import { differenceRows } from "./difference-rows.ts";

const before = chart([
  position("ceo", null, "c_level", { title: "Chief Executive Officer", person: "A. Osei" }),
  position("cro", "ceo", "c_level", { title: "Chief Revenue Officer", person: "D. Marchetti" }),
  position("leader", "cro", "vp", { title: "VP Partnerships", person: "M. Feld" }),
  position("gone", "cro", "director", { title: "=Director()", person: null, status: "open" }),
]);

const after = chart(
  [
    position("ceo", null, "c_level", { title: "Chief Executive Officer", person: "A. Osei" }),
    position("cro", "ceo", "c_level", { title: "Chief Revenue Officer", person: "D. Marchetti" }),
    position("leader", "ceo", "c_level", {
      title: "VP Partnerships",
      person: "M. Feld",
      executiveTeam: true,
    }),
    position("new", "leader", "director", { title: "", person: null, status: "planned" }),
  ],
  { leader: { kind: "none" } },
);

test("a row for each field that differs, seats named as their boxes are", () => {
  expect(differenceRows(before, after, "en-GB")).toEqual([
    ["Change", "Position", "Person", "What", "Before", "After"],
    ["Changed", "", "", "Partnerships leader", "VP Partnerships, M. Feld", "There is none"],
    ["Removed", "=Director()", "", "Reports to", "Chief Revenue Officer, D. Marchetti", ""],
    [
      "Moved",
      "VP Partnerships",
      "M. Feld",
      "Reports to",
      "Chief Revenue Officer, D. Marchetti",
      "Chief Executive Officer, A. Osei",
    ],
    ["Moved", "VP Partnerships", "M. Feld", "Level", "Vice President", "Chief officer"],
    ["Moved", "VP Partnerships", "M. Feld", "Executive team", "Not said", "Member"],
    ["Added", "", "", "Reports to", "", "VP Partnerships, M. Feld"],
  ]);
});

test("charts that are alike give the headings alone", () => {
  expect(differenceRows(before, before, "en-GB")).toHaveLength(1);
});
