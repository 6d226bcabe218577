import "server-only";
import { STANDARD } from "@/lib/domain/rubric/cpo-fit";
import type { Pin } from "@/lib/domain/rubric/pins";
import type { Rubric } from "@/lib/domain/rubric/rubric";
import { assertCompany } from "@/lib/server/company-row";
import { notFound } from "@/lib/server/errors";
import { grouped } from "@/lib/server/grouped";
import { storedQuarter } from "@/lib/server/revenue-rows";
import { assertCan, inWorkspace, type Scope } from "@/lib/server/scope";
import type { Tx } from "@/lib/server/transaction";
import { userNames } from "@/lib/server/user-names";
import { rubricPolicy } from "./policy";
import { rubricOf, type RubricVersion } from "./schema";

/** How many versions of one workspace a list shows, the newest first. */
const MOST_LISTED = 200;

/** The rubric of a version by its id, as an evaluation reads it; null stands for the standard one. */
export async function readRubricIn(
  tx: Tx,
  workspaceId: string,
  versionId: string | null,
): Promise<Rubric> {
  if (versionId === null) return STANDARD;
  const version = await tx.rubricVersion.findFirst({ where: { workspaceId, id: versionId } });
  if (version === null) throw notFound("version");
  return rubricOf(version);
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
      rubric: rubricOf(version),
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

/** The workspace's published rubrics, the newest first. */
export async function listVersions(scope: Scope): Promise<readonly RubricVersion[]> {
  assertCan(scope, rubricPolicy.read);
  const { workspaceId } = scope;
  return inWorkspace(scope, async (tx) => {
    const rows = await tx.rubricVersion.findMany({
      where: { workspaceId },
      orderBy: { number: "desc" },
      take: MOST_LISTED,
      include: { draft: { include: { basedOn: true } } },
    });
    const nameOf = await userNames(
      tx,
      rows.map(({ byUserId }) => byUserId),
    );
    return rows.map(({ draft, byUserId, id, number, note, at, ...row }) => ({
      id,
      number,
      rubric: rubricOf({ number, ...row }),
      base: rubricOf(draft.basedOn),
      note,
      by: nameOf(byUserId),
      at,
    }));
  });
}

/** One published rubric, to be kept as a file. */
export async function readRubric(
  scope: Scope,
  { versionId }: { readonly versionId: string },
): Promise<Rubric> {
  assertCan(scope, rubricPolicy.read);
  return inWorkspace(scope, (tx) => readRubricIn(tx, scope.workspaceId, versionId));
}
