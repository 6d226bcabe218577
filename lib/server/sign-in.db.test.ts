import { beforeAll, expect, test } from "vitest";
import { asOwner, makeUser } from "../../test/factories";
import { db } from "./db";
import { canonicalEmail, type Email } from "./email";
import { newId } from "./ids";
import { hashPassword } from "./password";
import { findSession, listSessions } from "./session-store";
import { signIn } from "./sign-in";

const PASSWORD = "a fine long password";
let passwordHash: string;
beforeAll(async () => {
  passwordHash = await hashPassword(PASSWORD);
});

/** Every caller of its own, or the limit of an address would reach from one test into the next. */
const visitor = (address: string = newId()) => ({ address, userAgent: "Test/1.0" });

function emailOf(text: string): Email {
  const email = canonicalEmail(text);
  if (email === null) throw new Error(`${text} is no address`);
  return email;
}

async function makeAccount() {
  const { id, email } = await makeUser(passwordHash);
  return { id, email: emailOf(email) };
}

const unknownEmail = () => emailOf(`${newId()}@example.com`);

const outcome = (email: Email, password: string, from = visitor()) =>
  signIn({ email, password }, from).then(
    () => "signed in",
    (error: unknown) => (error instanceof Error ? error.message : "?"),
  );

const eventsOf = async (userId: string) =>
  (await db().authEvent.findMany({ where: { userId }, orderBy: { id: "asc" } })).map(
    ({ kind }) => kind,
  );

test("the right password opens a session of fourteen days, of which only a hash is kept", async () => {
  const { id, email } = await makeAccount();
  const key = await signIn({ email, password: PASSWORD }, visitor());
  expect(await findSession(key)).toMatchObject({ user: { id, email } });
  const rows = await db().session.findMany({ where: { userId: id } });
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain(key);
  const [row] = rows;
  expect(Number(row?.expiresAt) - Number(row?.createdAt)).toBeCloseTo(14 * 86_400_000, -4);
  expect(await eventsOf(id)).toEqual(["sign-in"]);
});

test("an expired session is none, and is not listed", async () => {
  const { id, email } = await makeAccount();
  const key = await signIn({ email, password: PASSWORD }, visitor());
  await asOwner((client) =>
    client.query(
      "UPDATE sessions SET expires_at = now() - interval '1 second' WHERE user_id = $1",
      [id],
    ),
  );
  expect(await findSession(key)).toBeNull();
  expect(await listSessions(id)).toEqual([]);
});

test("a key that nobody holds names no session", async () => {
  expect(await findSession("")).toBeNull();
  expect(await findSession("x".repeat(43))).toBeNull();
});

test("a wrong password and an unknown address get the same answer, up to the limit and past it", async () => {
  const { id, email } = await makeAccount();
  const stranger = unknownEmail();
  const answers = async (address: Email) => {
    const heard: string[] = [];
    for (let index = 0; index < 12; index += 1)
      heard.push(await outcome(address, "wrong password"));
    return heard;
  };
  const known = await answers(email);
  expect(known).toEqual(await answers(stranger));
  expect(new Set(known.slice(0, 10)).size).toBe(1);
  expect(known.slice(10)).toEqual(Array(2).fill("Too many tries. Try again in 15 minutes."));
  expect(await eventsOf(id)).toEqual(Array(10).fill("sign-in-refused"));
  expect(await outcome(email, PASSWORD)).toMatch(/^Too many tries/);
});

test("of 50 guesses at once exactly 10 are heard", async () => {
  const { id, email } = await makeAccount();
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => outcome(email, "wrong password")),
  );
  expect(answers.filter((answer) => answer.startsWith("Too many tries"))).toHaveLength(40);
  expect(await eventsOf(id)).toHaveLength(10);
});

test("of 80 guesses at once from one network address exactly 50 are heard", async () => {
  const from = visitor();
  const answers = await Promise.all(
    Array.from({ length: 80 }, () => outcome(unknownEmail(), "wrong password", from)),
  );
  expect(answers.filter((answer) => answer.startsWith("Too many tries"))).toHaveLength(30);
});

test("an address that is used up spends no try of the account it aims at", async () => {
  const { email } = await makeAccount();
  const from = visitor();
  await Promise.all(Array.from({ length: 50 }, () => outcome(unknownEmail(), "wrong", from)));
  await Promise.all(Array.from({ length: 20 }, () => outcome(email, "wrong", from)));
  expect(await outcome(email, PASSWORD)).toBe("signed in");
});

test("signing in rightly uses nothing up, and clears no guesses of others", async () => {
  const { email } = await makeAccount();
  for (let index = 0; index < 12; index += 1) {
    expect(await outcome(email, PASSWORD)).toBe("signed in");
  }
  for (let index = 0; index < 9; index += 1) await outcome(email, "wrong password");
  expect(await outcome(email, PASSWORD)).toBe("signed in");
  await outcome(email, "wrong password");
  expect(await outcome(email, PASSWORD)).toMatch(/^Too many tries/);
});

test("the limit says how long to wait, and ends", async () => {
  const { email } = await makeAccount();
  for (let index = 0; index < 10; index += 1) await outcome(email, "wrong password");
  const age = (minutes: number) =>
    db().rateLimit.update({
      where: { key: `account ${email}` },
      data: { startedAt: new Date(Date.now() - minutes * 60_000) },
    });
  await age(9.5);
  expect(await outcome(email, PASSWORD)).toBe("Too many tries. Try again in 6 minutes.");
  await age(14.5);
  expect(await outcome(email, PASSWORD)).toBe("Too many tries. Try again in a minute.");
  await age(15.1);
  expect(await outcome(email, "wrong password")).toMatch(/do not match/);
  expect(await outcome(email, PASSWORD)).toBe("signed in");
});
