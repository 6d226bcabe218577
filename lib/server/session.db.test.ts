import { beforeEach, expect, test, vi } from "vitest";
import {
  asOwner,
  asOwnerIn,
  makeCompany,
  makeMember,
  makeUser,
  makeWorkspace,
} from "../../test/factories";
import { db } from "./db";
import type { Scope } from "./scope";
import { currentSession, listWorkspaces, requireScope } from "./session";
import { sealSessionKey, sessionCookie } from "./session-cookie";
import { openSession } from "./session-store";

// The request, which outside of Next there is none of.
const jar = new Map<string, string>();
vi.mock("next/headers", () => ({
  cookies: async () => ({ get: (name: string) => ({ value: jar.get(name) }) }),
  headers: async () => new Headers({ "x-titleworthy-path": "/w/harbor/settings?a=b" }),
}));
beforeEach(() => jar.clear());

const userIdOf = ({ actor }: Scope) => (actor.kind === "user" ? actor.userId : "");

async function signInAs(userId: string): Promise<void> {
  const key = await openSession(db(), userId, null);
  jar.set(sessionCookie().name, await sealSessionKey(key));
}

/** What Next would do with the request. */
const answer = (slug: string) =>
  requireScope(slug).then(
    () => "in",
    (error: unknown) => (error instanceof Error && "digest" in error ? error.digest : error),
  );

test("a member's scope is what the rows say", async () => {
  const { id, slug } = await makeWorkspace();
  const scope = await makeMember(id, "analyst");
  await signInAs(userIdOf(scope));
  expect(await requireScope(slug)).toEqual(scope);
});

test("a limited member's scope names the companies listed, perhaps none", async () => {
  const { id, slug } = await makeWorkspace();
  const [listed] = [await makeCompany(id), await makeCompany(id)];
  for (const companies of [[listed.id], []]) {
    const scope = await makeMember(id, "viewer", companies);
    await signInAs(userIdOf(scope));
    expect((await requireScope(slug)).companies).toEqual(companies);
  }
});

test("somebody else's workspace and one that does not exist get the same answer", async () => {
  const [here, there] = [await makeWorkspace(), await makeWorkspace()];
  await signInAs(userIdOf(here.scope));
  expect(await answer(there.slug)).toBe("NEXT_HTTP_ERROR_FALLBACK;404");
  expect(await answer("no-such-workspace")).toBe("NEXT_HTTP_ERROR_FALLBACK;404");
  expect(await answer(here.slug)).toBe("in");
});

test("a change of role, its end and an archived workspace count from the next request", async () => {
  const { id, slug, scope } = await makeWorkspace();
  await signInAs(userIdOf(scope));
  await asOwnerIn(id, (client) =>
    client.query("UPDATE memberships SET role = 'viewer' WHERE user_id = $1", [userIdOf(scope)]),
  );
  expect((await requireScope(slug)).role).toBe("viewer");
  await asOwner((client) =>
    client.query("UPDATE workspaces SET state = 'archived' WHERE id = $1", [id]),
  );
  expect(await answer(slug)).toBe("NEXT_HTTP_ERROR_FALLBACK;404");
  await asOwner((client) =>
    client.query("UPDATE workspaces SET state = 'active' WHERE id = $1", [id]),
  );
  await asOwnerIn(id, (client) =>
    client.query("DELETE FROM memberships WHERE user_id = $1", [userIdOf(scope)]),
  );
  expect(await answer(slug)).toBe("NEXT_HTTP_ERROR_FALLBACK;404");
  expect(await listWorkspaces(userIdOf(scope))).toEqual([]);
});

test("an address that no workspace can have is not found", async () => {
  const { scope } = await makeWorkspace();
  await signInAs(userIdOf(scope));
  for (const slug of ["", "harbor\0", "../harbor", "Harbor"]) {
    expect(await answer(slug)).toBe("NEXT_HTTP_ERROR_FALLBACK;404");
  }
});

test("signed out, one is sent to sign in and back", async () => {
  expect(await answer("harbor")).toContain(
    "/sign-in?callbackUrl=%2Fw%2Fharbor%2Fsettings%3Fa%3Db;",
  );
});

test("a forged cookie, one of another secret and one without a session are signed out", async () => {
  const { name } = sessionCookie();
  const { encode } = await import("next-auth/jwt");
  const { id } = await makeUser();
  const key = await openSession(db(), id, null);
  const cookies = [
    "",
    "not.a.token",
    key,
    await encode({ token: { key }, secret: "some other secret of thirty-two characters" }),
    await encode({ token: { key: 7 }, secret: process.env["NEXTAUTH_SECRET"] ?? "" }),
    await encode({ token: { sub: id, key: id }, secret: process.env["NEXTAUTH_SECRET"] ?? "" }),
    await encode({ token: { key }, secret: process.env["NEXTAUTH_SECRET"] ?? "", maxAge: -60 }),
  ];
  for (const cookie of cookies) {
    jar.set(name, cookie);
    expect(await currentSession()).toBeNull();
  }
  jar.set(name, await sealSessionKey(key));
  expect(await currentSession()).toMatchObject({ user: { id } });
});

test("a read that fails is an error and not a sign-out", async () => {
  const { id } = await makeUser();
  await signInAs(id);
  await asOwner((client) => client.query("REVOKE SELECT ON sessions FROM titleworthy_app"));
  await expect(currentSession()).rejects.toThrow("permission denied");
  await asOwner((client) => client.query("GRANT SELECT ON sessions TO titleworthy_app"));
  expect(await currentSession()).not.toBeNull();
});
