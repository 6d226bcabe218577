import type { Quarter } from "@/lib/domain/quarter";
import type { Basis, Motion } from "@/lib/domain/revenue/line";
import type { Part } from "@/lib/domain/revenue/motion-notation";

/** A line as the grid holds it; a line without an amount is not there. */
export interface GridLine {
  readonly quarter: Quarter;
  readonly motion: Motion;
  /** Minor units. */
  readonly amount: bigint | null;
  readonly partnerInfluenced: bigint;
  readonly basis: Basis;
  /** Of the line that this was made from; `null` where there was none. */
  readonly version: number | null;
}

export const emptyLine = (quarter: Quarter, motion: Motion): GridLine => ({
  quarter,
  motion,
  amount: null,
  partnerInfluenced: 0n,
  basis: "reported",
  version: null,
});

/** What one cell of a line holds; a line without influenced revenue shows nothing there. */
export function partOf(line: GridLine, part: Part): bigint | null {
  if (part === "amount") return line.amount;
  return line.partnerInfluenced === 0n ? null : line.partnerInfluenced;
}

export const withPart = (line: GridLine, part: Part, value: bigint | null): GridLine =>
  part === "amount" ? { ...line, amount: value } : { ...line, partnerInfluenced: value ?? 0n };

export const sameLine = (a: GridLine, b: GridLine): boolean =>
  a.amount === b.amount && a.partnerInfluenced === b.partnerInfluenced && a.basis === b.basis;
