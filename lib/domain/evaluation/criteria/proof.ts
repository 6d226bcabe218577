import type { LineId, Proof } from "../evaluation.ts";

const NONE: readonly never[] = [];

/** Nothing proves it. */
export const NO_PROOF: Proof = { positions: NONE, lines: NONE, facts: NONE };

/** One list after the other, nothing twice; neither list holds anything twice by itself. */
function union<Input>(some: readonly Input[], others: readonly Input[]): readonly Input[] {
  if (others.length === 0 || others === some) return some;
  return some.length === 0 ? others : [...new Set([...some, ...others])];
}

/** The inputs of both proofs. */
export function mergeProofs(one: Proof, other: Proof): Proof {
  if (other === NO_PROOF) return one;
  if (one === NO_PROOF) return other;
  return {
    positions: union(one.positions, other.positions),
    lines: union(one.lines, other.lines),
    facts: union(one.facts, other.facts),
  };
}

/** Proven by positions of the chart in force, by their keys. */
export const positionsProof = (positions: readonly string[]): Proof => ({
  positions,
  lines: NONE,
  facts: NONE,
});

/** Proven by revenue lines. */
export const linesProof = (lines: readonly LineId[]): Proof => ({
  positions: NONE,
  lines,
  facts: NONE,
});

/** Proven by entries, by their places in the record's facts. */
export const factsProof = (facts: readonly number[]): Proof => ({
  positions: NONE,
  lines: NONE,
  facts,
});
