import type { LineId, Proof } from "../evaluation.ts";

const NONE: readonly never[] = [];

/** Nothing proves it. */
export const NO_PROOF: Proof = { positions: NONE, lines: NONE, facts: NONE };

export const positionsProof = (...positions: readonly string[]): Proof => ({
  ...NO_PROOF,
  positions,
});
export const linesProof = (lines: readonly LineId[]): Proof => ({ ...NO_PROOF, lines });
export const factsProof = (facts: readonly number[]): Proof => ({ ...NO_PROOF, facts });
