import type { Leader, Manager, Position } from "./chart.ts";

/** What a position says of itself, in the order in which it is read; its key never changes. */
export const POSITION_FIELDS = [
  "title",
  "person",
  "manager",
  "level",
  "function",
  "status",
  "startsOn",
  "executiveTeam",
  "dotted",
  "description",
] as const satisfies readonly (keyof Position)[];
export type PositionField = (typeof POSITION_FIELDS)[number];

/** Whether two managers are the same one, or are left open alike. */
export function isSameManager(one: Manager, other: Manager): boolean {
  switch (one.kind) {
    case "top":
      return other.kind === "top";
    case "named":
      return other.kind === "named" && one.key === other.key;
    case "not_established":
      return other.kind === "not_established" && one.raw === other.raw;
  }
}

/** Whether the same seat leads, or nobody does, or nobody was named. */
export const isSameLeader = (one: Leader, other: Leader): boolean =>
  one.kind === "named" ? other.kind === "named" && one.key === other.key : one.kind === other.kind;

const isSameList = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((key, i) => key === other[i]);

/** Whether a field holds the same in two positions. */
export function isSameField(field: PositionField, one: Position, other: Position): boolean {
  switch (field) {
    case "manager":
      return isSameManager(one.manager, other.manager);
    case "dotted":
      return isSameList(one.dotted, other.dotted);
    case "title":
    case "person":
    case "level":
    case "function":
    case "status":
    case "startsOn":
    case "executiveTeam":
    case "description":
      return one[field] === other[field];
  }
}

/** The fields in which two positions differ. */
export const changedFields = (before: Position, after: Position): readonly PositionField[] =>
  before === after ? [] : POSITION_FIELDS.filter((field) => !isSameField(field, before, after));

type Draft<Field extends PositionField> = { -readonly [Name in Field]: Position[Name] };

function take<Field extends PositionField>(draft: Draft<Field>, from: Position, field: Field) {
  draft[field] = from[field];
}

/** A position with the fields that differ from `before` to `after`, and nothing else, set anew. */
export function mergeFields(now: Position, before: Position, after: Position): Position {
  const merged = { ...now };
  for (const field of changedFields(before, after)) take(merged, after, field);
  return merged;
}
