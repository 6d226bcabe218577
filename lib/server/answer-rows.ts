import "server-only";
import { answerOf, ENGINE } from "@/lib/domain/close/answer";
import type { Snapshot } from "@/lib/domain/close/snapshot";
import { evaluationText, forecastText, snapshotText } from "@/lib/domain/close/texts";
import type { Forecast } from "@/lib/domain/forecast/forecast";
import { METHOD } from "@/lib/domain/forecast/simulation";
import { pastForecastOf } from "@/lib/domain/forecast/track-record";
import { type Quarter, quarterKey } from "@/lib/domain/quarter";
import { keepBodies } from "./body-rows";
import type { EvaluationTrigger } from "./generated/prisma/enums";
import { newId } from "./ids";
import { actingUserId, type Scope } from "./scope";
import { lockCompany } from "./sequence";
import { sha256 } from "./sha256";
import type { Tx } from "./transaction";

interface NewAnswer {
  readonly companyId: string;
  readonly snapshot: Snapshot;
  readonly trigger: "review_closed" | "schedule";
  readonly at: Date;
}

/** An answer as stored; not new where the latest of its quarter rests on the same. */
export interface StoredAnswer {
  readonly evaluationId: string;
  readonly forecastId: string;
  readonly inputsSha: string;
  readonly isNew: boolean;
}

/** What called for an answer: to the schedule that finds another one than last time, what was changed. */
function triggerOf(
  { trigger, snapshot }: NewAnswer,
  latest: { readonly rubric: string } | null,
): EvaluationTrigger {
  if (trigger === "review_closed" || latest === null) return trigger;
  return latest.rubric === snapshot.rubric.name ? "data_changed" : "rubric_published";
}

const keyOf = (quarter: Quarter | null) => (quarter === null ? null : quarterKey(quarter));

/** What is said of a forecast beside its text. */
function forecastColumns(made: Forecast) {
  if (made.kind === "none") return { seed: null, even: null, cautious: null };
  const { even, cautious } = pastForecastOf(made);
  return { seed: made.basis.seed, even: keyOf(even), cautious: keyOf(cautious) };
}

/**
 * Stores the answer of a snapshot with all it rests on, behind the one stored last for its quarter.
 * Where that one rests on the same and was given by the same engine, nothing is added. Locks the
 * company's row, so that of two who store at once the second finds the answer of the first.
 */
export async function storeAnswerIn(tx: Tx, scope: Scope, asked: NewAnswer): Promise<StoredAnswer> {
  const { workspaceId } = scope;
  const { companyId, snapshot, at } = asked;
  await lockCompany(tx, scope, companyId);
  const quarter = quarterKey(snapshot.quarter);
  const inputs = snapshotText(snapshot, sha256);
  const inputsSha = sha256(inputs.text);
  const latest = await tx.storedEvaluation.findFirst({
    where: { workspaceId, companyId, quarter, next: null },
    include: { forecasts: true },
  });
  const [spoken] = latest?.forecasts ?? [];
  if (
    latest !== null &&
    spoken !== undefined &&
    latest.inputsSha === inputsSha &&
    latest.engine === ENGINE &&
    spoken.method === METHOD
  ) {
    return { evaluationId: latest.id, forecastId: spoken.id, inputsSha, isNew: false };
  }
  const answer = answerOf(snapshot);
  const { verdict, conditionsMet } = answer.evaluation;
  const result = evaluationText(answer.evaluation);
  const ahead = forecastText(answer.forecast);
  const own = { workspaceId, companyId, quarter, inputsSha, at };
  const [evaluationId, forecastId] = [newId(), newId()];
  await keepBodies(tx, own, [...inputs.charts.values(), inputs.text, result, ahead]);
  await tx.storedEvaluation.create({
    data: {
      ...own,
      id: evaluationId,
      trigger: triggerOf(asked, latest),
      engine: ENGINE,
      rubric: snapshot.rubric.name,
      resultSha: sha256(result),
      floor: verdict.floor,
      ceiling: verdict.ceiling,
      conditionsMet,
      label: verdict.label,
      previousId: latest?.id ?? null,
      byUserId: actingUserId(scope),
    },
  });
  await tx.storedForecast.create({
    data: {
      ...own,
      id: forecastId,
      evaluationId,
      method: METHOD,
      bodySha: sha256(ahead),
      ...forecastColumns(answer.forecast),
    },
  });
  return { evaluationId, forecastId, inputsSha, isNew: true };
}
