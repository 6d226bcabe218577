import type { Chart, Leader, Position } from "../domain/org/chart.ts";
import { type Difference, differencesOf } from "../domain/org/differences.ts";
import type { PositionField } from "../domain/org/position-fields.ts";
import { capitalised } from "./count.ts";
import { seatLine } from "./position.ts";
import { positionFieldName, positionFieldValue } from "./position-field.ts";
import type { SeatNames } from "./seat-names.ts";

const KINDS = { added: "Added", removed: "Removed", moved: "Moved", changed: "Changed" } as const;

const HEADINGS = ["Change", "Position", "Person", "What", "Before", "After"] as const;

/** Seats as the chart's boxes name them: title and person. */
function boxNames({ positions }: Chart): SeatNames {
  const seats = new Map(positions.map((position) => [position.key, position]));
  const seat = (key: string) => {
    const position = seats.get(key);
    return position === undefined ? key : seatLine(position);
  };
  return { areHidden: false, seat };
}

interface Sides {
  readonly was: SeatNames;
  readonly is: SeatNames;
  readonly locale: string;
}

function leaderName(leader: Leader, { seat }: SeatNames): string {
  switch (leader.kind) {
    case "named":
      return seat(leader.key);
    case "none":
      return "There is none";
    case "unknown":
      return "Not named";
  }
}

const chiefName = (key: string | null, { seat }: SeatNames): string =>
  key === null ? "Not named" : seat(key);

function positionRow(
  kind: keyof typeof KINDS,
  field: PositionField,
  { before, after }: { readonly before: Position | null; readonly after: Position | null },
  { was, is, locale }: Sides,
): readonly string[] {
  const { title, person } = after ?? before ?? { title: "", person: null };
  const value = (position: Position | null, names: SeatNames) =>
    position === null ? "" : capitalised(positionFieldValue(position, field, names, locale));
  return [
    KINDS[kind],
    title,
    person ?? "",
    positionFieldName(field),
    value(before, was),
    value(after, is),
  ];
}

function rowsOf(difference: Difference, sides: Sides): readonly (readonly string[])[] {
  const { was, is } = sides;
  switch (difference.kind) {
    case "chief_executive": {
      const [before, after] = [chiefName(difference.before, was), chiefName(difference.after, is)];
      return [[KINDS.changed, "", "", "Chief executive", before, after]];
    }
    case "leader": {
      const [before, after] = [
        leaderName(difference.before, was),
        leaderName(difference.after, is),
      ];
      return [[KINDS.changed, "", "", "Partnerships leader", before, after]];
    }
    case "added":
      return [positionRow("added", "manager", { before: null, after: difference.after }, sides)];
    case "removed":
      return [positionRow("removed", "manager", { before: difference.before, after: null }, sides)];
    case "moved":
    case "changed":
      return difference.fields.map((field) =>
        positionRow(difference.kind, field, difference, sides),
      );
  }
}

/** The differences of two charts as a table with its headings: a row for each field that differs. */
export function differenceRows(
  before: Chart,
  after: Chart,
  locale: string,
): readonly (readonly string[])[] {
  const sides = { was: boxNames(before), is: boxNames(after), locale };
  return [HEADINGS, ...differencesOf(before, after).flatMap((one) => rowsOf(one, sides))];
}
