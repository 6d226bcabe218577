import { expect, test } from "vitest";
import type { PositionChange } from "@/lib/domain/org/patch";
import type { Edit } from "./edit";
import { nextBatch } from "./next-batch";

const edit = (id: string, changes = 1): Edit => ({
  id,
  command: "edit",
  patch: {
    positions: Array.from({ length: changes }, (_, i): PositionChange => ({
      key: `${i}`,
      before: null,
      after: null,
    })),
    leadership: null,
  },
});

const sent = (queue: readonly Edit[], alone: readonly string[] = []) =>
  nextBatch(queue, new Set(alone)).map(({ id }) => id);

test("a request takes as many edits as fit it, and one at least", () => {
  const many = Array.from({ length: 150 }, (_, i) => edit(`${i}`));
  expect(sent(many)).toHaveLength(100);
  expect(sent([edit("a", 1_500), edit("b", 500), edit("c")])).toEqual(["a", "b"]);
  expect(sent([edit("a", 3_000), edit("b")])).toEqual(["a"]);
});

test("an edit that may be stored already goes alone, in its turn", () => {
  const queue = [edit("a"), edit("b"), edit("c")];
  expect(sent(queue, ["a"])).toEqual(["a"]);
  expect(sent(queue, ["b"])).toEqual(["a"]);
});
