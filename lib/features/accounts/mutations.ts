import "server-only";
import { freeSlug, slugOf } from "@/lib/format/slug";
import { recordAudit } from "@/lib/server/audit";
import { recordAuthEvent } from "@/lib/server/auth-event";
import type { Email } from "@/lib/server/email";
import { AppError } from "@/lib/server/errors";
import { actingUserId, assertCan, inWorkspace, type Scope } from "@/lib/server/scope";
import { openSession } from "@/lib/server/session-store";
import { isUniqueViolation, type Tx } from "@/lib/server/transaction";
import type { Visitor } from "@/lib/server/visitor";
import { accountPolicy } from "./policy";

interface NewAccount {
  readonly name: string;
  readonly email: Email;
  readonly passwordHash: string;
  /** The name of the workspace that comes with it. */
  readonly workspace: string;
  readonly visitor: Visitor;
}

async function slugFor(tx: Tx, name: string): Promise<string> {
  const slug = slugOf(name, "workspace");
  const taken = await tx.workspace.findMany({
    where: { slug: { startsWith: slug } },
    select: { slug: true },
  });
  return freeSlug(
    slug,
    taken.map((workspace) => workspace.slug),
  );
}

const addressTaken = () =>
  new AppError("CONFLICT", "No account was made.", {
    fields: { email: "There is an account with this address already." },
  });

interface SignedUp {
  /** Of the session. */
  readonly key: string;
  /** Of the workspace. */
  readonly slug: string;
}

/** Makes the account and the workspace that the scope names, and signs in. */
export async function signUp(scope: Scope, input: NewAccount): Promise<SignedUp> {
  assertCan(scope, accountPolicy.found);
  const { name, email, passwordHash, workspace, visitor } = input;
  const { workspaceId } = scope;
  const userId = actingUserId(scope);
  if (userId === null) throw new AppError("FORBIDDEN", "Only a person can sign up.");
  try {
    return await inWorkspace(scope, async (tx) => {
      if ((await tx.user.count({ where: { email } })) > 0) throw addressTaken();
      const slug = await slugFor(tx, workspace);
      await tx.user.create({ data: { id: userId, email, name, passwordHash } });
      await tx.workspace.create({ data: { id: workspaceId, slug, name: workspace } });
      await tx.membership.create({ data: { workspaceId, userId, role: "owner" } });
      await recordAuthEvent(tx, { kind: "sign-up", userId, address: visitor.address });
      const key = await openSession(tx, userId, visitor.userAgent);
      await recordAudit(tx, scope, {
        action: "workspace.create",
        subject: { kind: "workspace", id: workspaceId },
        after: { name: workspace, slug, owner: userId },
      });
      return { key, slug };
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new AppError("CONFLICT", "Somebody took this name or address just now. Try again.");
  }
}
