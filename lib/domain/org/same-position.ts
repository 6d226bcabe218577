import type { Position } from "./chart.ts";

/** Whether a seat reports alike in two charts; a manager not found is the same where its name is. */
export function sameManager({ manager: a }: Position, { manager: b }: Position): boolean {
  switch (a.kind) {
    case "named":
      return b.kind === "named" && a.key === b.key;
    case "top":
      return b.kind === "top";
    case "not_established":
      return b.kind === "not_established" && a.raw === b.raw;
  }
}

/** Whether all that is said of a seat, but whom it reports to, is alike in two charts. */
export const sameFields = (a: Position, b: Position): boolean =>
  a.title === b.title &&
  a.person === b.person &&
  a.level === b.level &&
  a.function === b.function &&
  a.status === b.status &&
  a.startsOn === b.startsOn &&
  a.executiveTeam === b.executiveTeam &&
  a.description === b.description &&
  a.dotted.join("\n") === b.dotted.join("\n");
