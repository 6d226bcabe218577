import "server-only";
import type { Sitters } from "@/lib/domain/close/sitters";
import type { Snapshot } from "@/lib/domain/close/snapshot";
import { type Quarter, quarterKey } from "@/lib/domain/quarter";
import { storeAnswerIn } from "./answer-rows";
import { AppError } from "./errors";
import { storedQuarter } from "./revenue-rows";
import { actingUserId, type Scope } from "./scope";
import { drawSequence } from "./sequence";
import type { Tx } from "./transaction";

interface NewClose {
  readonly companyId: string;
  readonly snapshot: Snapshot;
  readonly sitters: Sitters;
  /** The review that ends with this close. */
  readonly reviewId: string;
  /** Why a closed quarter is closed again; null at its first close. */
  readonly reason: string | null;
  readonly at: Date;
}

export interface StoredClose {
  readonly revision: number;
  readonly evaluationId: string;
  readonly inputsSha: string;
}

/** The last quarter of a company that is closed; null where none is. */
export async function lastClosedIn(
  tx: Tx,
  workspaceId: string,
  companyId: string,
): Promise<Quarter | null> {
  const last = await tx.close.findFirst({
    where: { workspaceId, companyId },
    orderBy: { quarter: "desc" },
    select: { quarter: true },
  });
  return last === null ? null : storedQuarter(last.quarter);
}

/**
 * Freezes the answer of a snapshot as the official one of its quarter: revision 1, and one more with
 * each reopening, which gives its reason. Refused where the quarter is closed and no reason is given,
 * and the other way round. The caller writes the audit row.
 */
export async function closeQuarterIn(
  tx: Tx,
  scope: Scope,
  { companyId, snapshot, sitters, reviewId, reason, at }: NewClose,
): Promise<StoredClose> {
  const { workspaceId } = scope;
  const seq = await drawSequence(tx, scope, companyId, 1);
  const quarter = quarterKey(snapshot.quarter);
  const before = await tx.close.count({ where: { workspaceId, companyId, quarter } });
  if (before > 0 && reason === null) throw new AppError("CONFLICT", "This quarter is closed.");
  if (before === 0 && reason !== null) throw new AppError("CONFLICT", "This quarter is open.");
  const { inputsSha, evaluationId, forecastId } = await storeAnswerIn(tx, scope, {
    companyId,
    snapshot,
    trigger: "review_closed",
    at,
  });
  const revision = before + 1;
  const byUserId = actingUserId(scope);
  const close = { quarter, revision, reviewId, evaluationId, forecastId, reason };
  await tx.close.create({ data: { workspaceId, companyId, seq, byUserId, at, ...close } });
  const closed = { workspaceId, companyId, quarter, revision };
  await tx.closeName.create({ data: { ...closed, names: sitters } });
  return { revision, evaluationId, inputsSha };
}
