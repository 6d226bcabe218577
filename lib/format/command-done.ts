import { whole } from "../domain/org/cells.ts";
import type { Chart, Manager } from "../domain/org/chart.ts";
import type { ChartCommand } from "../domain/org/commands.ts";
import { chartForest, type Forest, indexesOf, reportCount } from "../domain/org/forest.ts";
import { isSameManager } from "../domain/org/position-fields.ts";
import { counted } from "./count.ts";
import { managerName, type SeatNames, seatNames } from "./seat-names.ts";

interface Before {
  readonly positions: Chart["positions"];
  readonly forest: Forest;
  readonly indexOf: ReadonlyMap<string, number>;
  readonly names: SeatNames;
  readonly locale: string;
}

/** `Ana Petrov`, or the seat where nobody sits on it. */
function whoOf({ positions, indexOf, names }: Before, key: string): string {
  const person = positions[indexOf.get(key) ?? -1]?.person ?? null;
  return person ?? names.seat(key);
}

/** Where the reports go of a position that leaves them behind. */
function leftBehind({ forest, indexOf, names, locale }: Before, key: string, heir: string | null) {
  const reports = reportCount(forest, indexOf.get(key) ?? 0);
  if (reports === 0) return "";
  const who = counted(reports, "report goes", "reports go", locale);
  return heir === null ? `; its ${who} to the top` : `; its ${who} to ${names.seat(heir)}`;
}

function formerManager({ positions, indexOf }: Before, key: string): string | null {
  const manager = positions[indexOf.get(key) ?? -1]?.manager;
  return manager?.kind === "named" ? manager.key : null;
}

/** Under another manager, or to another place under the same one. */
function whereTo({ positions, indexOf, names }: Before, key: string, manager: Manager): string {
  const former = positions[indexOf.get(key) ?? -1]?.manager;
  const stays = former !== undefined && isSameManager(former, manager);
  if (manager.kind === "top") return stays ? "among the tops" : "to the top of the chart";
  const name = managerName(manager, names);
  return stays ? `among those under ${name}` : `to ${name}`;
}

function done(before: Before, command: ChartCommand): string {
  const { names, forest, indexOf, locale } = before;
  switch (command.kind) {
    case "move": {
      const { key, manager, team } = command;
      const others = whole(forest.size, indexOf.get(key) ?? 0) - 1;
      const where = whereTo(before, key, manager);
      if (others === 0) return `Moved ${whoOf(before, key)} ${where}`;
      if (team === "with")
        return `Moved ${whoOf(before, key)} and ${counted(others, "other", "others", locale)} ${where}`;
      const rest = leftBehind(before, key, formerManager(before, key));
      return `Moved ${whoOf(before, key)} alone ${where}${rest}`;
    }
    case "add_report":
    case "add_peer":
    case "add_manager":
      return `Added ${command.seat.title || "a position"}`;
    case "edit":
      return `Changed ${names.seat(command.key)}`;
    case "remove": {
      const rest = leftBehind(before, command.key, command.reportsTo ?? null);
      return `Deleted ${names.seat(command.key)}${rest}`;
    }
    case "name_leadership":
      return "Named who leads";
  }
}

/**
 * What an edit has just done to the chart as it was before, for who hears it rather than sees it:
 * `Moved Ana Petrov and 14 others to the CRO`
 */
export function commandDone(
  { positions }: Pick<Chart, "positions">,
  command: ChartCommand,
  locale: string,
): string {
  const indexOf = indexesOf(positions);
  const forest = chartForest(positions, indexOf);
  const before = { positions, forest, indexOf, names: seatNames([{ positions }]), locale };
  return done(before, command);
}
