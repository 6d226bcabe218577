import type { Evaluation } from "@/lib/domain/evaluation/evaluation";
import { quarterKey } from "@/lib/domain/quarter";

/** One line of the command line's `--json`: what the format promises of an evaluation. */
export function answerLine(file: string, evaluation: Evaluation): string {
  const { verdict, honestTest } = evaluation;
  return JSON.stringify({
    file,
    quarter: quarterKey(evaluation.quarter),
    rubric: evaluation.rubric,
    reading: evaluation.reading,
    definition: evaluation.definition,
    conditions: evaluation.conditions.map((condition) => ({
      id: condition.id,
      status: condition.status,
      criteria: condition.criteria.map(({ id, status, observed }) => ({ id, status, observed })),
    })),
    conditionsMet: evaluation.conditionsMet,
    verdict: {
      floor: verdict.floor,
      ceiling: verdict.ceiling,
      definite: verdict.definite,
      label: verdict.label,
      titleInflation: verdict.titleInflation,
    },
    honestTest: {
      boardTracks: honestTest.boardTracks,
      reportsToChiefExecutive: honestTest.reportsToChiefExecutive,
      authority: honestTest.authority,
      outcome: honestTest.outcome,
    },
    alignment: {
      held: evaluation.alignment.held,
      proposed: evaluation.alignment.proposed,
    },
    pitfalls: evaluation.pitfalls.map(({ id, status, caution }) =>
      id === "mismatched-peer" ? { id, status, caution } : { id, status },
    ),
    robustness: evaluation.robustness.rows.map(({ reading, definition, floor, ceiling }) => ({
      reading,
      definition,
      floor,
      ceiling,
    })),
  });
}
