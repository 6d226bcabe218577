import { expect, it } from "vitest";
import { closeHint, judgedClose } from "./judged-close";
import { day } from "@/test/sample-record";

const N = " ";
const judged = { quarter: `FY26${N}Q3`, close: day("2026-09-30") };

it("knows no close where nothing is judged", () => {
  expect(judgedClose([], 1)).toBeNull();
  expect(closeHint(null, "2026-11-22")).toBe(
    "A verdict reads what holds on the last day of its quarter.",
  );
});

it.each([
  ["2026-09-30", `The verdict on FY26${N}Q3 reads what held on 30 Sept 2026, this included.`],
  [
    "2026-10-01",
    `FY26${N}Q3 closed on 30 Sept 2026: its verdict leaves this out, the next one reads it.`,
  ],
])("says of %s whether the latest verdict reads it", (from, hint) => {
  expect(closeHint(judged, from)).toBe(hint);
});
