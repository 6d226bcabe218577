import type { Command } from "@/components/ui/command";
import { COLOURS, LEVELS_SHOWN, VIEW_MODES } from "../look";
import type { PlannerActs } from "../planner-acts";
import { keyed } from "./keyed";

/** Taking edits back and doing them again. */
export function stepCommands({ step, canUndo, canRedo }: PlannerActs): readonly Command[] {
  return [
    {
      ...keyed("undo"),
      label: "Undo",
      group: "Chart",
      words: "take back",
      ...(!canUndo && { disabled: "Nothing was changed in this session." }),
      run: () => step("undo"),
    },
    {
      ...keyed("redo"),
      label: "Redo",
      group: "Chart",
      words: "do again",
      ...(!canRedo && { disabled: "Nothing was taken back." }),
      run: () => step("redo"),
    },
  ];
}

/** Adding a position that reports to nobody. */
export const topCommand = ({ ask }: PlannerActs): Command => ({
  id: "add-top",
  label: "Add a position at the top…",
  group: "Chart",
  words: "new seat root",
  run: () => ask({ kind: "add", tie: "report", key: null }),
});

/** Beginning a proposal from the chart that is shown. */
export const proposeCommand = (run: () => void): Command => ({
  id: "propose",
  label: "New proposal…",
  group: "Chart",
  words: "make scenario copy plan from this chart",
  run,
});

export const COMPARE_LABEL = "Compare with the chart in force";

/** What the boxes show, in the groups of the menu. */
function lookCommands({ look, see }: PlannerActs): readonly (readonly Command[])[] {
  const group = "View";
  const colours = COLOURS.map(({ value, label }) => ({
    id: `colour-${value}`,
    label,
    group,
    checked: look.colourBy === value,
    run: () => see({ colourBy: value }),
  }));
  const levels = LEVELS_SHOWN.map(({ value, label }) => ({
    id: `levels-${value ?? "all"}`,
    label,
    group,
    words: "unfold fold collapse",
    checked: look.levels === value,
    run: () => see({ levels: value }),
  }));
  const boxes = [
    {
      id: "badges",
      label: "Badges on boxes",
      group,
      words: "show hide",
      checked: look.badges,
      run: () => see({ badges: !look.badges }),
    },
    {
      id: "figures",
      label: "Spans and layers on boxes",
      group,
      words: "show hide reports",
      checked: look.figures,
      run: () => see({ figures: !look.figures }),
    },
  ];
  return [colours, levels, boxes];
}

/** Taking the chart out as a file, and the list of its keys. */
const aboutCommands = ({ ask }: PlannerActs): readonly Command[] => [
  {
    id: "export",
    label: "Export the chart…",
    group: "Chart",
    words: "download file pdf png svg print",
    run: () => ask({ kind: "export" }),
  },
  {
    id: "keys",
    label: "Keys of the chart…",
    group: "Chart",
    shortcut: { key: "?" },
    words: "keyboard help shortcuts",
    run: () => ask({ kind: "keys" }),
  },
];

/** The groups of the View menu. */
export const viewCommands = (acts: PlannerActs): readonly (readonly Command[])[] => [
  ...lookCommands(acts),
  aboutCommands(acts),
];

/** How the chart is drawn, and of which branch. */
function drawingCommands({ look, see }: PlannerActs): readonly Command[] {
  const group = "View";
  const modes = VIEW_MODES.map(({ value, label }) => ({
    id: `view-${value}`,
    label: `Show as ${label.toLowerCase()}`,
    group,
    checked: look.mode === value,
    run: () => see({ mode: value }),
  }));
  const whole: Command = {
    id: "whole-chart",
    label: "Show the whole chart",
    group,
    run: () => see({ root: null }),
  };
  return look.root === null ? modes : [...modes, whole];
}

interface ChartPlaces {
  /** Where the chart is compared with the one in force; null where it is that one. */
  readonly compare: string | null;
  readonly go: (href: string) => void;
}

/** Everything the planner offers but what concerns one position. */
export function chartCommands(acts: PlannerActs, places: ChartPlaces): readonly Command[] {
  const { ask, mayWrite } = acts;
  const { compare, go } = places;
  const group = "Chart";
  const writing: readonly Command[] = [
    ...stepCommands(acts),
    topCommand(acts),
    proposeCommand(() => ask({ kind: "propose" })),
  ];
  const comparing: readonly Command[] =
    compare === null
      ? []
      : [
          {
            id: "compare",
            label: COMPARE_LABEL,
            group,
            run: () => go(compare),
          },
        ];
  return [
    ...(mayWrite ? writing : []),
    ...comparing,
    ...drawingCommands(acts),
    ...viewCommands(acts).flat(),
  ];
}
