import "server-only";
import { STANDARD } from "@/lib/domain/rubric/cpo-fit";
import type { Pin } from "@/lib/domain/rubric/pins";
import { replaceParameters, type Rubric } from "@/lib/domain/rubric/rubric";
import { assertCompany } from "@/lib/server/company-row";
import { grouped } from "@/lib/server/grouped";
import { storedQuarter } from "@/lib/server/revenue-rows";
import { assertCan, inWorkspace, type Scope } from "@/lib/server/scope";
import type { Tx } from "@/lib/server/transaction";
import { rubricPolicy } from "./policy";
import { parametersField } from "./schema";

interface VersionRow {
  readonly number: number;
  readonly name: string;
  readonly parameters: unknown;
}

/** A published rubric as an evaluation reads it; publishing let only sound parameters in. */
function rubricOf({ number, name, parameters }: VersionRow): Rubric {
  const replaced = replaceParameters(STANDARD.parameters, parametersField.parse(parameters));
  if (!replaced.ok) throw new Error(`the stored rubric ${name} is damaged`);
  return { name: `${name} ${number}`, parameters: replaced.value };
}

/** By which rubric each company is judged from when on, in the order in which it was set. */
export async function readPinsOfIn(
  tx: Tx,
  workspaceId: string,
  companyIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Pin[]>> {
  const rows = await tx.rubricPin.findMany({
    where: { workspaceId, companyId: { in: [...companyIds] } },
    orderBy: { seq: "asc" },
    include: { version: true },
  });
  return grouped(
    rows,
    (row) => row.companyId,
    ({ fromQuarter, version }): Pin => ({
      from: storedQuarter(fromQuarter),
      rubric: version === null ? STANDARD : rubricOf(version),
    }),
  );
}

/** By which rubric a company is judged from when on, in the order in which it was set. */
export async function readPins(
  scope: Scope,
  { companyId }: { readonly companyId: string },
): Promise<readonly Pin[]> {
  assertCan(scope, rubricPolicy.read);
  const { workspaceId } = scope;
  return inWorkspace(scope, async (tx) => {
    await assertCompany(tx, workspaceId, companyId);
    return (await readPinsOfIn(tx, workspaceId, [companyId])).get(companyId) ?? [];
  });
}
