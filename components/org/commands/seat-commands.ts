import type { ChartCommandName } from "@/components/charts/org-chart/chart-gestures";
import { shortcutOf } from "@/components/charts/org-chart/keyboard-keys";
import type { Command } from "@/components/ui/command";
import type { Position } from "@/lib/domain/org/chart";
import type { PlannerActs } from "../planner-acts";
import { seatTitle } from "../seat";

/** The keys that the chart and its outline answer to, so that a menu teaches the same ones. */
function keysOf(name: ChartCommandName): Pick<Command, "shortcut"> {
  const shortcut = shortcutOf(name);
  return shortcut === undefined ? {} : { shortcut };
}

/** Changing one position, in the order of its menu. */
function editingCommands(acts: PlannerActs, position: Position): readonly Command[] {
  const { key, executiveTeam } = position;
  const { ask, write, act, takeUp, cut, chart } = acts;
  const title = (of: string) => {
    const found = chart.positions.find((other) => other.key === of);
    return found === undefined ? "what was taken up" : seatTitle(found);
  };
  const records: readonly (Command | null)[] = [
    {
      id: "add-report",
      group: "Add",
      label: "Add a report…",
      words: "new hire seat subordinate",
      ...keysOf("add_report"),
      run: () => ask({ kind: "add", tie: "report", key }),
    },
    {
      id: "add-peer",
      group: "Add",
      label: "Add a peer…",
      words: "new seat sibling",
      ...keysOf("add_peer"),
      run: () => ask({ kind: "add", tie: "peer", key }),
    },
    {
      id: "add-manager",
      group: "Add",
      label: "Add a manager above…",
      words: "new boss layer",
      ...keysOf("add_manager"),
      run: () => ask({ kind: "add", tie: "manager", key }),
    },
    {
      id: "move-to",
      group: "Move",
      label: "Move to…",
      words: "reports to new manager drag",
      ...keysOf("move_to"),
      run: () => ask({ kind: "move", key }),
    },
    {
      id: "cut",
      group: "Move",
      label: "Take up with its team",
      words: "cut move",
      ...keysOf("cut"),
      run: () => takeUp(key),
    },
    cut === null
      ? null
      : {
          id: "paste",
          group: "Move",
          label: `Put ${title(cut)} here`,
          words: "paste move",
          ...keysOf("paste"),
          run: () => {
            const manager = { kind: "named", key } as const;
            if (act({ kind: "move", key: cut, manager, team: "with" })) takeUp(null);
          },
        },
    {
      id: "rename",
      group: "Change",
      label: "Rename…",
      words: "title",
      ...keysOf("rename"),
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
      id: "remove",
      group: "Delete",
      label: "Delete…",
      words: "remove close seat",
      ...keysOf("remove"),
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
