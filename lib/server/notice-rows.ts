import "server-only";
import { noticeKey } from "@/lib/domain/notice/key";
import type { Notice } from "@/lib/domain/notice/notice";
import type { MailPlace } from "@/lib/format/mail-text";
import { noticeMail } from "@/lib/format/notice-mail";
import type { Prisma } from "./db";
import { env } from "./env";
import { newId } from "./ids";
import { queueMailIn } from "./mail-row";
import type { Scope } from "./scope";
import type { Tx } from "./transaction";

/** The cast: `tellIn` alone writes this column, and writes notices. */
export const storedNotice = (detail: Prisma.JsonValue): Notice => detail as unknown as Notice;

/** The cast: a notice is made of texts, numbers and lists of them, which is what JSON holds. */
const asColumn = (notice: Notice) => notice as unknown as Prisma.InputJsonObject;

/** Everything ever told of a company, earliest first. */
export async function toldIn(tx: Tx, workspaceId: string, companyId: string): Promise<Notice[]> {
  const rows = await tx.notice.findMany({
    where: { workspaceId, companyId },
    orderBy: { id: "asc" },
    select: { detail: true },
  });
  return rows.map(({ detail }) => storedNotice(detail));
}

/** Members who see a company and want their messages by e-mail too. */
export async function mailedMembersIn(tx: Tx, workspaceId: string, companyId: string) {
  const members = await tx.membership.findMany({
    where: {
      workspaceId,
      mailed: true,
      OR: [{ limited: false }, { companies: { some: { companyId } } }],
    },
    orderBy: { userId: "asc" },
    select: { userId: true, user: { select: { email: true } } },
  });
  return members.map(({ userId, user }) => ({ userId, email: user.email }));
}

/** Where the links of a company's messages lead. */
export async function mailPlaceIn(
  tx: Tx,
  workspaceId: string,
  companyId: string,
): Promise<MailPlace> {
  const { name, slug, workspace } = await tx.company.findFirstOrThrow({
    where: { workspaceId, id: companyId },
    include: { workspace: true },
  });
  const root = new URL(`/w/${workspace.slug}`, env().NEXTAUTH_URL).href;
  return {
    company: name,
    workspace: workspace.name,
    companyUrl: `${root}/c/${slug}`,
    accountUrl: `${root}/account`,
  };
}

interface News {
  readonly companyId: string;
  readonly notices: readonly Notice[];
  /** Everything told before. */
  readonly told: readonly Notice[];
  readonly at: Date;
}

/**
 * Tells the people of a company what they have not heard: in the product, and in one message to each
 * who wants it by e-mail. What was told before stays unsaid; answers with the number told now.
 */
export async function tellIn(tx: Tx, scope: Scope, news: News): Promise<number> {
  const { companyId, notices, told, at } = news;
  const { workspaceId } = scope;
  const keyed = notices.map((notice) => ({ notice, key: noticeKey(notice, told) }));
  const held = await tx.notice.findMany({
    where: { workspaceId, companyId, key: { in: keyed.map(({ key }) => key) } },
    select: { key: true },
  });
  const known = new Set(held.map(({ key }) => key));
  const rows = keyed
    .filter(({ key }) => !known.has(key))
    .map(({ notice, key }) => ({ id: newId(), key, notice }));
  const [first] = rows;
  if (first === undefined) return 0;
  await tx.notice.createMany({
    data: rows.map(({ id, key, notice }) => {
      const { kind } = notice;
      return { workspaceId, companyId, id, key, kind, detail: asColumn(notice), at };
    }),
  });
  const place = await mailPlaceIn(tx, workspaceId, companyId);
  const mail = noticeMail(
    rows.map(({ notice }) => notice),
    place,
  );
  for (const { userId, email } of await mailedMembersIn(tx, workspaceId, companyId)) {
    const key = `notices ${first.id} ${userId}`;
    await queueMailIn(tx, scope, { companyId, key, to: email, ...mail });
  }
  return rows.length;
}
