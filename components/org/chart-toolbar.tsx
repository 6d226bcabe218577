import { Button } from "@/components/ui/button";
import type { Command } from "@/components/ui/command";
import { Menu } from "@/components/ui/menu";
import { Segmented } from "@/components/ui/segmented";
import { hasCommandKey, shortcutText } from "@/components/ui/shortcut";
import { positionAt } from "@/lib/domain/org/structure";
import { seatTitle } from "@/lib/format/position";
import { stepCommands, topCommand, viewCommands } from "./commands/chart-commands";
import { menuItem } from "./commands/menu-items";
import { moveCommand } from "./commands/seat-commands";
import type { Saving } from "./editor/chart-editor";
import { VIEW_MODES, type ViewMode } from "./look";
import type { PlannerActs } from "./planner-acts";
import { SavingState } from "./saving-state";
import type { SeatOption } from "./seat";
import { SeatSearch } from "./seat-search";

interface ChartToolbarProps {
  readonly acts: PlannerActs;
  readonly seats: readonly SeatOption[];
  readonly saving: Saving;
}

interface CommandButtonProps {
  readonly command: Command;
  readonly kind: "quiet" | "secondary";
}

function CommandButton({ command, kind }: CommandButtonProps) {
  const { label, shortcut, disabled, run } = command;
  const keys = shortcut === undefined ? "" : ` (${shortcutText(shortcut, hasCommandKey())})`;
  return (
    <Button
      kind={kind}
      className={kind === "quiet" ? "disabled:border-transparent! disabled:bg-transparent!" : ""}
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
  const move = moveCommand(acts, selected);
  return (
    <div className="grid gap-2 border-b border-rule px-5 py-3 tablet:px-6 print:hidden">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Segmented<ViewMode>
          label="How the chart is drawn"
          options={VIEW_MODES}
          value={look.mode}
          onChange={(mode) => see({ mode })}
        />
        <Menu
          label="View"
          trigger="View"
          groups={viewCommands(acts).map((group) => group.map(menuItem))}
        />
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
                <CommandButton key={command.id} command={command} kind="quiet" />
              ))}
              <CommandButton command={move} kind="secondary" />
            </div>
            <div className="tablet:hidden">
              <Menu
                label="Edit"
                trigger="Edit"
                align="right"
                groups={[[...steps, move, topCommand(acts)].map(menuItem)]}
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
