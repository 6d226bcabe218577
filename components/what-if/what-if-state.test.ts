import { expect, test } from "vitest";
import type { Assumptions } from "@/lib/domain/scenario/assumptions";
import { afterAct, beginning, type WhatIfAct } from "./what-if-state";

const growing = (direct: number): Assumptions => ({
  growth: { direct },
  parameters: {},
  decisions: [],
  counted: "committed",
});
const pull = (lever: string, at: number, direct: number): WhatIfAct => ({
  kind: "pull",
  lever,
  at,
  to: growing(direct),
});
const UNDO: WhatIfAct = { kind: "undo" };
const after = (...acts: readonly WhatIfAct[]) => acts.reduce(afterAct, beginning(growing(0)));

test("a slider on its way is one pull, and one undo takes it back", () => {
  const slid = after(pull("direct", 0, 1), pull("direct", 400, 2), pull("direct", 900, 3));
  expect(slid.present).toEqual(growing(3));
  expect(afterAct(slid, UNDO).present).toEqual(growing(0));
});

test("after a pause, and with another lever, it is another pull", () => {
  const pulled = after(pull("direct", 0, 1), pull("direct", 5_000, 2), pull("reading", 5_100, 3));
  expect(afterAct(pulled, UNDO).present).toEqual(growing(2));
  expect([UNDO, UNDO].reduce(afterAct, pulled).present).toEqual(growing(1));
});

test("a pull right after an undo is one of its own", () => {
  const again = after(pull("direct", 0, 1), UNDO, pull("direct", 100, 2));
  expect(again.past).toEqual([growing(0)]);
});

test("nothing to undo changes nothing", () => {
  expect(after(UNDO)).toEqual(beginning(growing(0)));
});
