import { expect, test } from "vitest";
import { EDIT_KEYS } from "@/components/charts/org-chart/keyboard-keys";
import { type ChartCommand, patchFor } from "@/lib/domain/org/commands";
import { applyPatch } from "@/lib/domain/org/patch";
import { chartCommands } from "./commands/chart-commands";
import { gesturesOf } from "./chart-gestures";
import { seatCommands } from "./commands/seat-commands";
import { lookAtFirst } from "./look";
import type { PlannerActs } from "./planner-acts";
import { chart, position } from "@/test/sample-record";

const seat = (key: string) => position(key, null, "unknown");

const CHART = chart([seat("a"), seat("b"), seat("c")], {
  chiefExecutive: null,
  leader: { kind: "unknown" },
});

/** The planner's acts, each of which writes down what it was asked. */
function writtenActs(mayWrite = true) {
  const written: unknown[] = [];
  const write = (...asked: readonly unknown[]) => void written.push(...asked);
  const acts: PlannerActs = {
    chart: CHART,
    selected: null,
    cut: "c",
    look: lookAtFirst(3),
    mayWrite,
    canUndo: true,
    canRedo: true,
    act: (command) => {
      write(command);
      return true;
    },
    step: write,
    ask: write,
    select: write,
    show: write,
    write,
    takeUp: write,
    see: write,
  };
  return { acts, written };
}

const NAMES = EDIT_KEYS.map(({ act }) => act).filter((act) => act !== "let_go" && act !== "menu");

test.each(NAMES)("the key for %s does what the menus' command of that name does", (name) => {
  const byKey = writtenActs();
  gesturesOf(byKey.acts, () => {})?.onCommand(name, "b");
  const { acts, written } = writtenActs();
  const commands = [
    ...chartCommands(acts, { compare: null, go: () => {} }),
    ...seatCommands(acts, seat("b")),
  ];
  commands.find(({ id }) => id === name)?.run();
  expect(written).not.toEqual([]);
  expect(byKey.written).toEqual(written);
});

test("what was taken up is let go again, and somebody who only reads has no keys", () => {
  const { acts, written } = writtenActs();
  gesturesOf(acts, () => {})?.onCommand("cut", null);
  expect(written).toEqual([null]);
  expect(gesturesOf(writtenActs(false).acts, () => {})).toBeNull();
});

/** The order of the keys after a command that moves one place, or nothing where it cannot be done. */
function moved(name: "earlier" | "later", key: string): readonly string[] {
  const { acts, written } = writtenActs();
  gesturesOf(acts, () => {})?.onCommand(name, key);
  return written.map((asked) => {
    const patch = patchFor(CHART, asked as ChartCommand);
    return patch.ok
      ? applyPatch(CHART, patch.value)
          .positions.map((one) => one.key)
          .join("")
      : "";
  });
}

test("a position goes one place earlier or later among its siblings, and no farther than them", () => {
  expect(moved("earlier", "b")).toEqual(["bac"]);
  expect(moved("earlier", "c")).toEqual(["acb"]);
  expect(moved("later", "a")).toEqual(["bac"]);
  expect(moved("later", "b")).toEqual(["acb"]);
  expect(moved("earlier", "a")).toEqual([]);
  expect(moved("later", "c")).toEqual([]);
});
