import "server-only";
import { criteriaOf } from "@/lib/domain/evaluation/evaluation";
import type { Quarter } from "@/lib/domain/quarter";
import { readCloseIn, readClosesOfIn } from "@/lib/features/closes/data";
import type { ClosedQuarter } from "@/lib/features/closes/schema";
import { assertCompany } from "@/lib/server/company-row";
import { notFound } from "@/lib/server/errors";
import { storedQuarter } from "@/lib/server/revenue-rows";
import { assertCan, inWorkspace, type Scope } from "@/lib/server/scope";
import { atOneMoment, type Tx } from "@/lib/server/transaction";
import { userNames } from "@/lib/server/user-names";
import { letterPolicy } from "./policy";
import type { LetterClose, StoredLetter } from "./schema";

type LetterRow = Awaited<ReturnType<Tx["letter"]["findFirstOrThrow"]>>;

const letterOf = (row: LetterRow, by: string | null): StoredLetter => ({
  id: row.id,
  version: row.version,
  quarter: storedQuarter(row.quarter),
  revision: row.revision,
  kind: row.kind,
  subject: row.subject,
  body: row.body,
  recipients: row.recipients,
  sentAt: row.sentAt,
  by,
  at: row.at,
});

function closeOf({ evaluation, ...close }: ClosedQuarter): LetterClose {
  const criteria = criteriaOf(evaluation);
  const known = criteria.filter(({ status }) => status !== "unknown").length;
  const { quarter, revision, at, rubric, inputsSha } = close;
  return { quarter, revision, at, rubric, inputsSha, known, criteria: criteria.length };
}

export interface Letters {
  /** Drafts and those sent, the latest begun first. */
  readonly letters: readonly StoredLetter[];
  /** The official close of the latest closed quarter; null where none is closed. */
  readonly latest: LetterClose | null;
}

/** Everything a company was written, and the quarter that a new letter would be about. */
export async function readLetters(
  scope: Scope,
  { companyId }: { readonly companyId: string },
): Promise<Letters> {
  assertCan(scope, letterPolicy.read);
  const { workspaceId } = scope;
  return inWorkspace(scope, async (tx) => {
    await atOneMoment(tx);
    await assertCompany(tx, workspaceId, companyId);
    const rows = await tx.letter.findMany({
      where: { workspaceId, companyId },
      orderBy: [{ at: "desc" }, { id: "desc" }],
    });
    const nameOf = await userNames(
      tx,
      rows.map(({ byUserId }) => byUserId),
    );
    const closes = await readClosesOfIn(tx, workspaceId, [companyId]);
    const latest = closes.get(companyId)?.at(-1);
    return {
      letters: rows.map((row) => letterOf(row, nameOf(row.byUserId))),
      latest: latest === undefined ? null : closeOf(latest),
    };
  });
}

/** The very close that a letter was written from, official still or not. */
export async function readLetterClose(
  scope: Scope,
  asked: { readonly companyId: string; readonly quarter: Quarter; readonly revision: number },
): Promise<LetterClose> {
  assertCan(scope, letterPolicy.read);
  const { workspaceId } = scope;
  return inWorkspace(scope, async (tx) => {
    await assertCompany(tx, workspaceId, asked.companyId);
    const close = await readCloseIn(tx, workspaceId, asked);
    if (close === null) throw notFound("close");
    return closeOf(close);
  });
}
