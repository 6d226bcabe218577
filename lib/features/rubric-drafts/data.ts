import "server-only";
import { readRubricIn } from "@/lib/features/rubrics/data";
import { rubricPolicy } from "@/lib/features/rubrics/policy";
import { parametersField } from "@/lib/features/rubrics/schema";
import { notFound } from "@/lib/server/errors";
import { assertCan, inWorkspace, type Scope } from "@/lib/server/scope";
import type { Tx } from "@/lib/server/transaction";
import { userNames } from "@/lib/server/user-names";
import type { RubricDraft } from "./schema";

/** How many drafts of one workspace a list shows, the newest first. */
const MOST_LISTED = 200;

type DraftRow = NonNullable<Awaited<ReturnType<typeof fetchDraftIn>>>;

const fetchDraftIn = (tx: Tx, workspaceId: string, id: string) =>
  tx.rubricDraft.findFirst({ where: { workspaceId, id }, include: { published: true } });

async function draftsOf(
  tx: Tx,
  workspaceId: string,
  rows: readonly DraftRow[],
): Promise<readonly RubricDraft[]> {
  const nameOf = await userNames(
    tx,
    rows.map(({ byUserId }) => byUserId),
  );
  const drafts: RubricDraft[] = [];
  for (const { id, version, name, note, parameters, at, ...row } of rows) {
    drafts.push({
      id,
      version,
      name,
      note,
      parameters: parametersField.parse(parameters),
      base: await readRubricIn(tx, workspaceId, row.basedOnId),
      by: nameOf(row.byUserId),
      at,
      discarded: row.discardedAt !== null,
      published: row.published === null ? null : `${row.published.name} ${row.published.number}`,
    });
  }
  return drafts;
}

/** A draft, whatever became of it, in an open transaction. */
export async function readDraftIn(tx: Tx, workspaceId: string, id: string): Promise<RubricDraft> {
  const row = await fetchDraftIn(tx, workspaceId, id);
  const [draft] = row === null ? [] : await draftsOf(tx, workspaceId, [row]);
  if (draft === undefined) throw notFound("draft");
  return draft;
}

/** A draft, whatever became of it. */
export async function readDraft(
  scope: Scope,
  { draftId }: { readonly draftId: string },
): Promise<RubricDraft> {
  assertCan(scope, rubricPolicy.read);
  return inWorkspace(scope, (tx) => readDraftIn(tx, scope.workspaceId, draftId));
}

/** Drafts that are not published, the newest first, those put away among them. */
export async function listDrafts(scope: Scope): Promise<readonly RubricDraft[]> {
  assertCan(scope, rubricPolicy.read);
  const { workspaceId } = scope;
  return inWorkspace(scope, async (tx) => {
    const rows = await tx.rubricDraft.findMany({
      where: { workspaceId, published: null },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      take: MOST_LISTED,
      include: { published: true },
    });
    return draftsOf(tx, workspaceId, rows);
  });
}
