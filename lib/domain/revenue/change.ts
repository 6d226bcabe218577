import type { Quarter } from "../quarter.ts";
import { accept, refuse, type Result } from "../result.ts";
import { type Basis, byQuarterThenMotion, type Motion, type RevenueLine } from "./line.ts";
import { lineFault } from "./line-fault.ts";
import type { StatedLine } from "./statement.ts";
import type { StatementProblem } from "./statement-problem.ts";

/** What a line says; `null` in its place: there is no line. Amounts in minor units. */
export interface LineContent {
  readonly amount: bigint;
  readonly partnerInfluenced: bigint;
  readonly basis: Basis;
}

export interface LineChange {
  readonly quarter: Quarter;
  readonly motion: Motion;
  readonly before: LineContent | null;
  readonly after: LineContent | null;
}

/** Names a line within a company. */
export const lineKey = (quarter: Quarter, motion: Motion): string => `${quarter} ${motion}`;

/** Whether two say the same; two missing lines do. */
export const sameContent = (a: LineContent | null, b: LineContent | null): boolean =>
  a === null || b === null
    ? a === b
    : a.amount === b.amount && a.partnerInfluenced === b.partnerInfluenced && a.basis === b.basis;

const contentOf = ({ amount, partnerInfluenced, basis }: RevenueLine): LineContent => ({
  amount,
  partnerInfluenced,
  basis,
});

const byKey = (lines: readonly RevenueLine[]): ReadonlyMap<string, LineContent> =>
  new Map(lines.map((line) => [lineKey(line.quarter, line.motion), contentOf(line)]));

const MOST_LINES = 4_000;

/**
 * What a statement would change in the lines that are there: it adds and replaces, and removes
 * nothing. Refused as a whole where a line contradicts itself or its quarter is marked complete.
 */
export function planStatement(
  stated: readonly StatedLine[],
  present: readonly RevenueLine[],
  complete: ReadonlySet<Quarter>,
): Result<readonly LineChange[], readonly StatementProblem[]> {
  if (stated.length > MOST_LINES) {
    const reason = { kind: "too_many_lines", lines: stated.length, most: MOST_LINES } as const;
    return refuse([{ row: null, column: null, value: "", reason }]);
  }
  const known = byKey(present);
  const problems: StatementProblem[] = [];
  const changes: LineChange[] = [];
  for (const { quarter, motion, row, column, text: value, ...said } of stated) {
    const before = known.get(lineKey(quarter, motion)) ?? null;
    const amount = said.amount ?? before?.amount ?? null;
    const partnerInfluenced = said.influenced ?? before?.partnerInfluenced ?? 0n;
    const fault = lineFault(motion, amount, partnerInfluenced);
    if (fault !== null) {
      const reason = { kind: "line", fault, motion } as const;
      problems.push({ row, column, value, reason });
    }
    if (amount === null) continue;
    const after = { amount, partnerInfluenced, basis: said.basis ?? before?.basis ?? "reported" };
    if (sameContent(before, after)) continue;
    if (complete.has(quarter)) {
      const reason = { kind: "quarter_complete", quarter } as const;
      problems.push({ row, column, value, reason });
    }
    changes.push({ quarter, motion, before, after });
  }
  return problems.length > 0 ? refuse(problems) : accept(changes.toSorted(byQuarterThenMotion));
}

/** A line that stands in the way of taking changes back. */
export interface Standing {
  readonly quarter: Quarter;
  readonly motion: Motion;
  readonly why: "changed_since" | "quarter_complete";
}

/**
 * The changes that take others back. Refused where a line no longer says what it was changed to, or
 * where its quarter is marked complete by now.
 */
export function planUndo(
  done: readonly LineChange[],
  present: readonly RevenueLine[],
  complete: ReadonlySet<Quarter>,
): Result<readonly LineChange[], readonly Standing[]> {
  const known = byKey(present);
  const standing = done.flatMap(({ quarter, motion, after }): Standing[] => {
    const now = known.get(lineKey(quarter, motion)) ?? null;
    if (!sameContent(now, after)) return [{ quarter, motion, why: "changed_since" }];
    return complete.has(quarter) ? [{ quarter, motion, why: "quarter_complete" }] : [];
  });
  if (standing.length > 0) return refuse(standing);
  return accept(
    done
      .map(({ quarter, motion, before, after }) => ({
        quarter,
        motion,
        before: after,
        after: before,
      }))
      .toSorted(byQuarterThenMotion),
  );
}
