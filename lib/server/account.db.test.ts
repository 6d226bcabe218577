import { expect, test } from "vitest";
import { makeUser } from "../../test/factories";
import { changePassword, resetPassword, signOut } from "./account";
import { db } from "./db";
import { canonicalEmail, type Email } from "./email";
import { newId } from "./ids";
import { hashPassword } from "./password";
import { findSession, type Session } from "./session-store";
import { signIn } from "./sign-in";

const OLD = "the password of before";
const NEW = "the password of after";

interface SignedIn {
  readonly session: Session;
  readonly email: Email;
  readonly key: string;
}

const visitor = () => ({ address: newId(), userAgent: null });

async function open(email: Email, password = OLD): Promise<SignedIn> {
  const key = await signIn({ email, password }, visitor());
  const session = await findSession(key);
  if (session === null) throw new Error("the session that was just opened is gone");
  return { session, email, key };
}

async function makeAccount(): Promise<SignedIn> {
  const { email: typed } = await makeUser(await hashPassword(OLD));
  const email = canonicalEmail(typed);
  if (email === null) throw new Error(`${typed} is no address`);
  return open(email);
}

const change = (session: Session, current = OLD) =>
  changePassword({ session, current, next: NEW, address: "192.0.2.1" });

const eventsOf = async ({ session }: SignedIn) =>
  (
    await db().authEvent.findMany({ where: { userId: session.user.id }, orderBy: { id: "asc" } })
  ).map(({ kind }) => kind);

test("changing the password keeps this browser, ends every other and the old password", async () => {
  const here = await makeAccount();
  const [there, stranger] = [await open(here.email), await makeAccount()];
  await change(here.session);
  expect(await findSession(here.key)).not.toBeNull();
  expect(await findSession(there.key)).toBeNull();
  expect(await findSession(stranger.key)).not.toBeNull();
  await expect(open(here.email, OLD)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  expect((await open(here.email, NEW)).session.user.id).toBe(here.session.user.id);
  expect(await eventsOf(here)).toEqual([
    "sign-in",
    "sign-in",
    "password-change",
    "sign-in-refused",
    "sign-in",
  ]);
});

test("without the old password nothing changes, and guessing at it is limited", async () => {
  const here = await makeAccount();
  const there = await open(here.email);
  for (let index = 0; index < 10; index += 1) {
    await expect(change(here.session, "not the password")).rejects.toMatchObject({
      code: "INVALID",
      fields: { currentPassword: "This is not your password." },
    });
  }
  await expect(change(here.session)).rejects.toMatchObject({ code: "RATE_LIMITED" });
  expect(await findSession(there.key)).not.toBeNull();
});

test("two changes at once: one holds, and only its browser stays", async () => {
  const one = await makeAccount();
  const two = await open(one.email);
  const results = await Promise.allSettled([change(one.session), change(two.session)]);
  const won = results.findIndex(({ status }) => status === "fulfilled");
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const alive = await Promise.all([findSession(one.key), findSession(two.key)]);
  expect(alive.findIndex((session) => session !== null)).toBe(won);
  expect(alive.filter((session) => session !== null)).toHaveLength(1);
});

test("no sign-in with the old password slips past a change", async () => {
  const here = await makeAccount();
  const tries = Array.from({ length: 8 }, () => open(here.email).catch(() => null));
  await change(here.session);
  const slipped = (await Promise.all(tries)).filter((signedIn) => signedIn !== null);
  for (const { key } of slipped) expect(await findSession(key)).toBeNull();
});

test("an operator's reset ends every browser, and only the new password fits", async () => {
  const here = await makeAccount();
  for (let index = 0; index < 11; index += 1) await open(here.email, "guess").catch(() => null);
  await resetPassword(here.email, NEW);
  expect(await findSession(here.key)).toBeNull();
  await expect(open(here.email, OLD)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  await open(here.email, NEW);
  const events = await eventsOf(here);
  expect(events.slice(-3)).toEqual(["password-reset", "sign-in-refused", "sign-in"]);
});

test("a reset for an address without an account is refused", async () => {
  const email = canonicalEmail(`${newId()}@example.com`);
  if (email === null) throw new Error("not an address");
  await expect(resetPassword(email, NEW)).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("signing out ends the one browser at once; everywhere ends them all; nobody else's", async () => {
  const here = await makeAccount();
  const [there, third] = [await open(here.email), await open(here.email)];
  const stranger = await makeAccount();
  const { id: userId } = here.session.user;

  await signOut(userId, { sessionId: stranger.session.id }, "192.0.2.1");
  expect(await findSession(stranger.key)).not.toBeNull();

  await signOut(userId, { sessionId: there.session.id }, "192.0.2.1");
  expect(await findSession(there.key)).toBeNull();
  expect(await findSession(here.key)).not.toBeNull();

  await signOut(userId, "everywhere", "192.0.2.1");
  expect(await findSession(here.key)).toBeNull();
  expect(await findSession(third.key)).toBeNull();
  expect(await findSession(stranger.key)).not.toBeNull();
  expect((await eventsOf(here)).filter((kind) => kind === "sign-out")).toHaveLength(2);
});
