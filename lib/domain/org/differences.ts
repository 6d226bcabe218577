import type { Chart, Leader, Position } from "./chart.ts";
import { chartForest, readingOrder } from "./forest.ts";
import { changedFields, isSameLeader, type PositionField } from "./position-fields.ts";

/** A manager and those of a removed position's reports who went there; null: they are tops, or left open. */
export interface Heir {
  readonly manager: string | null;
  readonly reports: readonly string[];
}

/** How one position differs between two charts; `before` is as in the first, `after` as in the second. */
export type PositionDifference =
  | { readonly kind: "added"; readonly key: string; readonly after: Position }
  | {
      readonly kind: "removed";
      readonly key: string;
      readonly before: Position;
      /** Where its reports went, those who were removed too left out. */
      readonly heirs: readonly Heir[];
    }
  | {
      /** Another manager is `moved`, whatever else changed; all else is `changed`. */
      readonly kind: "moved" | "changed";
      readonly key: string;
      readonly before: Position;
      readonly after: Position;
      readonly fields: readonly PositionField[];
    };

export type Difference =
  | PositionDifference
  | {
      readonly kind: "chief_executive";
      readonly before: string | null;
      readonly after: string | null;
    }
  | { readonly kind: "leader"; readonly before: Leader; readonly after: Leader };

const byKey = ({ positions }: Chart): ReadonlyMap<string, Position> =>
  new Map(positions.map((position) => [position.key, position]));

/** The second chart and what it lacks of the first, each branch from its head down. */
const inReadingOrder = (all: readonly Position[]): readonly Position[] =>
  [...readingOrder(chartForest(all))].flatMap((i) => all[i] ?? []);

const listed = (places: ReadonlyMap<string | null, readonly string[]>): readonly Heir[] =>
  [...places].map(([manager, reports]) => ({ manager, reports }));

/** By removed position, where its reports went. */
function heirsOf(
  before: Chart,
  after: ReadonlyMap<string, Position>,
): ReadonlyMap<string, readonly Heir[]> {
  const heirs = new Map<string, Map<string | null, string[]>>();
  for (const { key, manager } of before.positions) {
    const now = after.get(key);
    if (manager.kind !== "named" || after.has(manager.key) || now === undefined) continue;
    const to = now.manager.kind === "named" ? now.manager.key : null;
    const places = heirs.get(manager.key) ?? new Map<string | null, string[]>();
    heirs.set(manager.key, places);
    const reports = places.get(to);
    if (reports === undefined) places.set(to, [key]);
    else reports.push(key);
  }
  return new Map([...heirs].map(([key, places]) => [key, listed(places)]));
}

function leadershipDifferences(before: Chart, after: Chart): readonly Difference[] {
  const differences: Difference[] = [];
  if (before.chiefExecutive !== after.chiefExecutive) {
    const [was, is] = [before.chiefExecutive, after.chiefExecutive];
    differences.push({ kind: "chief_executive", before: was, after: is });
  }
  if (!isSameLeader(before.leader, after.leader)) {
    differences.push({ kind: "leader", before: before.leader, after: after.leader });
  }
  return differences;
}

/**
 * What a reader wants to know of two charts: who is named anew, then one row a position that differs,
 * managers before their reports, a removed position among those it stood with. The order of siblings
 * says nothing of a company and makes no row. Linear.
 */
export function differencesOf(before: Chart, after: Chart): readonly Difference[] {
  const [was, is] = [byKey(before), byKey(after)];
  const removed = before.positions.filter(({ key }) => !is.has(key));
  const heirs = heirsOf(before, is);
  const rows = inReadingOrder([...after.positions, ...removed]).flatMap(
    ({ key }): readonly PositionDifference[] => {
      const [old, now] = [was.get(key), is.get(key)];
      if (now === undefined) {
        return old === undefined
          ? []
          : [{ kind: "removed", key, before: old, heirs: heirs.get(key) ?? [] }];
      }
      if (old === undefined) return [{ kind: "added", key, after: now }];
      const fields = changedFields(old, now);
      if (fields.length === 0) return [];
      const kind = fields.includes("manager") ? "moved" : "changed";
      return [{ kind, key, before: old, after: now, fields }];
    },
  );
  return [...leadershipDifferences(before, after), ...rows];
}
