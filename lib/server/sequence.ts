import "server-only";
import { notFound } from "./errors";
import type { Scope } from "./scope";
import type { Tx } from "./transaction";

/**
 * Locks the company's row and draws `count` numbers of its sequence; returns the first. Refuses a
 * company that the scope cannot see, so it serves as fetch-or-throw as well.
 */
export async function drawSequence(
  tx: Tx,
  scope: Scope,
  companyId: string,
  count: number,
): Promise<bigint> {
  const [row] = await tx.$queryRaw<{ next_seq: bigint }[]>`
    UPDATE companies SET next_seq = next_seq + ${count}
    WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${companyId}::uuid
    RETURNING next_seq`;
  if (row === undefined) throw notFound("company");
  return row.next_seq - BigInt(count);
}

/**
 * Locks the company's row, so that what is read of the company next stays true until the end. The
 * same statement as a draw: whoever draws and whoever only locks wait for each other.
 */
export async function lockCompany(tx: Tx, scope: Scope, companyId: string): Promise<void> {
  await drawSequence(tx, scope, companyId, 0);
}
