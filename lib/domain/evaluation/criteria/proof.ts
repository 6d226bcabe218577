import type { LineId, Proof } from "../evaluation.ts";

const NONE: readonly never[] = [];

/** Nothing proves it. */
export const NO_PROOF: Proof = { positions: NONE, lines: NONE, facts: NONE };

export const positionsProof = (positions: readonly string[]): Proof => ({
  positions,
  lines: NONE,
  facts: NONE,
});

export const linesProof = (lines: readonly LineId[]): Proof => ({
  positions: NONE,
  lines,
  facts: NONE,
});

export const factsProof = (facts: readonly number[]): Proof => ({
  positions: NONE,
  lines: NONE,
  facts,
});
