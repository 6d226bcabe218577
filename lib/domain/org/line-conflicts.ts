import type { Manager, Position } from "./chart.ts";
import { circular } from "./circular.ts";
import type { Conflict } from "./conflict.ts";
import type { PositionList } from "./position-list.ts";

/** A position that a patch touches: as it was there, as it is now, and as the patch leaves it. */
export interface Touch {
  readonly before: Position | null;
  readonly theirs: Position | null;
  readonly mine: Position | null;
}

/** By key, everything that a patch touches. */
export type Touched = ReadonlyMap<string, Touch>;

const managerSides = ({ before, theirs }: Touch, mine: Manager) => ({
  before: before?.manager ?? null,
  theirs: theirs?.manager ?? null,
  mine,
});

const managerKey = (position: Position | null): string | undefined =>
  position?.manager.kind === "named" ? position.manager.key : undefined;

/** Touched positions whose manager somebody else removed. */
function withoutManager(merged: PositionList, touched: Touched): readonly Conflict[] {
  return [...touched].flatMap(([key, touch]): readonly Conflict[] => {
    const manager = merged.at(key)?.manager;
    if (manager?.kind !== "named" || merged.at(manager.key) !== null) return [];
    const isOurs = touched.get(manager.key)?.mine === null;
    return isOurs ? [] : [{ key, field: "manager_gone", ...managerSides(touch, manager) }];
  });
}

/** Circles that the patch closes; each holds a position that it moved. */
function circles(merged: PositionList, touched: Touched): readonly Conflict[] {
  const found = circular(touched.keys(), (key) => managerKey(merged.at(key)));
  return [...found].flatMap((key): readonly Conflict[] => {
    const touch = touched.get(key);
    const manager = touch?.mine?.manager;
    return touch === undefined || manager === undefined
      ? []
      : [{ key, field: "cycle", ...managerSides(touch, manager) }];
  });
}

/** Who has come to report to a seat that the patch removes. */
function reportsLeft(
  positions: readonly Position[],
  isRemoved: (key: string) => boolean,
): readonly Conflict[] {
  const left = new Map<string, string[]>();
  for (const position of positions) {
    const manager = managerKey(position);
    if (manager === undefined || !isRemoved(manager)) continue;
    const reports = left.get(manager);
    if (reports === undefined) left.set(manager, [position.key]);
    else reports.push(position.key);
  }
  return [...left].map(([key, reports]) => ({
    key,
    field: "reports",
    before: [],
    theirs: reports,
    mine: [],
  }));
}

/** Dotted lines of a position that lead to what one of the two removed. */
function dottedConflict(
  { key, dotted }: Position,
  touch: Touch | undefined,
  isGone: (key: string) => boolean,
): readonly Conflict[] {
  if (!dotted.some(isGone)) return [];
  const stay = dotted.filter((other) => !isGone(other));
  const sides =
    touch === undefined
      ? { before: stay, theirs: dotted, mine: stay }
      : { before: touch.before?.dotted ?? [], theirs: touch.theirs?.dotted ?? [], mine: dotted };
  return [{ key, field: "dotted", ...sides }];
}

/**
 * What two edits that are sound by themselves would break together: lines and dotted lines to a seat
 * that one of them removes, and circles of managers. Linear; only a patch that removes reads all.
 */
export function lineConflicts(merged: PositionList, touched: Touched): readonly Conflict[] {
  const removed = new Set([...touched.keys()].filter((key) => merged.at(key) === null));
  const isRemoved = (key: string) => removed.has(key);
  const isGone = (key: string) => merged.at(key) === null;
  const all = removed.size === 0 ? [] : merged.positions();
  const others = all.filter(({ key }) => !touched.has(key));
  return [
    ...withoutManager(merged, touched),
    ...reportsLeft(all, isRemoved),
    ...circles(merged, touched),
    ...others.flatMap((position) => dottedConflict(position, undefined, isRemoved)),
    ...[...touched].flatMap(([key, touch]) => {
      const position = merged.at(key);
      return position === null ? [] : dottedConflict(position, touch, isGone);
    }),
  ];
}
