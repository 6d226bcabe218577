import "server-only";
import type { Answer } from "@/lib/domain/close/answer";
import { readEvaluation, readForecast } from "@/lib/domain/close/texts";
import { type Quarter, quarterKey } from "@/lib/domain/quarter";
import { readBodies } from "./body-rows";
import type { Prisma } from "./db";
import type { Tx } from "./transaction";

interface CompanyPlace {
  readonly workspaceId: string;
  readonly companyId: string;
}

/** The answer stored last for the latest quarter that fits; null where none does. */
async function lastAnswerIn(
  tx: Tx,
  { workspaceId, companyId }: CompanyPlace,
  which: Prisma.StoredEvaluationWhereInput,
): Promise<Answer | null> {
  const row = await tx.storedEvaluation.findFirst({
    where: { ...which, workspaceId, companyId },
    orderBy: [{ quarter: "desc" }, { id: "desc" }],
    include: { forecasts: true },
  });
  const [spoken] = row?.forecasts ?? [];
  if (row === null || spoken === undefined) return null;
  const hashes = [row.resultSha, spoken.bodySha];
  const textOf = await readBodies(tx, workspaceId, { companyIds: [companyId], hashes });
  return {
    evaluation: readEvaluation(textOf(row.resultSha)),
    forecast: readForecast(textOf(spoken.bodySha)),
  };
}

/** An answer as it was given. */
export async function storedAnswerIn(
  tx: Tx,
  place: CompanyPlace,
  evaluationId: string,
): Promise<Answer> {
  const answer = await lastAnswerIn(tx, place, { id: evaluationId });
  if (answer === null) throw new Error(`the answer ${evaluationId} is not stored`);
  return answer;
}

/**
 * What had last been answered of an earlier quarter when this one was first answered for, else that
 * first answer. An older quarter closed since was no news then, and is none of this quarter now.
 */
export async function answerBeforeIn(
  tx: Tx,
  place: CompanyPlace,
  quarter: Quarter,
): Promise<Answer | null> {
  const key = quarterKey(quarter);
  const first = await tx.storedEvaluation.findFirst({
    where: { ...place, quarter: key, previousId: null },
    select: { id: true },
  });
  if (first === null) return null;
  // Ids sort by when they were stored; `at` is the moment that was asked about.
  const earlier = await lastAnswerIn(tx, place, { quarter: { lt: key }, id: { lt: first.id } });
  return earlier ?? storedAnswerIn(tx, place, first.id);
}
