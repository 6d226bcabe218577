// A quarter closed as a review closes it, for tests of what comes after.
import { quarterKey, type Quarter } from "@/lib/domain/quarter";
import { readPresentIn } from "@/lib/features/closes/data";
import { closeQuarterIn, type StoredClose } from "@/lib/server/close-rows";
import { newId } from "@/lib/server/ids";
import { inWorkspace, type Scope } from "@/lib/server/scope";
import { atOneMoment, type Tx } from "@/lib/server/transaction";

interface Closing {
  readonly companyId: string;
  readonly quarter: Quarter;
  /** Why it is closed again; null at its first close. */
  readonly reason?: string | null;
  readonly at?: Date;
}

/** Closes a quarter in an open transaction that has read nothing yet. */
export async function closeIn(
  tx: Tx,
  scope: Scope,
  { companyId, quarter, reason = null, at = new Date("2026-11-20T10:00:00Z") }: Closing,
): Promise<StoredClose> {
  await atOneMoment(tx);
  const { workspaceId } = scope;
  const key = quarterKey(quarter);
  const before = await tx.close.count({ where: { workspaceId, companyId, quarter: key } });
  const reviewId = newId();
  await tx.review.create({
    data: {
      workspaceId,
      companyId,
      id: reviewId,
      quarter: key,
      // A review is numbered by what it means to make; whether it may, the close decides.
      revision: reason === null ? 1 : Math.max(2, before + 1),
      state: "closed",
      reason,
      dueOn: at,
    },
  });
  const { snapshot, sitters } = await readPresentIn(tx, workspaceId, { companyId, quarter });
  return closeQuarterIn(tx, scope, { companyId, snapshot, sitters, reviewId, reason, at });
}

/** Closes a quarter of a company. */
export const closeOne = (scope: Scope, closing: Closing): Promise<StoredClose> =>
  inWorkspace(scope, (tx) => closeIn(tx, scope, closing));
