import type { Command } from "@/components/ui/command";
import type { Position } from "@/lib/domain/org/chart";
import { siblingsUnder } from "@/lib/domain/org/siblings";
import type { PlannerActs } from "../planner-acts";
import { keyed } from "./keyed";

/** Moving a position among those under the same manager, as dragging it between two boxes does. */
export function orderCommands(
  { act, chart }: PlannerActs,
  { key, manager }: Position,
): readonly Command[] {
  if (manager.kind === "not_established") return [];
  const siblings = siblingsUnder(chart.positions, manager).map((sibling) => sibling.key);
  const place = siblings.indexOf(key);
  const moveBehind = (after: string | null) => () =>
    void act({ kind: "move", key, manager, team: "with", after });
  return [
    {
      ...keyed("earlier"),
      group: "Move",
      label: "One place earlier",
      words: "move order up left before sibling",
      ...(place === 0 && { disabled: "It is the first under its manager." }),
      run: moveBehind(siblings[place - 2] ?? null),
    },
    {
      ...keyed("later"),
      group: "Move",
      label: "One place later",
      words: "move order down right after sibling",
      ...(place === siblings.length - 1 && { disabled: "It is the last under its manager." }),
      run: moveBehind(siblings[place + 1] ?? null),
    },
  ];
}
