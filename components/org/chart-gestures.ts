import type { ChartGestures, ChartMoveGesture } from "@/components/charts/org-chart/chart-gestures";
import type { ChartCommand } from "@/lib/domain/org/commands";
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

/** What dragging and keys on the chart do; null for somebody who only reads. */
export function gesturesOf(
  acts: PlannerActs,
  onMenu: ChartGestures["onMenu"],
): ChartGestures | null {
  const { act, ask, cut, step, takeUp, write } = acts;
  if (!acts.mayWrite) return null;
  return {
    cut,
    onMenu,
    onMove: (move) => act(moveCommand(move)),
    onCommand: (name, key) => {
      switch (name) {
        case "undo":
        case "redo":
          return step(name);
        case "cut":
          return takeUp(key);
      }
      if (key === null) return;
      switch (name) {
        case "add_report":
          return ask({ kind: "add", tie: "report", key });
        case "add_peer":
          return ask({ kind: "add", tie: "peer", key });
        case "add_manager":
          return ask({ kind: "add", tie: "manager", key });
        case "rename":
          return write({ key, field: "title" });
        case "move_to":
          return ask({ kind: "move", key });
        case "remove":
          return ask({ kind: "remove", key });
        case "paste": {
          if (cut === null) return;
          const moved = moveCommand({ key: cut, manager: key, team: "with", after: undefined });
          if (act(moved)) takeUp(null);
        }
      }
    },
  };
}
