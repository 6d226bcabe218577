import { expect, test } from "vitest";
import { newId } from "@/lib/server/ids";
import { spendTries } from "@/lib/server/rate-limit";
import { actingUserId, type Scope } from "@/lib/server/scope";
import { asOwnerIn, makeCompany, makeMember } from "@/test/factories";
import { closeOne } from "@/test/closed-quarter";
import { LAST, makeJudged } from "@/test/judged-company";
import { readLetterClose, readLetters } from "./data";
import { draftLetter, rewriteLetter, saveLetter, sendLetter } from "./mutations";
import { letterLimits } from "@/lib/server/letter-post";
import { saveLetterInput } from "./schema";

/** A company whose last quarter is closed, and a letter about it. */
async function makeLetter() {
  const world = await makeJudged();
  const { scope, companyId } = world;
  await closeOne(scope, { companyId, quarter: LAST });
  const { letterId } = await draftLetter(scope, { companyId, quarter: LAST });
  return { ...world, letterId, seen: { companyId, letterId, version: 1 } };
}

const mailsOf = async (workspaceId: string) => {
  const { rows } = await asOwnerIn(workspaceId, (client) =>
    client.query<{ to_address: string; subject: string; text: string }>(
      "SELECT to_address, subject, text FROM mails ORDER BY to_address",
    ),
  );
  return rows;
};

const userOf = (scope: Scope): string => actingUserId(scope) ?? "";

const EDITED = { subject: "Harbor: not yet", body: "Dear board,\n\nnot yet." };

test("a letter is written from what was closed, and names the close", async () => {
  const { scope, companyId } = await makeLetter();
  const { letters, latest } = await readLetters(scope, { companyId });
  expect(letters).toMatchObject([
    { quarter: LAST, revision: 1, kind: "too_early", version: 1, recipients: [], sentAt: null },
  ]);
  expect(letters[0]?.body).toContain("It is too early for a Chief Partner Officer.");
  expect(latest).toMatchObject({ quarter: LAST, revision: 1, known: 13, criteria: 13 });
  const close = await readLetterClose(scope, { companyId, quarter: LAST, revision: 1 });
  expect(close).toEqual(latest);
});

test("a quarter that nobody has closed gets no letter, and is told the way", async () => {
  const { scope, companyId } = await makeJudged();
  await expect(draftLetter(scope, { companyId, quarter: LAST })).rejects.toMatchObject({
    code: "CONFLICT",
    message: expect.stringContaining("close it in the quarterly review first"),
  });
  expect(await readLetters(scope, { companyId })).toEqual({ letters: [], latest: null });
});

test("a letter counts days where its workspace is", async () => {
  const { id, scope, companyId } = await makeJudged();
  await asOwnerIn(id, async (client) => {
    const where = "WHERE id = $1";
    await client.query(`UPDATE workspaces SET time_zone = 'Pacific/Kiritimati' ${where}`, [id]);
    await client.query("UPDATE decisions SET on_date = '2026-11-20' WHERE fact IS NOT NULL");
  });
  // There it is the day after already.
  await closeOne(scope, { companyId, quarter: LAST, at: new Date("2026-11-20T12:00:00Z") });
  await draftLetter(scope, { companyId, quarter: LAST });
  const [letter] = (await readLetters(scope, { companyId })).letters;
  expect(letter?.body).toMatch(/was due 20.Nov.2026, not done/);
});

test("what is edited is kept, and a stale save is told what is there", async () => {
  const { scope, seen } = await makeLetter();
  expect(await saveLetter(scope, { ...seen, ...EDITED })).toEqual({ version: 2 });
  expect(await saveLetter(scope, { ...seen, version: 2, ...EDITED })).toEqual({ version: 2 });
  const late = saveLetter(scope, { ...seen, subject: "Mine", body: "Mine" });
  await expect(late).rejects.toMatchObject({ code: "STALE", current: { version: 2, ...EDITED } });
});

test("of two people who save at once one is refused", async () => {
  const { scope, seen, companyId } = await makeLetter();
  const say = (body: string) => saveLetter(scope, { ...seen, subject: "To the board", body });
  const outcomes = await Promise.allSettled([say("one"), say("two")]);
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  const { letters } = await readLetters(scope, { companyId });
  expect(["one", "two"]).toContain(letters[0]?.body);
});

test("a letter written anew says what the official close says now", async () => {
  const { scope, seen, companyId } = await makeLetter();
  const [first] = (await readLetters(scope, { companyId })).letters;
  await saveLetter(scope, { ...seen, ...EDITED });
  await closeOne(scope, { companyId, quarter: LAST, reason: "A fact came late" });
  const written = await rewriteLetter(scope, { ...seen, version: 2 });
  expect(written).toMatchObject({ version: 3, subject: first?.subject, body: first?.body });
  expect((await readLetters(scope, { companyId })).letters[0]).toMatchObject({ revision: 2 });
});

test("a letter goes once to each plain address, and stays as it was read", async () => {
  const { scope, seen, id } = await makeLetter();
  await saveLetter(scope, { ...seen, ...EDITED });
  const asked = { ...seen, version: 2 };
  await expect(
    sendLetter(scope, { ...asked, recipients: ["board@example.com", "a@b.example, c@d.example"] }),
  ).rejects.toMatchObject({
    code: "INVALID",
    fields: { recipients: "Not one plain address: a@b.example, c@d.example" },
  });
  expect(await mailsOf(id)).toEqual([]);
  const recipients = ["Board@Example.com", "board@example.com ", "cfo@example.com"];
  await sendLetter(scope, { ...asked, recipients });
  const text = `${EDITED.body}\n\n-- \nSent by Test Person (${userOf(scope)}@example.com) with Titleworthy.\n`;
  expect(await mailsOf(id)).toEqual([
    { to_address: "board@example.com", subject: EDITED.subject, text },
    { to_address: "cfo@example.com", subject: EDITED.subject, text },
  ]);
  const { letters } = await readLetters(scope, { companyId: seen.companyId });
  expect(letters[0]).toMatchObject({
    recipients: ["board@example.com", "cfo@example.com"],
    by: "Test Person",
    sentAt: expect.any(Date),
  });
  const later = { ...seen, version: 3 };
  for (const act of [
    () => saveLetter(scope, { ...later, subject: "Later", body: "Later" }),
    () => rewriteLetter(scope, later),
    () => sendLetter(scope, { ...later, recipients: ["late@example.com"] }),
  ]) {
    await expect(act()).rejects.toMatchObject({ code: "CLOSED" });
  }
  expect(await mailsOf(id)).toHaveLength(2);
});

test("a letter from a close that is not the official one any more is not sent", async () => {
  const { id, scope, seen, companyId } = await makeLetter();
  await closeOne(scope, { companyId, quarter: LAST, reason: "A fact came late" });
  const recipients = ["board@example.com"];
  await expect(sendLetter(scope, { ...seen, recipients })).rejects.toMatchObject({
    code: "CONFLICT",
    message: expect.stringContaining("Write it anew"),
  });
  expect(await mailsOf(id)).toEqual([]);
  const { version } = await rewriteLetter(scope, seen);
  await sendLetter(scope, { ...seen, version, recipients });
  expect(await mailsOf(id)).toHaveLength(1);
});

test("letters go to so many addresses a day, and what was refused is not counted", async () => {
  const { id, scope, seen } = await makeLetter();
  await spendTries(letterLimits(userOf(scope), id), 98);
  const recipients = ["a@example.com", "b@example.com", "c@example.com"];
  await expect(sendLetter(scope, { ...seen, recipients })).rejects.toMatchObject({
    code: "RATE_LIMITED",
    message: "Too many tries. Try again in 24 hours.",
  });
  const two = recipients.slice(0, 2);
  await expect(sendLetter(scope, { ...seen, version: 9, recipients: two })).rejects.toMatchObject({
    code: "STALE",
  });
  await sendLetter(scope, { ...seen, recipients: two });
  expect(await mailsOf(id)).toHaveLength(2);
});

test("sent twice at once, it is sent once", async () => {
  const { scope, seen, id } = await makeLetter();
  const send = () => sendLetter(scope, { ...seen, recipients: ["board@example.com"] });
  const outcomes = await Promise.allSettled([send(), send(), send()]);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await mailsOf(id)).toHaveLength(1);
});

test("only who may write writes, of their own companies alone, and the audit tells it", async () => {
  const { id, scope, seen, companyId } = await makeLetter();
  const viewer = await makeMember(id, "viewer");
  const acts = (by: typeof scope, named: typeof seen) => [
    () => draftLetter(by, { companyId: named.companyId, quarter: LAST }),
    () => saveLetter(by, { ...named, ...EDITED }),
    () => rewriteLetter(by, named),
    () => sendLetter(by, { ...named, recipients: ["board@example.com"] }),
  ];
  for (const act of acts(viewer, seen)) {
    await expect(act()).rejects.toMatchObject({ code: "FORBIDDEN" });
  }
  const { id: otherId } = await makeCompany(id);
  const limited = await makeMember(id, "analyst", [otherId]);
  for (const act of acts(limited, seen)) {
    await expect(act()).rejects.toMatchObject({ code: "NOT_FOUND" });
  }
  for (const act of acts(scope, { ...seen, companyId: otherId, letterId: newId() }).slice(1)) {
    await expect(act()).rejects.toMatchObject({ code: "NOT_FOUND" });
  }
  expect((await readLetters(viewer, { companyId })).letters).toHaveLength(1);
  await saveLetter(scope, { ...seen, ...EDITED });
  await rewriteLetter(scope, { ...seen, version: 2 });
  await sendLetter(scope, { ...seen, version: 3, recipients: ["board@example.com"] });
  const { rows } = await asOwnerIn(id, (client) =>
    client.query<{ action: string }>(
      "SELECT action FROM audit WHERE subject_kind = 'letter' ORDER BY seq",
    ),
  );
  expect(rows.map(({ action }) => action)).toEqual([
    "letter.draft",
    "letter.save",
    "letter.rewrite",
    "letter.send",
  ]);
});

test.each([
  ["no subject", { subject: " " }],
  ["a subject of two lines", { subject: "To the board\nBcc: everybody" }],
  ["more than a letter", { body: "x".repeat(20_001) }],
])("%s is refused before anything is asked of the database", (_, part) => {
  const given = { companyId: newId(), letterId: newId(), version: 1, ...EDITED };
  expect(saveLetterInput.safeParse(given).success).toBe(true);
  expect(saveLetterInput.safeParse({ ...given, ...part }).success).toBe(false);
});

test("lines end alike, whatever browser sends them", () => {
  const given = { companyId: newId(), letterId: newId(), version: 1, subject: "S", body: "a\r\nb" };
  expect(saveLetterInput.parse(given).body).toBe("a\nb");
});
