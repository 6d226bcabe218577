import type { Position } from "../domain/org/chart.ts";
import type { Changed, ImportDifference } from "../domain/org/import-difference.ts";
import type { PositionField } from "../domain/org/position-fields.ts";
import { listed } from "./list.ts";
import { positionFieldName, positionFieldValue } from "./position-field.ts";
import { quoted } from "./quoted.ts";

const MOST_LISTED = 100;

/** One position of a difference; `before` and `after` null where it joined or left. */
export interface ChangeText {
  readonly key: string;
  readonly seat: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface ChangeList {
  readonly kind: keyof ImportDifference;
  /** The first of them. */
  readonly changes: readonly ChangeText[];
  readonly count: number;
}

/** `VP Partnerships, Mirjam Feld`; the key where there is no title. */
export const seatText = ({ title, person, key }: Position): string =>
  [title === "" ? key : title, person].filter((part) => part !== null).join(", ");

type Seats = ReadonlyMap<string, Position>;

function managerText({ manager }: Position, seats: Seats): string {
  switch (manager.kind) {
    case "named": {
      const seat = seats.get(manager.key);
      return seat === undefined ? manager.key : seatText(seat);
    }
    case "top":
      return "Nobody";
    case "not_established":
      return manager.raw === "" ? "Not established" : `Not established: ${quoted(manager.raw)}`;
  }
}

/** `Level: Director or head and Function: Revenue`. */
function fieldsText(
  position: Position,
  fields: readonly PositionField[],
  seats: Seats,
  locale: string,
): string {
  const seat = (key: string) => {
    const found = seats.get(key);
    return found === undefined ? key : seatText(found);
  };
  const names = { areHidden: false, seat };
  const values = fields.map(
    (field) => `${positionFieldName(field)}: ${positionFieldValue(position, field, names, locale)}`,
  );
  return listed(values, locale);
}

interface Versions {
  readonly before: Seats;
  readonly after: Seats;
}

const plain = (seat: Position): ChangeText => ({
  key: seat.key,
  seat: seatText(seat),
  before: null,
  after: null,
});

const list = <Row>(
  kind: keyof ImportDifference,
  rows: readonly Row[],
  textOf: (row: Row) => ChangeText,
): ChangeList => ({ kind, changes: rows.slice(0, MOST_LISTED).map(textOf), count: rows.length });

/** What an import changes, in lists: joined, left, gone unfilled, moved, retitled, refilled and the rest. */
export function changeLists(
  difference: ImportDifference,
  { before, after }: Versions,
  locale: string,
): readonly ChangeList[] {
  const between =
    (textOf: (position: Position, seats: Seats, row: Changed) => string) => (row: Changed) => ({
      key: row.key,
      seat: seatText(row.after),
      before: textOf(row.before, before, row),
      after: textOf(row.after, after, row),
    });
  return [
    list("joined", difference.joined, plain),
    list("left", difference.left, plain),
    list("unfilled", difference.unfilled, plain),
    list("moved", difference.moved, between(managerText)),
    list(
      "retitled",
      difference.retitled,
      between(({ title }) => title),
    ),
    list(
      "refilled",
      difference.refilled,
      between(({ person }) => person ?? "Nobody"),
    ),
    list(
      "otherwise",
      difference.otherwise,
      between((position, seats, { fields }) => fieldsText(position, fields, seats, locale)),
    ),
  ];
}
