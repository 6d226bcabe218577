import "server-only";
import { sha256 } from "./sha256";
import type { Tx } from "./transaction";

/** Keeps a company's texts, each once, under their hashes. */
export async function keepBodies(
  tx: Tx,
  { workspaceId, companyId }: { readonly workspaceId: string; readonly companyId: string },
  texts: readonly string[],
): Promise<void> {
  const bodies = new Map(texts.map((text) => [sha256(text), text]));
  const held = await tx.body.findMany({
    where: { workspaceId, companyId, sha256: { in: [...bodies.keys()] } },
    select: { sha256: true },
  });
  for (const { sha256: hash } of held) bodies.delete(hash);
  await tx.body.createMany({
    data: [...bodies].map(([hash, body]) => ({ workspaceId, companyId, sha256: hash, body })),
    skipDuplicates: true,
  });
}

/** Some companies' kept texts by hash, each checked against it. Asking for one not kept throws. */
export async function readBodies(
  tx: Tx,
  workspaceId: string,
  {
    companyIds,
    hashes,
  }: { readonly companyIds: readonly string[]; readonly hashes: readonly string[] },
): Promise<(hash: string) => string> {
  // One array a parameter: a portfolio asks for more texts than one query may have parameters.
  const rows = await tx.$queryRaw<{ sha256: string; body: string }[]>`
    SELECT sha256, body FROM bodies
    WHERE workspace_id = ${workspaceId}::uuid AND company_id = ANY (${companyIds}::uuid[])
      AND sha256 = ANY (${hashes}::text[])`;
  const bodies = new Map(rows.map(({ sha256: hash, body }) => [hash, body]));
  return (hash) => {
    const body = bodies.get(hash);
    if (body === undefined || sha256(body) !== hash) throw new Error(`the text ${hash} is damaged`);
    return body;
  };
}
