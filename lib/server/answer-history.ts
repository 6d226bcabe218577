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

/** The stored answer of the first row that fits; null where none does. */
async function firstAnswerIn(
  tx: Tx,
  { workspaceId, companyId }: CompanyPlace,
  which: Prisma.StoredEvaluationWhereInput,
): Promise<Answer | null> {
  const row = await tx.storedEvaluation.findFirst({
    where: { ...which, workspaceId, companyId },
    orderBy: { quarter: "desc" },
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
  const answer = await firstAnswerIn(tx, place, { id: evaluationId });
  if (answer === null) throw new Error(`the answer ${evaluationId} is not stored`);
  return answer;
}

/** What was last answered of an earlier quarter, else what was first answered of this one. */
export async function answerBeforeIn(
  tx: Tx,
  place: CompanyPlace,
  quarter: Quarter,
): Promise<Answer | null> {
  const key = quarterKey(quarter);
  const earlier = await firstAnswerIn(tx, place, { quarter: { lt: key }, next: null });
  return earlier ?? firstAnswerIn(tx, place, { quarter: key, previousId: null });
}
