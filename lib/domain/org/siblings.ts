import type { Manager, Position } from "./chart.ts";

/** Whether a position stands under a manager; the tops of all lines stand together. */
export const isUnder = (position: Position, manager: Manager): boolean =>
  position.manager.kind === "named"
    ? manager.kind === "named" && position.manager.key === manager.key
    : manager.kind !== "named";

/** The positions under a manager, in sibling order. */
export const siblingsUnder = (
  positions: readonly Position[],
  manager: Manager,
): readonly Position[] => positions.filter((position) => isUnder(position, manager));
