import "server-only";
import type { Prisma } from "@/lib/server/db";
import { AppError } from "@/lib/server/errors";
import { storedNotice } from "@/lib/server/notice-rows";
import { actingUserId, assertCan, inWorkspace, type Scope } from "@/lib/server/scope";
import type { Tx } from "@/lib/server/transaction";
import { noticePolicy } from "./policy";
import { type CompanyNotices, MOST_NOTICES, type ReceivedNotice } from "./schema";

/** Of companies in use; which of them a member sees, the database decides. */
const ofScope = ({ workspaceId }: Scope) => ({ workspaceId, company: { archivedAt: null } });

function byReader(scope: Scope): { userId: string } {
  const userId = actingUserId(scope);
  if (userId === null) throw new AppError("FORBIDDEN", "Only a person reads notices.");
  return { userId };
}

const isWaiting = ({ notices }: CompanyNotices) => notices.some(({ isRead }) => !isRead);

const page = (tx: Tx, where: Prisma.NoticeWhereInput, reader: { userId: string }, take: number) =>
  tx.notice.findMany({
    where,
    orderBy: [{ at: "desc" }, { id: "asc" }],
    take,
    include: { company: { select: { slug: true, name: true } }, reads: { where: reader } },
  });

/** What was told of each company, those with something unread first, then by the latest notice. */
export async function listNotices(scope: Scope): Promise<readonly CompanyNotices[]> {
  assertCan(scope, noticePolicy.read);
  const [where, reader] = [ofScope(scope), byReader(scope)];
  const rows = await inWorkspace(scope, async (tx) => {
    const unread = await page(tx, { ...where, reads: { none: reader } }, reader, MOST_NOTICES);
    const left = MOST_NOTICES - unread.length;
    return [...unread, ...(await page(tx, { ...where, reads: { some: reader } }, reader, left))];
  });
  const companies = new Map<string, CompanyNotices & { notices: ReceivedNotice[] }>();
  for (const { id, at, detail, reads, company } of rows) {
    const own = companies.get(company.slug) ?? { ...company, notices: [] };
    own.notices.push({ id, at, notice: storedNotice(detail), isRead: reads.length > 0 });
    companies.set(company.slug, own);
  }
  return [...companies.values()].toSorted(
    (one, other) => Number(isWaiting(other)) - Number(isWaiting(one)),
  );
}

/** How many notices the member has not read. */
export async function countUnread(scope: Scope): Promise<number> {
  assertCan(scope, noticePolicy.read);
  return inWorkspace(scope, (tx) =>
    tx.notice.count({ where: { ...ofScope(scope), reads: { none: byReader(scope) } } }),
  );
}
