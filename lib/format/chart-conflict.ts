import type { Leader, Position } from "../domain/org/chart.ts";
import type { Conflict, FieldConflict } from "../domain/org/conflict.ts";
import { changedFields } from "../domain/org/position-fields.ts";
import { capitalised, counted } from "./count.ts";
import { listed } from "./list.ts";
import { positionFieldName, positionFieldValue } from "./position-field.ts";
import { managerName, type SeatNames } from "./seat-names.ts";

/** A conflict in words: what it is about, and what each would make of it. */
export interface ConflictWords {
  /** `VP Partnerships, reports to`. */
  readonly about: string;
  readonly theirs: string;
  readonly mine: string;
}

const UNSAID: Omit<Position, "key"> = {
  title: "",
  person: null,
  manager: { kind: "top" },
  level: "unknown",
  function: "",
  status: "filled",
  startsOn: null,
  executiveTeam: null,
  dotted: [],
  description: null,
};

function fieldWords(conflict: FieldConflict, names: SeatNames, locale: string): ConflictWords {
  const { key, field, theirs, mine } = conflict;
  const said = (value: typeof theirs) =>
    positionFieldValue({ ...UNSAID, [field]: value }, field, names, locale);
  return {
    about: `${capitalised(names.seat(key))}, ${positionFieldName(field).toLowerCase()}`,
    theirs: capitalised(said(theirs)),
    mine: capitalised(said(mine)),
  };
}

/** What a side made of a whole seat. */
function seatWords(
  before: Position | null,
  made: Position | null,
  names: SeatNames,
  locale: string,
): string {
  if (made === null) return "Removed";
  if (before === null) return `Added under ${managerName(made.manager, names)}`;
  const changes = changedFields(before, made).map(
    (field) =>
      `${positionFieldName(field).toLowerCase()}: ${positionFieldValue(made, field, names, locale)}`,
  );
  return changes.length === 0 ? "Kept as it was" : capitalised(listed(changes, locale));
}

function leaderWords(leader: Leader, { seat }: SeatNames): string {
  switch (leader.kind) {
    case "named":
      return capitalised(seat(leader.key));
    case "none":
      return "Nobody leads partnerships";
    case "unknown":
      return "Not named";
  }
}

/** Both sides of a conflict; `names` are of the chart as it is now and of the one that was edited. */
export function conflictWords(conflict: Conflict, names: SeatNames, locale: string): ConflictWords {
  switch (conflict.field) {
    case "place":
      return {
        about: `${capitalised(names.seat(conflict.key))}, place among its siblings`,
        theirs: conflict.theirs === null ? "First" : `After ${names.seat(conflict.theirs)}`,
        mine: "Where you put it",
      };
    case "position": {
      const { key, before, theirs, mine } = conflict;
      return {
        about: capitalised(names.seat(key)),
        theirs: seatWords(before, theirs, names, locale),
        mine: seatWords(before, mine, names, locale),
      };
    }
    case "reports": {
      const { key, theirs } = conflict;
      const who = counted(theirs.length, "position reports", "positions report", locale);
      return { about: capitalised(names.seat(key)), theirs: `${who} to it now`, mine: "Removed" };
    }
    case "manager_gone":
    case "cycle": {
      const { key, field, mine } = conflict;
      const manager = mine === null ? "its manager" : managerName(mine, names);
      const theirs = field === "cycle" ? "sits below it now" : "is removed";
      return {
        about: `${capitalised(names.seat(key))}, reports to`,
        theirs: `${capitalised(manager)} ${theirs}`,
        mine: capitalised(manager),
      };
    }
    case "chiefExecutive": {
      const said = (key: string | null) =>
        key === null ? "Not named" : capitalised(names.seat(key));
      return {
        about: "The chief executive",
        theirs: said(conflict.theirs),
        mine: said(conflict.mine),
      };
    }
    case "leader":
      return {
        about: "The partnerships leader",
        theirs: leaderWords(conflict.theirs, names),
        mine: leaderWords(conflict.mine, names),
      };
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
      return fieldWords(conflict, names, locale);
  }
}
