import type { Chart } from "@/lib/domain/org/chart";
import type { ChartCommand } from "@/lib/domain/org/commands";
import type { PositionField } from "@/lib/domain/org/position-fields";
import { positionAt } from "@/lib/domain/org/structure";
import { seatTitle } from "@/lib/format/position";

/** What a field of a position is called within a sentence. */
const FIELDS: Readonly<Record<PositionField, string>> = {
  title: "title",
  person: "person",
  manager: "manager",
  level: "level",
  function: "function",
  status: "status",
  startsOn: "start",
  executiveTeam: "place on the executive team",
  dotted: "dotted lines",
  description: "description",
};

const isField = (name: string): name is PositionField => name in FIELDS;

/** What a command does, as the step that can be taken back: "Move VP Partnerships". */
export function actName(chart: Chart, command: ChartCommand): string {
  const title = (key: string) => {
    const position = positionAt(chart, key);
    return position === null ? "a position" : seatTitle(position);
  };
  switch (command.kind) {
    case "move":
      return `Move ${title(command.key)}`;
    case "add_report":
    case "add_peer":
    case "add_manager":
      return `Add ${seatTitle(command.seat)}`;
    case "edit": {
      if (command.fields.title !== undefined) return `Rename ${title(command.key)}`;
      const [field] = Object.keys(command.fields).filter(isField);
      return `Change the ${field === undefined ? "fields" : FIELDS[field]} of ${title(command.key)}`;
    }
    case "remove":
      return `Delete ${title(command.key)}`;
    case "name_leadership":
      return "Name who leads";
  }
}
