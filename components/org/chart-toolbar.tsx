import { Button } from "@/components/ui/button";
import type { Command } from "@/components/ui/command";
import { Menu } from "@/components/ui/menu";
import type { MenuItem } from "@/components/ui/menu-entry";
import { Segmented } from "@/components/ui/segmented";
import { hasCommandKey, shortcutText } from "@/components/ui/shortcut";
import { positionAt } from "@/lib/domain/org/structure";
import { stepCommands } from "./commands/chart-commands";
import { menuItem } from "./commands/menu-items";
import type { Saving } from "./editor/chart-editor";
import { COLOURS, LEVELS_SHOWN, VIEW_MODES, type ViewMode } from "./look";
import type { PlannerActs } from "./planner-acts";
import { SavingState } from "./saving-state";
import { seatTitle, type SeatOption } from "./seat";
import { SeatSearch } from "./seat-search";

interface ChartToolbarProps {
  readonly acts: PlannerActs;
  readonly seats: readonly SeatOption[];
  readonly saving: Saving;
}

function lookItems({ look, see, ask }: PlannerActs): readonly (readonly MenuItem[])[] {
  const colours = COLOURS.map(({ value, label }) => ({
    kind: "action" as const,
    label,
    checked: look.colourBy === value,
    onSelect: () => see({ colourBy: value }),
  }));
  const levels = LEVELS_SHOWN.map(({ value, label }) => ({
    kind: "action" as const,
    label,
    checked: look.levels === value,
    onSelect: () => see({ levels: value }),
  }));
  const shown = [
    {
      kind: "action" as const,
      label: "Badges on boxes",
      checked: look.badges,
      onSelect: () => see({ badges: !look.badges }),
    },
    {
      kind: "action" as const,
      label: "Spans and layers on boxes",
      checked: look.figures,
      onSelect: () => see({ figures: !look.figures }),
    },
  ];
  const others = [
    {
      kind: "action" as const,
      label: "Export the chart…",
      onSelect: () => ask({ kind: "export" }),
    },
    {
      kind: "action" as const,
      label: "Keys of the chart…",
      onSelect: () => ask({ kind: "keys" }),
    },
  ];
  return [colours, levels, shown, others];
}

function StepButton({ command }: { readonly command: Command }) {
  const { label, shortcut, disabled, run } = command;
  const keys = shortcut === undefined ? "" : ` (${shortcutText(shortcut, hasCommandKey())})`;
  return (
    <Button
      kind="quiet"
      className="disabled:border-transparent! disabled:bg-transparent!"
      disabled={disabled !== undefined}
      title={disabled ?? `${label}${keys}`}
      onClick={run}
      suppressHydrationWarning
    >
      {label}
    </Button>
  );
}

/** Above the chart: how it is drawn, what can be done to it, and whether that is saved. */
export function ChartToolbar({ acts, seats, saving }: ChartToolbarProps) {
  const { look, selected, mayWrite, chart, see } = acts;
  const steps = stepCommands(acts);
  const root = look.root === null ? null : positionAt(chart, look.root);
  const move = () => selected !== null && acts.ask({ kind: "move", key: selected.key });
  return (
    <div className="grid gap-2 border-b border-rule px-5 py-3 tablet:px-6 print:hidden">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Segmented<ViewMode>
          label="How the chart is drawn"
          options={VIEW_MODES}
          value={look.mode}
          onChange={(mode) => see({ mode })}
        />
        <Menu label="View" trigger="View" groups={lookItems(acts)} />
        <div className="min-w-40 flex-1 tablet:max-w-72">
          <SeatSearch
            label="Find a position"
            labelHidden
            placeholder="Find a title or a person"
            options={seats}
            onChoose={({ key }) => acts.show(key)}
          />
        </div>
        {mayWrite && (
          <div className="ml-auto flex items-center gap-1">
            <SavingState saving={saving} />
            <div className="flex items-center gap-1 max-tablet:hidden">
              {steps.map((command) => (
                <StepButton key={command.id} command={command} />
              ))}
              <Button
                disabled={selected === null}
                title={selected === null ? "Choose a box first." : undefined}
                onClick={move}
              >
                Move to…
              </Button>
            </div>
            <div className="tablet:hidden">
              <Menu
                label="Edit"
                trigger="Edit"
                align="right"
                groups={[
                  [
                    ...steps.map(menuItem),
                    {
                      kind: "action",
                      label: "Move to…",
                      disabled: selected === null ? "Choose a position first." : undefined,
                      onSelect: move,
                    },
                    {
                      kind: "action",
                      label: "Add a position at the top…",
                      onSelect: () => acts.ask({ kind: "add", tie: "report", key: null }),
                    },
                  ],
                ]}
              />
            </div>
          </div>
        )}
      </div>
      {root !== null && (
        <nav aria-label="Branch shown" className="flex flex-wrap items-center gap-x-2 text-small">
          <Button kind="quiet" onClick={() => see({ root: null })}>
            Whole chart
          </Button>
          <span aria-hidden="true">/</span>
          <b className="font-semibold">{seatTitle(root)}</b>
          <Button
            kind="quiet"
            aria-label="Leave the branch and show the whole chart"
            onClick={() => see({ root: null })}
          >
            ×
          </Button>
        </nav>
      )}
    </div>
  );
}
