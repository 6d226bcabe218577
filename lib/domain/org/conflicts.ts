import type { Chart, Position } from "./chart.ts";
import type { Conflict, FieldConflict } from "./conflict.ts";
import { lineConflicts, type Touch } from "./line-conflicts.ts";
import {
  applyChange,
  type ChartPatch,
  type Leadership,
  mergeLeadership,
  type PositionChange,
} from "./patch.ts";
import { placeConflicts } from "./place-conflicts.ts";
import { changedFields, isSameField, isSameLeader, type PositionField } from "./position-fields.ts";
import { PositionList } from "./position-list.ts";

/**
 * The cast: a field's name and the three values of that field are one member of the union, which
 * TypeScript does not follow.
 */
const fieldConflict = (field: PositionField, before: Position, theirs: Position, mine: Position) =>
  ({
    key: mine.key,
    field,
    before: before[field],
    theirs: theirs[field],
    mine: mine[field],
  }) as FieldConflict;

const isSamePosition = (one: Position, other: Position) => changedFields(one, other).length === 0;

/** What a change and the position as it is now do not agree on; nothing where both made it the same. */
function changeConflicts(
  now: Position | null,
  { key, before, after }: PositionChange,
): readonly Conflict[] {
  const [was, mine] = [before?.position ?? null, after?.position ?? null];
  const whole = { key, field: "position", before: was, theirs: now, mine } as const;
  if (was === null || mine === null || now === null) {
    if (now === null) return was === null || mine === null ? [] : [whole];
    const expected = mine ?? was;
    return expected === null || isSamePosition(now, expected) ? [] : [whole];
  }
  return changedFields(was, mine)
    .filter((field) => !isSameField(field, now, was) && !isSameField(field, now, mine))
    .map((field) => fieldConflict(field, was, now, mine));
}

const UNNAMED: Leadership = { chiefExecutive: null, leader: { kind: "unknown" } };

/** Somebody else named another, or the seat one of the two names is removed by the other. */
function leadershipConflicts(
  chart: Chart,
  patch: ChartPatch,
  has: (key: string) => boolean,
): readonly Conflict[] {
  const { before, after: mine } = patch.leadership ?? { before: UNNAMED, after: UNNAMED };
  const merged = mergeLeadership(chart, patch);
  const isChiefAt = (other: Leadership) => chart.chiefExecutive === other.chiefExecutive;
  const isLeaderAt = (other: Leadership) => isSameLeader(chart.leader, other.leader);
  const changesChief = before.chiefExecutive !== mine.chiefExecutive;
  const changesLeader = !isSameLeader(before.leader, mine.leader);
  const conflicts: Conflict[] = [];
  if (
    (changesChief && !isChiefAt(before) && !isChiefAt(mine)) ||
    (merged.chiefExecutive !== null && !has(merged.chiefExecutive))
  ) {
    conflicts.push({
      key: null,
      field: "chiefExecutive",
      before: before.chiefExecutive,
      theirs: chart.chiefExecutive,
      mine: mine.chiefExecutive,
    });
  }
  if (
    (changesLeader && !isLeaderAt(before) && !isLeaderAt(mine)) ||
    (merged.leader.kind === "named" && !has(merged.leader.key))
  ) {
    conflicts.push({
      key: null,
      field: "leader",
      before: before.leader,
      theirs: chart.leader,
      mine: mine.leader,
    });
  }
  return conflicts;
}

/**
 * What a patch and the chart as it is now do not agree on, field by field: a field that the patch
 * changes and that holds neither what it was then nor what the patch makes of it; a seat, a manager
 * or a place that somebody else took away. Empty: `applyPatch` loses nobody's edit and gives a sound
 * chart. Linear in both.
 */
export function conflictsOf(chart: Chart, patch: ChartPatch): readonly Conflict[] {
  const list = new PositionList(chart.positions);
  const conflicts: Conflict[] = [];
  const touched = new Map<string, Touch>();
  const disputed = new Set<string>();
  for (const change of patch.positions) {
    const { key, before, after } = change;
    const now = list.at(key);
    if (!disputed.has(key)) {
      const found = changeConflicts(now, change);
      if (found.some(({ field }) => field === "position")) disputed.add(key);
      conflicts.push(...found);
    }
    const first = touched.get(key) ?? { before: before?.position ?? null, theirs: now };
    touched.set(key, { ...first, mine: after?.position ?? null });
    applyChange(list, change);
  }
  return [
    ...conflicts,
    ...placeConflicts(chart, patch),
    ...lineConflicts(list, touched),
    ...leadershipConflicts(chart, patch, (key) => list.at(key) !== null),
  ];
}
