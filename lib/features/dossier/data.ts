import "server-only";
import { readCompanyRecordIn } from "@/lib/features/companies/data";
import { assertCan, inWorkspace, type Scope } from "@/lib/server/scope";
import type { Dossier } from "./file/dossier";
import { dossierPolicy } from "./policy";

/** A company as its portable file: quarters in entry stay behind, as they would read as finished. */
export async function readStoredDossier(
  scope: Scope,
  { companyId }: { readonly companyId: string },
): Promise<Dossier> {
  assertCan(scope, dossierPolicy.export);
  const { workspaceId } = scope;
  const { record, complete, decisions } = await inWorkspace(scope, (tx) =>
    readCompanyRecordIn(tx, workspaceId, companyId),
  );
  const revenue = record.revenue.filter(({ quarter }) => complete.has(quarter));
  return { record: { ...record, revenue }, decisions };
}
