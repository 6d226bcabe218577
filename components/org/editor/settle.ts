import type { Chart, Manager, Position } from "@/lib/domain/org/chart";
import type { Conflict } from "@/lib/domain/org/conflict";
import { conflictsOf } from "@/lib/domain/org/conflicts";
import {
  applyChange,
  applyPatch,
  type ChartPatch,
  type Leadership,
  mergeLeadership,
  type PositionChange,
} from "@/lib/domain/org/patch";
import {
  changedFields,
  isSameLeader,
  mergeFields,
  POSITION_FIELDS,
} from "@/lib/domain/org/position-fields";
import { PositionList } from "@/lib/domain/org/position-list";
import type { Edit } from "./edit";

export type Side = "theirs" | "mine";

/** Names one thing in dispute, whichever of our edits it concerns. */
export const disputeName = ({ key, field }: Pick<Conflict, "key" | "field">): string =>
  `${key ?? ""} ${field}`;

/** What the person chose, by the name of what is in dispute; theirs where nothing is said. */
export type Choices = ReadonlyMap<string, Side>;

/** What of a queue does not agree with the confirmed chart, each thing once. */
export function disputesOf(confirmed: Chart, queue: readonly Edit[]): readonly Conflict[] {
  const found = new Map<string, Conflict>();
  let chart = confirmed;
  for (const { patch } of queue) {
    for (const conflict of conflictsOf(chart, patch))
      if (!found.has(disputeName(conflict))) found.set(disputeName(conflict), conflict);
    chart = applyPatch(chart, patch);
  }
  return [...found.values()];
}

/** Whether theirs was chosen for a field of a box. */
type Gives = (key: string | null, field: Conflict["field"]) => boolean;

/** What gives the manager back gives the place back too: it is among that manager's reports. */
const PLACE_FIELDS = ["place", "manager", "cycle", "manager_gone"] as const;
const MANAGER_FIELDS = ["cycle", "manager_gone"] as const;

/** A change of a seat that is there, with the fields of theirs as they are now; null where none is left. */
function editOf(list: PositionList, now: Position, change: PositionChange, gives: Gives) {
  const { key, before, after } = change;
  if (after === null) return null;
  let position =
    before === null ? after.position : mergeFields(now, before.position, after.position);
  for (const field of POSITION_FIELDS)
    if (gives(key, field)) position = { ...position, [field]: now[field] };
  if (MANAGER_FIELDS.some((field) => gives(key, field)))
    position = { ...position, manager: now.manager };
  const there = { position: now, after: list.before(key) };
  const moves = before?.after !== after.after && !PLACE_FIELDS.some((field) => gives(key, field));
  const place = moves ? after.after : there.after;
  if (place === there.after && changedFields(now, position).length === 0) return null;
  return { key, before: there, after: { position, after: place } };
}

const TOP: Manager = { kind: "top" };

/** A change as it is said of the list as it stands now; null where nothing is left of it. */
function changeOf(list: PositionList, change: PositionChange, gives: Gives): PositionChange | null {
  const { key, after } = change;
  const now = list.at(key);
  if (gives(key, "position")) return null;
  if (after === null)
    return now === null
      ? null
      : { key, before: { position: now, after: list.before(key) }, after: null };
  if (now !== null) return editOf(list, now, change, gives);
  if (gives(key, "manager_gone")) return null;
  const { manager } = after.position;
  const isLost = manager.kind === "named" && list.at(manager.key) === null;
  const position = isLost ? { ...after.position, manager: TOP } : after.position;
  return { key, before: null, after: { ...after, position } };
}

/** Those who came to report to a seat that this edit removes go where the edit sends its reports. */
function newcomersOf(list: PositionList, patch: ChartPatch, conflicts: readonly Conflict[]) {
  return conflicts.flatMap((conflict): PositionChange[] => {
    if (conflict.field !== "reports") return [];
    const { key: above } = conflict;
    const isOurs = ({ before }: PositionChange) =>
      before?.position.manager.kind === "named" && before.position.manager.key === above;
    const sent = patch.positions.find((change) => change.after !== null && isOurs(change))?.after;
    const manager = sent?.position.manager ?? list.at(above)?.manager ?? TOP;
    return conflict.theirs.flatMap((key) => {
      const position = list.at(key);
      const after = list.before(key);
      return position === null
        ? []
        : [
            {
              key,
              before: { position, after },
              after: { position: { ...position, manager }, after },
            },
          ];
    });
  });
}

/** Who leads by this edit; a seat that it removes, or that somebody else removed, leads nothing. */
function settledLeadership(chart: Chart, patch: ChartPatch, list: PositionList, gives: Gives) {
  const { chiefExecutive, leader } = chart;
  const before = { chiefExecutive, leader };
  const ours = mergeLeadership(before, patch);
  const chief = gives(null, "chiefExecutive") ? chiefExecutive : ours.chiefExecutive;
  const leads = gives(null, "leader") ? leader : ours.leader;
  const isChiefThere = chief !== null && list.at(chief) !== null;
  const isLeaderThere = leads.kind !== "named" || list.at(leads.key) !== null;
  if (patch.leadership === null && (chief === null || isChiefThere) && isLeaderThere) return null;
  const after: Leadership = {
    chiefExecutive: isChiefThere ? chief : null,
    leader: isLeaderThere ? leads : { kind: "unknown" },
  };
  const isTheirs =
    after.chiefExecutive === chiefExecutive && isSameLeader(after.leader, before.leader);
  return isTheirs ? null : { before, after };
}

/** One edit rewritten for the chart as it stands below it; null where theirs was chosen for all of it. */
function settledEdit(chart: Chart, edit: Edit, gives: Gives): Edit | null {
  const { patch } = edit;
  const { chiefExecutive, leader } = chart;
  const leads = (key: string) =>
    (key === chiefExecutive && gives(null, "chiefExecutive")) ||
    (leader.kind === "named" && key === leader.key && gives(null, "leader"));
  const staysTheirs = ({ key, after }: PositionChange) =>
    after === null && (gives(key, "reports") || gives(key, "position") || leads(key));
  if (patch.positions.some(staysTheirs)) return null;
  const list = new PositionList(chart.positions);
  const positions: PositionChange[] = [];
  const add = (change: PositionChange | null) => {
    if (change === null) return;
    positions.push(change);
    applyChange(list, change);
  };
  newcomersOf(list, patch, conflictsOf(chart, patch)).forEach(add);
  for (const change of patch.positions) add(changeOf(list, change, gives));
  const leadership = settledLeadership(chart, patch, list, gives);
  if (positions.length === 0 && leadership === null) return null;
  return { ...edit, patch: { positions, leadership } };
}

interface Disputed {
  readonly confirmed: Chart;
  readonly queue: readonly Edit[];
}

/** The queue as it is said of the confirmed chart, with each dispute settled as it was chosen. */
export function settled({ confirmed, queue }: Disputed, choices: Choices): readonly Edit[] {
  const disputed = new Set(disputesOf(confirmed, queue).map(disputeName));
  const gives: Gives = (key, field) => {
    const name = disputeName({ key, field });
    return disputed.has(name) && choices.get(name) !== "mine";
  };
  let chart = confirmed;
  const kept: Edit[] = [];
  for (const edit of queue) {
    const rewritten = settledEdit(chart, edit, gives);
    if (rewritten === null) continue;
    kept.push(rewritten);
    chart = applyPatch(chart, rewritten.patch);
  }
  return kept;
}
