import { expect, test } from "vitest";
import type { Conflict } from "@/lib/domain/org/conflict";
import { disputeWords } from "./dispute-words.ts";
import { chart, position } from "@/test/sample-record";

const seat = (key: string, title: string) => position(key, null, "unknown", { title });

const THEIRS = chart([seat("a", "Chief Executive Officer"), seat("b", "VP Partnerships")]);
const MINE = chart([seat("b", "VP Partnerships"), seat("c", "Director, Alliances")]);

test.each<[Conflict, string]>([
  [
    { key: "b", field: "title", before: "VP", theirs: "", mine: "Head" },
    "VP Partnerships: Title: Nothing or Head",
  ],
  [
    {
      key: "b",
      field: "manager",
      before: { kind: "top" },
      theirs: { kind: "named", key: "a" },
      mine: { kind: "named", key: "c" },
    },
    "VP Partnerships: Reports to: Chief Executive Officer or Director, Alliances",
  ],
  [
    {
      key: "c",
      field: "position",
      before: null,
      theirs: null,
      mine: seat("c", "Director, Alliances"),
    },
    "Director, Alliances: The position itself: Deleted or Director, Alliances",
  ],
  [
    { key: "b", field: "executiveTeam", before: null, theirs: true, mine: false },
    "VP Partnerships: Executive team: On it or Not on it",
  ],
  [
    {
      key: null,
      field: "leader",
      before: { kind: "unknown" },
      theirs: { kind: "none" },
      mine: { kind: "named", key: "b" },
    },
    "The chart: Partnerships leader: There is none or VP Partnerships",
  ],
])("both sides of a dispute are said in words: %#", (conflict, expected) => {
  const { box, what, theirs, mine } = disputeWords(conflict, THEIRS, MINE);
  expect(`${box}: ${what}: ${theirs} or ${mine}`).toBe(expected);
});
