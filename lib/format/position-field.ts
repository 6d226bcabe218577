import type { Position } from "../domain/org/chart.ts";
import type { PositionField } from "../domain/org/position-fields.ts";
import { dateLabel } from "./date.ts";
import { listed } from "./list.ts";
import { levelName, positionStatusName } from "./position.ts";
import { managerName, type SeatNames } from "./seat-names.ts";
import { quoted } from "./quoted.ts";

const NAMES: Readonly<Record<PositionField, string>> = {
  title: "Title",
  person: "Person",
  manager: "Reports to",
  level: "Level",
  function: "Function",
  status: "Status",
  startsOn: "Start",
  executiveTeam: "Executive team",
  dotted: "Dotted lines",
  description: "Description",
};

/** What a field of a position is called. */
export const positionFieldName = (field: PositionField): string => NAMES[field];

/** What a field holds, in words. */
export function positionFieldValue(
  position: Pick<Position, PositionField>,
  field: PositionField,
  names: SeatNames,
  locale: string,
): string {
  switch (field) {
    case "title":
      return position.title.trim() === "" ? "no title" : position.title;
    case "person":
      if (position.person === null) return "nobody";
      return names.areHidden ? "a person" : position.person;
    case "manager":
      return managerName(position.manager, names);
    case "level":
      return levelName(position.level);
    case "function":
      return position.function.trim() === "" ? "none" : position.function;
    case "status":
      return positionStatusName(position.status);
    case "startsOn":
      return position.startsOn === null ? "no date" : dateLabel(position.startsOn, locale);
    case "executiveTeam":
      if (position.executiveTeam === null) return "not said";
      return position.executiveTeam ? "member" : "no member";
    case "dotted":
      return position.dotted.length === 0
        ? "none"
        : listed(position.dotted.map(names.seat), locale);
    case "description":
      return position.description === null ? "none" : quoted(position.description);
  }
}
