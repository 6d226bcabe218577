import { type Manager, MOST_POSITIONS } from "./chart.ts";
import type { ChartDraft } from "./chart-draft.ts";
import { unknownAmong, wrongDotted } from "./command-checks.ts";
import type { CommandOf, CommandRefusal, NewSeat } from "./commands.ts";
import { siblingsUnder } from "./siblings.ts";

/** Why a seat cannot be added beside or under a position, or null. */
function refusalOf(
  draft: ChartDraft,
  { key, dotted }: NewSeat,
  at: string | null,
): CommandRefusal | null {
  if (draft.at(key) !== null) return { kind: "key_taken", key };
  if (draft.positions().length >= MOST_POSITIONS) {
    return { kind: "too_many_positions", most: MOST_POSITIONS };
  }
  return unknownAmong(draft, [at]) ?? wrongDotted(draft, key, dotted);
}

/** Adds a seat under a manager, last among the reports there; under null, as a top. */
export function addReport(
  draft: ChartDraft,
  { under, seat }: CommandOf<"add_report">,
): CommandRefusal | null {
  const refusal = refusalOf(draft, seat, under);
  if (refusal !== null) return refusal;
  const manager: Manager = under === null ? { kind: "top" } : { kind: "named", key: under };
  const last = siblingsUnder(draft.positions(), manager).at(-1)?.key;
  draft.add({ ...seat, manager }, last ?? under);
  return null;
}

/** Adds a seat right after a position, with the same manager. */
export function addPeer(
  draft: ChartDraft,
  { beside, seat }: CommandOf<"add_peer">,
): CommandRefusal | null {
  const refusal = refusalOf(draft, seat, beside);
  const manager = draft.at(beside)?.manager;
  if (refusal === null && manager !== undefined) draft.add({ ...seat, manager }, beside);
  return refusal;
}

/** Puts a seat between a position and its manager, in the position's place. */
export function addManager(
  draft: ChartDraft,
  { above, seat }: CommandOf<"add_manager">,
): CommandRefusal | null {
  const refusal = refusalOf(draft, seat, above);
  const manager = draft.at(above)?.manager;
  if (refusal !== null || manager === undefined) return refusal;
  draft.add({ ...seat, manager }, draft.before(above));
  draft.change(above, { manager: { kind: "named", key: seat.key } });
  return null;
}
