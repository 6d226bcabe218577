import { expect, test } from "vitest";
import { db } from "@/lib/server/db";
import { canonicalEmail } from "@/lib/server/email";
import { newId } from "@/lib/server/ids";
import { inWorkspace, systemScope, type Scope } from "@/lib/server/scope";
import { founderScope } from "@/lib/server/session";
import { findSession } from "@/lib/server/session-store";
import { makeMember, makeWorkspace } from "../../../test/factories";
import { signUp } from "./mutations";

function newAccount(workspace = "Harbor Advisory", address = `${newId()}@example.com`) {
  const email = canonicalEmail(address);
  if (email === null) throw new Error(`${address} is no address`);
  const visitor = { address: "192.0.2.1", userAgent: "Test/1.0" };
  return { name: "Ada Byron", email, passwordHash: "a hash", workspace, visitor };
}

const rowsOf = (scope: Scope) =>
  inWorkspace(scope, async (tx) => ({
    workspace: await tx.workspace.findUnique({ where: { id: scope.workspaceId } }),
    members: await tx.membership.findMany({ where: { workspaceId: scope.workspaceId } }),
    audit: await tx.audit.findMany({ where: { workspaceId: scope.workspaceId } }),
  }));

const userIdOf = ({ actor }: Scope) => (actor.kind === "user" ? actor.userId : "");

test("signing up makes the account, its workspace, the ownership, the traces and a session", async () => {
  const scope = founderScope();
  const account = newAccount();
  const { key } = await signUp(scope, account);
  expect(await findSession(key)).toMatchObject({
    user: { id: userIdOf(scope), email: account.email, name: "Ada Byron" },
  });
  const { workspace, members, audit } = await rowsOf(scope);
  expect(workspace).toMatchObject({ name: "Harbor Advisory", state: "active", version: 1 });
  expect(members).toMatchObject([{ userId: userIdOf(scope), role: "owner", limited: false }]);
  expect(audit).toMatchObject([{ action: "workspace.create", actorId: userIdOf(scope), seq: 1n }]);
  expect(JSON.stringify(audit.map(({ after }) => after))).not.toContain("a hash");
  expect(await db().authEvent.findMany({ where: { userId: userIdOf(scope) } })).toMatchObject([
    { kind: "sign-up", address: "192.0.2.1" },
  ]);
});

test("an address that has an account is refused, and nothing is left behind", async () => {
  const taken = newAccount();
  await signUp(founderScope(), taken);
  const scope = founderScope();
  await expect(signUp(scope, taken)).rejects.toMatchObject({
    code: "CONFLICT",
    fields: { email: "There is an account with this address already." },
  });
  expect(await rowsOf(scope)).toEqual({ workspace: null, members: [], audit: [] });
});

test("of many sign-ups with one address at once, one makes an account", async () => {
  const account = newAccount(`Race ${newId()}`);
  const tries = await Promise.allSettled(
    Array.from({ length: 8 }, () => signUp(founderScope(), account)),
  );
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const codes = tries.map((one) =>
    one.status === "rejected" ? (one.reason as { code?: unknown }).code : "made",
  );
  expect(new Set(codes)).toEqual(new Set(["made", "CONFLICT"]));
  expect(await db().user.count({ where: { email: account.email } })).toBe(1);
});

test("workspaces of one name get addresses of their own", async () => {
  const name = `Same ${newId()}`;
  const scopes = [founderScope(), founderScope(), founderScope()];
  for (const scope of scopes) await signUp(scope, newAccount(name));
  const slugs = await Promise.all(
    scopes.map(async (scope) => (await rowsOf(scope)).workspace?.slug),
  );
  const [first] = slugs;
  expect(slugs).toEqual([first, `${first}-2`, `${first}-3`]);
});

test("no one takes over a workspace by signing up into it", async () => {
  const there = await makeWorkspace();
  const before = await rowsOf(there.scope);
  const thief = { ...founderScope(), workspaceId: there.id };
  await expect(signUp(thief, newAccount())).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(signUp(await makeMember(there.id, "viewer"), newAccount())).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  await expect(signUp(systemScope(newId(), "test"), newAccount())).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  const after = await rowsOf(there.scope);
  expect(after.workspace).toEqual(before.workspace);
  expect(after.members.filter(({ role }) => role === "owner")).toEqual(before.members);
});
