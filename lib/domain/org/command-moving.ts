import type { Manager, Position } from "./chart.ts";
import type { ChartDraft } from "./chart-draft.ts";
import { circle, unknownAmong } from "./command-checks.ts";
import type { CommandOf, CommandRefusal } from "./commands.ts";
import { isSameManager } from "./position-fields.ts";
import { isUnder, siblingsUnder } from "./siblings.ts";

const reportsOf = (draft: ChartDraft, key: string) =>
  siblingsUnder(draft.positions(), { kind: "named", key });

/** Gives reports another manager, one after the other behind a position of the list; null: where they are. */
function handOver(
  draft: ChartDraft,
  reports: readonly Position[],
  manager: Manager,
  behind: string | null,
): void {
  let previous = behind;
  for (const { key } of reports) {
    if (previous === null) draft.change(key, { manager });
    else draft.change(key, { manager }, previous);
    if (previous !== null) previous = key;
  }
}

/** Moves a position under a manager, among the siblings there; the list is left alone where it fits. */
function hang(
  draft: ChartDraft,
  key: string,
  manager: Manager,
  after: string | null | undefined,
): CommandRefusal | null {
  const row = draft
    .positions()
    .filter((position) => position.key === key || isUnder(position, manager))
    .map((position) => position.key);
  const siblings = row.filter((sibling) => sibling !== key);
  if (typeof after === "string" && !siblings.includes(after)) {
    return { kind: "no_such_position", key: after };
  }
  const wanted = after === undefined ? (siblings.at(-1) ?? null) : after;
  const [first] = siblings;
  if ((row[row.indexOf(key) - 1] ?? null) === wanted || first === undefined) {
    draft.change(key, { manager });
  } else draft.change(key, { manager }, wanted ?? draft.before(first));
  return null;
}

/** Moves a position under another manager, or among its siblings, with its team or alone. */
export function move(
  draft: ChartDraft,
  { key, manager, team, after }: CommandOf<"move">,
): CommandRefusal | null {
  const above = manager.kind === "named" ? manager.key : null;
  const former = draft.at(key)?.manager;
  const unknown = unknownAmong(draft, [key, above]);
  if (unknown !== null || former === undefined) return unknown;
  if (team === "with") {
    const refusal = above === null ? null : circle(draft, key, above);
    return refusal ?? hang(draft, key, manager, after);
  }
  if (above === key) return { kind: "cycle", key, manager: key };
  handOver(draft, reportsOf(draft, key), former, key);
  return hang(draft, key, manager, after);
}

/** Hands a position's reports to another manager, or makes them tops. */
function handTo(draft: ChartDraft, { key, manager }: Position, reportsTo: string | null): void {
  const reports = reportsOf(draft, key);
  const next: Manager = reportsTo === null ? { kind: "top" } : { kind: "named", key: reportsTo };
  if (isSameManager(next, manager)) return handOver(draft, reports, next, key);
  const last = siblingsUnder(draft.positions(), next).at(-1)?.key ?? null;
  handOver(draft, reports, next, last);
}

/** Ends what the chart says of a position elsewhere: dotted lines to it, and what it is named for. */
function unname(draft: ChartDraft, key: string): void {
  for (const position of draft.positions()) {
    if (!position.dotted.includes(key)) continue;
    const dotted = position.dotted.filter((other) => other !== key);
    draft.change(position.key, { dotted });
  }
  const { chiefExecutive, leader } = draft.leadership;
  if (chiefExecutive === key) draft.name({ chiefExecutive: null });
  if (leader.kind === "named" && leader.key === key) draft.name({ leader: { kind: "unknown" } });
}

/** Removes a position; its reports go where the command says. */
export function remove(
  draft: ChartDraft,
  { key, reportsTo }: CommandOf<"remove">,
): CommandRefusal | null {
  const position = draft.at(key);
  const unknown = unknownAmong(draft, [key, reportsTo]);
  if (unknown !== null || position === null) return unknown;
  const reports = reportsOf(draft, key).length;
  if (reports > 0) {
    if (reportsTo === undefined) return { kind: "reports_left", key, reports };
    const refusal = reportsTo === null ? null : circle(draft, key, reportsTo);
    if (refusal !== null) return refusal;
    handTo(draft, position, reportsTo);
  }
  unname(draft, key);
  draft.remove(key);
  return null;
}
