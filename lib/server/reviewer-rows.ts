import "server-only";
import type { IsoDate } from "@/lib/domain/quarter";
import type { ReviewItemId } from "@/lib/domain/review/item";
import { assignmentMail } from "@/lib/format/review-mail";
import { env } from "./env";
import { AppError } from "./errors";
import { queueMailIn } from "./mail-row";
import { storedQuarter } from "./revenue-rows";
import { actingUserId, type Scope } from "./scope";
import type { Tx } from "./transaction";

/** Somebody who may answer a company's reviews. */
export interface Reviewer {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
}

/** Who may answer a company's reviews: members who may write and see the company, by name. */
export async function reviewersIn(
  tx: Tx,
  workspaceId: string,
  companyId: string,
): Promise<readonly Reviewer[]> {
  const members = await tx.membership.findMany({
    where: {
      workspaceId,
      role: { not: "viewer" },
      OR: [{ limited: false }, { companies: { some: { companyId } } }],
    },
    include: { user: true },
  });
  return members
    .map(({ userId, user }) => ({ userId, name: user.name, email: user.email }))
    .toSorted((one, other) => one.name.localeCompare(other.name, "en"));
}

/** One of them; null where nobody is named. Refused for somebody who could not answer. */
export async function fetchReviewer(
  tx: Tx,
  { workspaceId }: Scope,
  { companyId, userId }: { readonly companyId: string; readonly userId: string | null },
): Promise<Reviewer | null> {
  if (userId === null) return null;
  const found = (await reviewersIn(tx, workspaceId, companyId)).find(
    (one) => one.userId === userId,
  );
  if (found !== undefined) return found;
  throw new AppError("INVALID", "Choose somebody of this workspace who may answer.", {
    fields: { assigneeId: "Choose somebody of this workspace who may answer." },
  });
}

interface Task {
  readonly review: { readonly id: string; readonly companyId: string; readonly quarter: string };
  /** Null: the whole review. */
  readonly item: ReviewItemId | null;
  readonly dueOn: IsoDate | null;
  /** Of the review or the item as it was when it was given; given again, it is told again. */
  readonly version: number;
}

/** Tells somebody by e-mail what was asked of them; nobody is told of what they gave themselves. */
export async function tellAssigned(
  tx: Tx,
  scope: Scope,
  assignee: Reviewer | null,
  { review, item, dueOn, version }: Task,
): Promise<void> {
  if (assignee === null || assignee.userId === actingUserId(scope)) return;
  const { workspaceId } = scope;
  const { id, companyId, quarter } = review;
  const company = await tx.company.findFirstOrThrow({
    where: { workspaceId, id: companyId },
    include: { workspace: true },
  });
  const page = `/w/${company.workspace.slug}/c/${company.slug}/review?quarter=${quarter}`;
  await queueMailIn(tx, scope, {
    companyId,
    key: `review-asked ${id} ${item ?? "all"} ${assignee.userId} ${version}`,
    to: assignee.email,
    ...assignmentMail({
      company: company.name,
      quarter: storedQuarter(quarter),
      item,
      dueOn,
      address: new URL(page, env().NEXTAUTH_URL).href,
    }),
  });
}
