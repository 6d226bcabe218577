import type { Leader, Position } from "@/lib/domain/org/chart";
import { importChart } from "@/lib/features/charts/mutations";
import type { Scope } from "@/lib/server/scope";
import { makeCompany, makeWorkspace } from "./factories";
import { day } from "./sample-record";

export interface ImportedChart {
  readonly workspaceId: string;
  readonly scope: Scope;
  readonly companyId: string;
  readonly chartId: string;
}

/** A chart with the key 2026-10-01, of a company and a workspace of its own. */
export async function importedChart(
  positions: readonly Position[],
  leader: Leader,
): Promise<ImportedChart> {
  const { id: workspaceId, scope } = await makeWorkspace();
  const { id: companyId } = await makeCompany(workspaceId);
  const { chartId } = await importChart(scope, {
    companyId,
    name: "Autumn",
    effectiveFrom: day("2026-10-01"),
    positions,
    chiefExecutive: "ceo",
    leader,
    file: { name: "export.csv", bytes: 1, sha256: "a".repeat(64) },
    mapping: {},
    reason: null,
  });
  return { workspaceId, scope, companyId, chartId };
}
