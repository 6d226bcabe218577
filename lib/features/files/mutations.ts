import "server-only";
import { recordAudit } from "@/lib/server/audit";
import { assertCompany } from "@/lib/server/company-row";
import type { ReceivedFile } from "@/lib/server/files";
import { actingUserId, assertCan, inWorkspace, type Scope } from "@/lib/server/scope";
import { filePolicy } from "./policy";
import type { KeptFile } from "./schema";

/** Keeps a file whole. The same bytes sent again are there already, and nothing is written. */
export async function keepFile(
  scope: Scope,
  { companyId, sha256, bytes, chunks }: ReceivedFile & { readonly companyId: string },
): Promise<KeptFile> {
  assertCan(scope, filePolicy.write);
  const { workspaceId } = scope;
  return inWorkspace(scope, async (tx) => {
    await assertCompany(tx, workspaceId, companyId);
    const { count } = await tx.file.createMany({
      data: [{ workspaceId, companyId, sha256, bytes, byUserId: actingUserId(scope) }],
      skipDuplicates: true,
    });
    if (count === 0) return { sha256, bytes };
    for (const [ordinal, content] of chunks.entries()) {
      await tx.fileChunk.create({ data: { workspaceId, companyId, sha256, ordinal, content } });
    }
    await recordAudit(tx, scope, {
      action: "file.keep",
      subject: { kind: "file", id: sha256 },
      companyId,
      after: { bytes },
    });
    return { sha256, bytes };
  });
}
