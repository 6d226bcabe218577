import type { ChartGestures, ChartMoveGesture } from "@/components/charts/org-chart/chart-gestures";
import type { ChartCommand } from "@/lib/domain/org/commands";
import { positionAt } from "@/lib/domain/org/structure";
import { stepCommands } from "./commands/chart-commands";
import { seatCommands } from "./commands/seat-commands";
import type { PlannerActs } from "./planner-acts";

/** A card let go on another manager, as a command. */
function moveCommand({ key, manager, team, after }: ChartMoveGesture): ChartCommand {
  return {
    kind: "move",
    key,
    manager: manager === null ? { kind: "top" } : { kind: "named", key: manager },
    team,
    ...(after !== undefined && { after }),
  };
}

/** What dragging and keys on the chart do: keys run the menus' commands. Null for somebody who only reads. */
export function gesturesOf(
  acts: PlannerActs,
  onMenu: ChartGestures["onMenu"],
): ChartGestures | null {
  const { act, chart, cut, takeUp } = acts;
  if (!acts.mayWrite) return null;
  return {
    cut,
    onMenu,
    onMove: (move) => act(moveCommand(move)),
    onCommand: (name, key) => {
      if (name === "cut" && key === null) return takeUp(null);
      const position = key === null ? null : positionAt(chart, key);
      const commands = [
        ...stepCommands(acts),
        ...(position === null ? [] : seatCommands(acts, position)),
      ];
      const command = commands.find(({ id }) => id === name);
      if (command?.disabled === undefined) command?.run();
    },
  };
}
