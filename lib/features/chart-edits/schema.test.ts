import { expect, test } from "vitest";
import { applyPatch } from "@/lib/domain/org/patch";
import { newId } from "@/lib/server/ids";
import { parseInput } from "@/lib/server/input";
import { moveTo, retitle, SEATS } from "@/test/edited-chart";
import { chart as chartOf } from "@/test/sample-record";
import { saveEditsBody } from "./schema";

const chart = chartOf(SEATS);

const bodyOf = (patch: unknown, command = "edit") => ({
  since: 1,
  edits: [{ id: newId(), command, patch }],
  reason: null,
});
const fault = (body: unknown) => {
  try {
    parseInput(saveEditsBody, body);
    return null;
  } catch (error) {
    return error;
  }
};

test("a body says what is wrong with it", () => {
  const long = retitle(chart, "bo", "x".repeat(301));
  expect(fault(bodyOf(retitle(chart, "bo", "Clerk")))).toBeNull();
  expect(fault(bodyOf(long))).toMatchObject({ code: "INVALID" });
  // What an import brought in may be longer: it can be moved, and taken back.
  expect(fault(bodyOf(long, "undo"))).toBeNull();
  expect(fault(bodyOf(moveTo(applyPatch(chart, long), "bo", "ceo")))).toBeNull();
  expect(fault(bodyOf(retitle(chart, "bo", "half \uD83D")))).toMatchObject({ code: "INVALID" });
  expect(fault(bodyOf(retitle(chart, "bo", "\0")))).toMatchObject({ code: "INVALID" });
  expect(
    fault(bodyOf({ positions: [{ key: "bo", before: null, after: null }], leadership: null })),
  ).toMatchObject({ code: "INVALID" });
  expect(fault({ since: 1, edits: [], reason: null })).toMatchObject({ code: "INVALID" });
});
