import type { Chart, Leader, Manager, Position } from "@/lib/domain/org/chart";
import type { Conflict } from "@/lib/domain/org/conflict";
import { positionAt } from "@/lib/domain/org/structure";
import { counted } from "@/lib/format/count";
import { dateLabel } from "@/lib/format/date";
import { LOCALE } from "@/lib/format/locale";
import { levelName, positionStatusName, seatLine, seatTitle } from "@/lib/format/position";
import { positionFieldName } from "@/lib/format/position-field";
import { quoted } from "@/lib/format/quoted";

/** A dispute as it is put to a person. */
export interface DisputeWords {
  /** The box it is about. */
  readonly box: string;
  readonly what: string;
  readonly theirs: string;
  readonly mine: string;
}

type TitleOf = (key: string) => string;

function managerText(manager: Manager | null, titleOf: TitleOf): string {
  if (manager === null) return "Not there";
  switch (manager.kind) {
    case "named":
      return titleOf(manager.key);
    case "top":
      return "Nobody: a top of the chart";
    case "not_established":
      return `${quoted(manager.raw)}, not found`;
  }
}

function leaderText(leader: Leader, titleOf: TitleOf): string {
  switch (leader.kind) {
    case "named":
      return titleOf(leader.key);
    case "none":
      return "There is none";
    case "unknown":
      return "Not known";
  }
}

const orNothing = (text: string | null) => (text === null || text === "" ? "Nothing" : text);
const teamText = (member: boolean | null) =>
  member === null ? "Not known" : member ? "On it" : "Not on it";
const seatText = (position: Position | null) =>
  position === null ? "Deleted" : seatLine(position);
const titlesText = (keys: readonly string[], titleOf: TitleOf) =>
  keys.length === 0 ? "Nobody" : keys.map(titleOf).join(", ");

/** The two sides of a dispute in words; the longest switch of the planner, one line a field. */
function sides(conflict: Conflict, titleOf: TitleOf): readonly [theirs: string, mine: string] {
  switch (conflict.field) {
    case "title":
    case "person":
    case "function":
    case "description":
      return [orNothing(conflict.theirs), orNothing(conflict.mine)];
    case "level":
      return [levelName(conflict.theirs), levelName(conflict.mine)];
    case "status":
      return [positionStatusName(conflict.theirs), positionStatusName(conflict.mine)];
    case "startsOn": {
      const { theirs, mine } = conflict;
      return [
        theirs === null ? "No date" : dateLabel(theirs, LOCALE),
        mine === null ? "No date" : dateLabel(mine, LOCALE),
      ];
    }
    case "executiveTeam":
      return [teamText(conflict.theirs), teamText(conflict.mine)];
    case "dotted":
      return [titlesText(conflict.theirs, titleOf), titlesText(conflict.mine, titleOf)];
    case "manager":
    case "manager_gone":
    case "cycle":
      return [managerText(conflict.theirs, titleOf), managerText(conflict.mine, titleOf)];
    case "place": {
      const after = (key: string | null) => (key === null ? "First" : `After ${titleOf(key)}`);
      return [after(conflict.theirs), after(conflict.mine)];
    }
    case "position":
      return [seatText(conflict.theirs), seatText(conflict.mine)];
    case "reports":
      return [
        `${counted(conflict.theirs.length, "position reports", "positions report", LOCALE)} to it: ${titlesText(conflict.theirs, titleOf)}`,
        "Deleted, its reports go where you sent the others",
      ];
    case "chiefExecutive":
      return [
        conflict.theirs === null ? "Nobody named" : titleOf(conflict.theirs),
        conflict.mine === null ? "Nobody named" : titleOf(conflict.mine),
      ];
    case "leader":
      return [leaderText(conflict.theirs, titleOf), leaderText(conflict.mine, titleOf)];
  }
}

function whatOf({ field }: Conflict): string {
  switch (field) {
    case "place":
      return "Its place beside the others";
    case "position":
      return "The position itself";
    case "reports":
      return "Those who report to it";
    case "manager_gone":
      return "Reports to somebody who is gone";
    case "cycle":
      return "Reports to somebody below it";
    case "chiefExecutive":
      return "Chief executive";
    case "leader":
      return "Partnerships leader";
    case "title":
    case "person":
    case "manager":
    case "level":
    case "function":
    case "status":
    case "startsOn":
    case "executiveTeam":
    case "dotted":
    case "description":
      return positionFieldName(field);
  }
}

/** What is in dispute and what each side holds; titles are those of the chart as both left it. */
export function disputeWords(conflict: Conflict, confirmed: Chart, mine: Chart): DisputeWords {
  const titleOf = (key: string) => {
    const position = positionAt(confirmed, key) ?? positionAt(mine, key);
    return position === null ? "a deleted position" : seatTitle(position);
  };
  const [theirSide, mySide] = sides(conflict, titleOf);
  return {
    box: conflict.key === null ? "The chart" : titleOf(conflict.key),
    what: whatOf(conflict),
    theirs: theirSide,
    mine: mySide,
  };
}
