import "server-only";
import { type Answer, answerOf, ENGINE } from "@/lib/domain/close/answer";
import type { Snapshot } from "@/lib/domain/close/snapshot";
import { readEvaluation, readForecast, snapshotText } from "@/lib/domain/close/texts";
import { METHOD } from "@/lib/domain/forecast/simulation";
import { readBodies } from "@/lib/server/body-rows";
import { sha256 } from "@/lib/server/sha256";
import type { Tx } from "@/lib/server/transaction";

interface AnswerAsked {
  readonly companyId: string;
  readonly snapshot: Snapshot;
}

interface AnswerRow {
  readonly company_id: string;
  readonly inputs_sha: string;
  readonly result_sha: string;
  readonly body_sha: string;
}

/**
 * The answers that were given before to some snapshots, in their order; null to one not given yet to
 * the very same inputs by the same engine and method.
 */
export async function readGivenAnswersIn(
  tx: Tx,
  workspaceId: string,
  asked: readonly AnswerAsked[],
): Promise<readonly (Answer | null)[]> {
  const companyIds = [...new Set(asked.map(({ companyId }) => companyId))];
  const inputs = asked.map(({ snapshot }) => sha256(snapshotText(snapshot, sha256).text));
  const rows = await tx.$queryRaw<AnswerRow[]>`
    SELECT e.company_id, e.inputs_sha, e.result_sha, f.body_sha
    FROM evaluations e
    JOIN forecasts f ON f.workspace_id = e.workspace_id AND f.evaluation_id = e.id
    WHERE e.workspace_id = ${workspaceId}::uuid AND e.company_id = ANY (${companyIds}::uuid[])
      AND e.inputs_sha = ANY (${inputs}::text[]) AND e.engine = ${ENGINE} AND f.method = ${METHOD}`;
  const given = new Map(rows.map((row) => [`${row.company_id} ${row.inputs_sha}`, row]));
  const hashes = rows.flatMap((row) => [row.result_sha, row.body_sha]);
  const textOf = await readBodies(tx, workspaceId, { companyIds, hashes });
  return asked.map(({ companyId }, place) => {
    const row = given.get(`${companyId} ${inputs[place]}`);
    if (row === undefined) return null;
    return {
      evaluation: readEvaluation(textOf(row.result_sha)),
      forecast: readForecast(textOf(row.body_sha)),
    };
  });
}

/** The answer to a snapshot: as it was given before, or else worked out. Both are the same, byte for byte. */
export async function readAnswerIn(
  tx: Tx,
  workspaceId: string,
  asked: AnswerAsked,
): Promise<Answer> {
  const [given] = await readGivenAnswersIn(tx, workspaceId, [asked]);
  return given ?? answerOf(asked.snapshot);
}
