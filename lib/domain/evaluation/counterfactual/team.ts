import type { Position } from "../../org/chart.ts";
import { countsAsFilled, reportsOf, type Structure } from "../../org/structure.ts";
import type { IsoDate } from "../../quarter.ts";

/** One filled position of a leader's people, seen from the leader. */
export interface Member {
  readonly position: Position;
  /** Key of the direct report in whose branch it sits, itself counted. */
  readonly branch: string;
  /** Filled VPs and directors between it and the leader. */
  readonly seniors: number;
  /** Key of the first of them, from the leader down; null where there is none. */
  readonly firstSenior: string | null;
}

/** A VP or a director, whether or not the seat is filled. */
export const isSenior = ({ level }: Position): boolean => level === "vp" || level === "director";
/** A manager or an individual; a level not known is neither. */
export const isStaff = ({ level }: Position): boolean =>
  level === "manager" || level === "individual";

/** A leader's filled people, a level at a time, followed through seats that do not count. */
export function teamOf(structure: Structure, leader: Position, close: IsoDate): readonly Member[] {
  const members: Member[] = [];
  let row: readonly Member[] = reportsOf(structure, leader).map((position) => ({
    position,
    branch: position.key,
    seniors: 0,
    firstSenior: null,
  }));
  while (row.length > 0) {
    const next: Member[] = [];
    for (const member of row) {
      const { position, branch, seniors, firstSenior } = member;
      const isFilled = countsAsFilled(structure.chart, position, close);
      if (isFilled) members.push(member);
      const counts = isFilled && isSenior(position);
      for (const report of reportsOf(structure, position)) {
        next.push({
          position: report,
          branch,
          seniors: counts ? seniors + 1 : seniors,
          firstSenior: counts ? (firstSenior ?? position.key) : firstSenior,
        });
      }
    }
    row = next;
  }
  return members;
}
