import type { Command } from "@/components/ui/command";
import { COLOURS, LEVELS_SHOWN, VIEW_MODES } from "../look";
import type { PlannerActs } from "../planner-acts";

/** Taking edits back and doing them again. */
export function stepCommands({ step, canUndo, canRedo }: PlannerActs): readonly Command[] {
  return [
    {
      id: "undo",
      label: "Undo",
      group: "Chart",
      shortcut: { key: "z", mod: true },
      words: "take back",
      ...(!canUndo && { disabled: "Nothing was changed in this session." }),
      run: () => step("undo"),
    },
    {
      id: "redo",
      label: "Redo",
      group: "Chart",
      shortcut: { key: "z", mod: true, shift: true },
      words: "do again",
      ...(!canRedo && { disabled: "Nothing was taken back." }),
      run: () => step("redo"),
    },
  ];
}

/** How the chart is looked at. */
export function viewCommands({ look, see }: PlannerActs): readonly Command[] {
  const group = "View";
  const modes = VIEW_MODES.map(({ value, label }) => ({
    id: `view-${value}`,
    label: `Show as ${label.toLowerCase()}`,
    group,
    run: () => see({ mode: value }),
  }));
  const colours = COLOURS.map(({ value, label }) => ({
    id: `colour-${value}`,
    label,
    group,
    run: () => see({ colourBy: value }),
  }));
  const levels = LEVELS_SHOWN.map(({ value, label }) => ({
    id: `levels-${value ?? "all"}`,
    label: `Unfold ${label.toLowerCase()}`,
    group,
    run: () => see({ levels: value }),
  }));
  const badges = {
    id: "badges",
    label: look.badges ? "Hide the badges on boxes" : "Show the badges on boxes",
    group,
    run: () => see({ badges: !look.badges }),
  };
  const figures = {
    id: "figures",
    label: look.figures ? "Hide spans and layers" : "Show spans and layers on boxes",
    group,
    run: () => see({ figures: !look.figures }),
  };
  const whole =
    look.root === null
      ? []
      : [
          {
            id: "whole-chart",
            label: "Show the whole chart",
            group,
            run: () => see({ root: null }),
          },
        ];
  return [...modes, ...colours, ...levels, badges, figures, ...whole];
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
    {
      id: "add-top",
      label: "Add a position at the top…",
      group,
      words: "new seat root",
      run: () => ask({ kind: "add", tie: "report", key: null }),
    },
    {
      id: "propose",
      label: "Make a proposal from this chart…",
      group,
      words: "scenario copy plan",
      run: () => ask({ kind: "propose" }),
    },
  ];
  const comparing: readonly Command[] =
    compare === null
      ? []
      : [
          {
            id: "compare",
            label: "Compare with the chart in force",
            group,
            run: () => go(compare),
          },
        ];
  const exporting: Command = {
    id: "export",
    label: "Export the chart…",
    group,
    words: "download file pdf png svg print",
    run: () => ask({ kind: "export" }),
  };
  const keys: Command = {
    id: "keys",
    label: "Keys of the chart…",
    group,
    shortcut: { key: "?" },
    words: "keyboard help shortcuts",
    run: () => ask({ kind: "keys" }),
  };
  return [...(mayWrite ? writing : []), ...comparing, exporting, ...viewCommands(acts), keys];
}
