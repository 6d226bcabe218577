import "server-only";
import { assertCompany } from "@/lib/server/company-row";
import { storedQuarter } from "@/lib/server/revenue-rows";
import { assertCan, inWorkspace, type Scope } from "@/lib/server/scope";
import type { Tx } from "@/lib/server/transaction";
import { userNames } from "@/lib/server/user-names";
import { scenarioPolicy } from "./policy";
import { assumptionsField, type StoredScenario } from "./schema";

/** A company's scenarios, archived ones too, by name. */
export async function readScenarios(
  scope: Scope,
  { companyId }: { readonly companyId: string },
): Promise<StoredScenario[]> {
  assertCan(scope, scenarioPolicy.read);
  const { workspaceId } = scope;
  return inWorkspace(scope, async (tx) => {
    await assertCompany(tx, workspaceId, companyId);
    return scenariosOf(tx, workspaceId, companyId);
  });
}

async function scenariosOf(tx: Tx, workspaceId: string, companyId: string) {
  const rows = await tx.scenario.findMany({
    where: { workspaceId, companyId },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  const nameOf = await userNames(
    tx,
    rows.map(({ byUserId }) => byUserId),
  );
  return rows.map((row): StoredScenario => {
    const { id, version, name, note, archivedAt, at } = row;
    return {
      id,
      version,
      name,
      note,
      quarter: storedQuarter(row.quarter),
      assumptions: assumptionsField.parse(row.assumptions),
      archivedAt,
      at,
      by: nameOf(row.byUserId),
    };
  });
}
