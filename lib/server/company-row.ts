import "server-only";
import { notFound } from "./errors";
import type { Tx } from "./transaction";

/** Refuses a company that the transaction's workspace and scope do not show. */
export async function assertCompany(tx: Tx, workspaceId: string, companyId: string): Promise<void> {
  const found = await tx.company.count({ where: { workspaceId, id: companyId } });
  if (found === 0) throw notFound("company");
}
