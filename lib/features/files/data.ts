import "server-only";
import { assertCompany } from "@/lib/server/company-row";
import { notFound } from "@/lib/server/errors";
import { assertCan, inWorkspace, type Scope } from "@/lib/server/scope";
import { filePolicy } from "./policy";
import type { KeptFile } from "./schema";

interface FileAddress {
  readonly companyId: string;
  readonly sha256: string;
}

/** What is known of a kept file. */
export async function readFile(
  scope: Scope,
  { companyId, sha256 }: FileAddress,
): Promise<KeptFile> {
  assertCan(scope, filePolicy.read);
  const { workspaceId } = scope;
  return inWorkspace(scope, async (tx) => {
    const row = await tx.file.findFirst({ where: { workspaceId, companyId, sha256 } });
    if (row === null) throw notFound("file");
    return { sha256, bytes: row.bytes };
  });
}

/** One chunk of a kept file. Nothing of it ever changes, so chunks may be read one by one. */
export async function readFileChunk(
  scope: Scope,
  { companyId, sha256, ordinal }: FileAddress & { readonly ordinal: number },
): Promise<Uint8Array<ArrayBuffer>> {
  assertCan(scope, filePolicy.read);
  const { workspaceId } = scope;
  return inWorkspace(scope, async (tx) => {
    const row = await tx.fileChunk.findFirst({
      where: { workspaceId, companyId, sha256, ordinal },
    });
    if (row === null) throw notFound("file");
    return row.content;
  });
}

/** The files that a company keeps, by their hashes. */
export async function listFiles(
  scope: Scope,
  { companyId }: { readonly companyId: string },
): Promise<readonly string[]> {
  assertCan(scope, filePolicy.read);
  const { workspaceId } = scope;
  return inWorkspace(scope, async (tx) => {
    await assertCompany(tx, workspaceId, companyId);
    const rows = await tx.file.findMany({
      where: { workspaceId, companyId },
      select: { sha256: true },
    });
    return rows.map(({ sha256 }) => sha256);
  });
}
