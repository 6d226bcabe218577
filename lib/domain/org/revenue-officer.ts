import { or, type Status, statusOf } from "../evaluation/status.ts";
import type { IsoDate } from "../quarter.ts";
import type { Position } from "./chart.ts";
import { countsAsFilled, type Structure, topOf } from "./structure.ts";

/** A word ends where no letter, digit or underscore of any script goes on: `écro` is another word. */
const TITLE = /chief revenue officer|(?<![\p{L}\p{N}_])cro(?![\p{L}\p{N}_])/iu;

/** Filled positions whose title says chief revenue officer, or holds the word CRO. */
export const revenueOfficers = ({ chart }: Structure, close: IsoDate): readonly Position[] =>
  chart.positions.filter(
    (position) => TITLE.test(position.title) && countsAsFilled(chart, position, close),
  );

/** Whether two positions have the same manager; two without one are not peers, nor is one of itself. */
function peers(structure: Structure, one: Position, other: Position): Status {
  if (one.key === other.key) return "not_met";
  const cannotShare = (open: Position, settled: Position) =>
    open.manager.kind === "not_established" &&
    (settled.manager.kind === "top" || topOf(structure, settled).key === open.key);
  if (cannotShare(one, other) || cannotShare(other, one)) return "not_met";
  if (one.manager.kind === "not_established" || other.manager.kind === "not_established") {
    return "unknown";
  }
  return statusOf(
    one.manager.kind === "named" &&
      other.manager.kind === "named" &&
      one.manager.key === other.manager.key,
  );
}

/** Whether any of the revenue officers is a peer of the leader. */
export const isPeerOfAny = (
  structure: Structure,
  leader: Position,
  officers: readonly Position[],
): Status => or(...officers.map((officer) => peers(structure, leader, officer)));
