import type { LineId, Proof } from "../evaluation.ts";

const NONE: readonly never[] = [];

/** Nothing proves it. */
export const NO_PROOF: Proof = { positions: NONE, lines: NONE, facts: NONE };

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
