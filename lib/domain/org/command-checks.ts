import type { Manager } from "./chart.ts";
import type { ChartDraft } from "./chart-draft.ts";
import type { CommandRefusal } from "./commands.ts";

/** Refuses the first key that is no position of the chart; null where each is one. */
export function unknownAmong(
  draft: ChartDraft,
  keys: readonly (string | null | undefined)[],
): CommandRefusal | null {
  const unknown = keys.find((key) => typeof key === "string" && draft.at(key) === null);
  return typeof unknown === "string" ? { kind: "no_such_position", key: unknown } : null;
}

/** Refuses dotted lines to what is no position of the chart, and of a position to itself. */
export const wrongDotted = (
  draft: ChartDraft,
  key: string,
  dotted: readonly string[],
): CommandRefusal | null =>
  dotted.includes(key) ? { kind: "cycle", key, manager: key } : unknownAmong(draft, dotted);

/** Refuses a manager who is the position itself or sits below it. */
export function circle(draft: ChartDraft, key: string, manager: string): CommandRefusal | null {
  let above: string | null = manager;
  while (above !== null) {
    if (above === key) return { kind: "cycle", key, manager };
    const line: Manager | undefined = draft.at(above)?.manager;
    above = line?.kind === "named" ? line.key : null;
  }
  return null;
}
