import type { Command } from "@/components/ui/command";
import type { Position } from "@/lib/domain/org/chart";
import { positionAt } from "@/lib/domain/org/structure";
import { seatTitle } from "@/lib/format/position";
import type { PlannerActs } from "../planner-acts";
import { keyed } from "./keyed";
import { orderCommands } from "./order-commands";

/** Moving a position by a question instead of dragging; without one it waits for a choice. */
export const moveCommand = ({ ask }: PlannerActs, position: Position | null): Command => ({
  ...keyed("move_to"),
  group: "Move",
  label: "Move to…",
  words: "reports to new manager drag",
  ...(position === null && { disabled: "Choose a position first." }),
  run: () => {
    if (position !== null) ask({ kind: "move", key: position.key });
  },
});

/** Changing one position, in the order of its menu. */
function editingCommands(acts: PlannerActs, position: Position): readonly Command[] {
  const { key, executiveTeam } = position;
  const { ask, write, act, takeUp, cut, chart } = acts;
  const title = (of: string) => {
    const found = positionAt(chart, of);
    return found === null ? "what was taken up" : seatTitle(found);
  };
  const records: readonly (Command | null)[] = [
    {
      ...keyed("add_report"),
      group: "Add",
      label: "Add a report…",
      words: "new hire seat subordinate",
      run: () => ask({ kind: "add", tie: "report", key }),
    },
    {
      ...keyed("add_peer"),
      group: "Add",
      label: "Add a peer…",
      words: "new seat sibling",
      run: () => ask({ kind: "add", tie: "peer", key }),
    },
    {
      ...keyed("add_manager"),
      group: "Add",
      label: "Add a manager above…",
      words: "new boss layer",
      run: () => ask({ kind: "add", tie: "manager", key }),
    },
    moveCommand(acts, position),
    ...orderCommands(acts, position),
    {
      ...keyed("cut"),
      group: "Move",
      label: "Take up with its team",
      words: "cut move",
      run: () => takeUp(key),
    },
    cut === null
      ? null
      : {
          ...keyed("paste"),
          group: "Move",
          label: `Put ${title(cut)} here`,
          words: "paste move",
          run: () => {
            const manager = { kind: "named", key } as const;
            if (act({ kind: "move", key: cut, manager, team: "with" })) takeUp(null);
          },
        },
    {
      ...keyed("rename"),
      group: "Change",
      label: "Rename…",
      words: "title",
      run: () => write({ key, field: "title" }),
    },
    {
      id: "person",
      group: "Change",
      label: "Change the person…",
      words: "name fill seat",
      run: () => write({ key, field: "person" }),
    },
    {
      id: "level",
      group: "Change",
      label: "Change the level…",
      words: "vp director manager",
      run: () => write({ key, field: "level" }),
    },
    {
      id: "function",
      group: "Change",
      label: "Change the function…",
      words: "department",
      run: () => write({ key, field: "function" }),
    },
    {
      id: "status",
      group: "Change",
      label: "Change the status…",
      words: "filled open planned vacancy start date",
      run: () => write({ key, field: "status" }),
    },
    {
      id: "executive-team",
      group: "Change",
      label: executiveTeam === true ? "Take off the executive team" : "Put on the executive team",
      words: "leadership c-suite member",
      run: () =>
        act({
          kind: "edit",
          key,
          fields: { executiveTeam: executiveTeam !== true },
        }),
    },
    {
      id: "dotted",
      group: "Change",
      label: "Add a dotted line…",
      words: "matrix second manager",
      run: () => write({ key, field: "dotted" }),
    },
    {
      ...keyed("remove"),
      group: "Delete",
      label: "Delete…",
      words: "remove close seat",
      run: () => ask({ kind: "remove", key }),
    },
  ];
  return records.filter((record) => record !== null);
}

/** What can be done at one position; for a reader only what changes nothing. */
export function seatCommands(acts: PlannerActs, position: Position): readonly Command[] {
  const { key } = position;
  const focus: Command = {
    id: "focus-branch",
    label: `Show only ${seatTitle(position)} and below`,
    group: "View",
    words: "focus subtree branch zoom",
    run: () => acts.see({ root: key }),
  };
  return acts.mayWrite ? [...editingCommands(acts, position), focus] : [focus];
}
