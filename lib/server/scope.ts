import "server-only";
import { AppError } from "./errors";
import type { Role } from "./generated/prisma/enums";
import { isId } from "./ids";
import { transaction, type Tx } from "./transaction";

declare const minted: unique symbol;

export type Actor =
  | { readonly kind: "user"; readonly userId: string }
  | { readonly kind: "system"; readonly name: string };

/** Who acts, in which workspace, on which of its companies. Minted by `mintScope` alone. */
export interface Scope {
  readonly [minted]: true;
  readonly workspaceId: string;
  readonly actor: Actor;
  readonly role: Role;
  readonly companies: "all" | readonly string[];
}

/** The one place that makes a scope: its ids become part of SQL text, so they are checked here. */
export function mintScope(claims: Omit<Scope, typeof minted>): Scope {
  const ids = [
    claims.workspaceId,
    ...(claims.actor.kind === "user" ? [claims.actor.userId] : []),
    ...(claims.companies === "all" ? [] : claims.companies),
  ];
  if (!ids.every(isId)) throw new Error("a scope is made of ids");
  return { ...claims } as Scope;
}

/** A scope for work that no person asked for: the seed, an operator's command, a job. */
export const systemScope = (workspaceId: string, name: string): Scope =>
  mintScope({ workspaceId, actor: { kind: "system", name }, role: "owner", companies: "all" });

/** Whether the scope's role is one of those allowed: for what a screen offers. */
export const can = (scope: Scope, allowed: readonly Role[]): boolean =>
  allowed.includes(scope.role);

/** Refuses unless the scope's role is one of those allowed. */
export function assertCan(scope: Scope, allowed: readonly Role[]): void {
  if (!can(scope, allowed)) {
    throw new AppError("FORBIDDEN", "Your role in this workspace does not allow this.");
  }
}

export const actingUserId = (scope: Scope): string | null =>
  scope.actor.kind === "user" ? scope.actor.userId : null;

/** The one door to a workspace's rows: a transaction in which no other workspace can be seen. */
export function inWorkspace<Answer>(
  scope: Scope,
  work: (tx: Tx) => Promise<Answer>,
): Promise<Answer> {
  const companies = scope.companies === "all" ? "*" : scope.companies.join(",");
  return transaction(
    [
      `SET LOCAL app.workspace = '${scope.workspaceId}'`,
      `SET LOCAL app.companies = '${companies}'`,
      `SET LOCAL app."user" = '${actingUserId(scope) ?? ""}'`,
    ],
    work,
  );
}

/** A transaction of one user before a workspace is chosen; sees that user's own memberships. */
export function asUser<Answer>(userId: string, work: (tx: Tx) => Promise<Answer>): Promise<Answer> {
  if (!isId(userId)) throw new Error("a user is named by an id");
  return transaction([`SET LOCAL app."user" = '${userId}'`], work);
}
