import type { Manager, Position } from "./chart.ts";
import { circular } from "./circular.ts";
import type { Conflict } from "./conflict.ts";
import type { PositionChange } from "./patch.ts";

/** One position's first state before a patch and its last state after it. */
interface Span {
  readonly before: Position | null;
  readonly after: Position | null;
}

function spansOf(changes: readonly PositionChange[]): ReadonlyMap<string, Span> {
  const spans = new Map<string, Span>();
  for (const { key, before, after } of changes) {
    const first = spans.get(key);
    spans.set(key, {
      before: first === undefined ? (before?.position ?? null) : first.before,
      after: after?.position ?? null,
    });
  }
  return spans;
}

interface Merge {
  /** As the chart is now, without the patch. */
  readonly now: readonly Position[];
  /** As it would be with it. */
  readonly merged: readonly Position[];
  readonly changes: readonly PositionChange[];
}

/**
 * What two edits that are sound by themselves would break together: lines and dotted lines to a seat
 * that one of them removes, and circles of managers. Linear.
 */
export function lineConflicts({ now, merged, changes }: Merge): readonly Conflict[] {
  const spans = spansOf(changes);
  const theirs = new Map(now.filter(({ key }) => spans.has(key)).map((one) => [one.key, one]));
  const keys = new Set(merged.map(({ key }) => key));
  const isRemoved = (key: string) => spans.get(key)?.after === null;
  const managerSides = (key: string, mine: Manager) => ({
    before: spans.get(key)?.before?.manager ?? null,
    theirs: theirs.get(key)?.manager ?? null,
    mine,
  });

  const conflicts: Conflict[] = [];
  const managers = new Map<string, string>();
  const left = new Map<string, string[]>();
  for (const { key, manager } of merged) {
    if (manager.kind !== "named") continue;
    if (keys.has(manager.key)) managers.set(key, manager.key);
    else if (isRemoved(manager.key)) {
      const reports = left.get(manager.key);
      if (reports === undefined) left.set(manager.key, [key]);
      else reports.push(key);
    } else if (spans.has(key)) {
      conflicts.push({ key, field: "manager_gone", ...managerSides(key, manager) });
    }
  }
  for (const [key, reports] of left) {
    conflicts.push({ key, field: "reports", before: [], theirs: reports, mine: [] });
  }
  for (const key of circular(managers)) {
    const manager = spans.get(key)?.after?.manager;
    if (manager !== undefined)
      conflicts.push({ key, field: "cycle", ...managerSides(key, manager) });
  }
  for (const { key, dotted } of merged) {
    const span = spans.get(key);
    const isLost = (other: string) => !keys.has(other) && (span !== undefined || isRemoved(other));
    if (!dotted.some(isLost)) continue;
    const stay = dotted.filter((other) => !isLost(other));
    const sides =
      span === undefined
        ? { before: stay, theirs: dotted, mine: stay }
        : {
            before: span.before?.dotted ?? [],
            theirs: theirs.get(key)?.dotted ?? [],
            mine: dotted,
          };
    conflicts.push({ key, field: "dotted", ...sides });
  }
  return conflicts;
}
