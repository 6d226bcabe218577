import "server-only";
import { type Quarter, quarterKey } from "@/lib/domain/quarter";
import { readCloseIn } from "@/lib/features/closes/data";
import { letterOf } from "@/lib/format/letter";
import { LOCALE } from "@/lib/format/locale";
import { quarterLabel } from "@/lib/format/quarter";
import { recordAudit } from "@/lib/server/audit";
import { dayAt, now, today } from "@/lib/server/clock";
import { assertCompany } from "@/lib/server/company-row";
import { AppError, notFound, stale } from "@/lib/server/errors";
import { newId } from "@/lib/server/ids";
import { addressesOf, letterLimits, signedText } from "@/lib/server/letter-post";
import { queueMailIn } from "@/lib/server/mail-row";
import { refundTries, spendTries } from "@/lib/server/rate-limit";
import { storedQuarter } from "@/lib/server/revenue-rows";
import { actingUserId, assertCan, inWorkspace, type Scope } from "@/lib/server/scope";
import { lockCompany } from "@/lib/server/sequence";
import type { Tx } from "@/lib/server/transaction";
import { timeZoneOf } from "@/lib/server/workspace-day";
import { letterPolicy } from "./policy";
import type {
  DraftLetterInput,
  LetterInForce,
  RewriteLetterInput,
  SaveLetterInput,
  SendLetterInput,
} from "./schema";

/** The letter that a quarter's official close asks for; refused while nobody has closed it. */
async function writtenFrom(
  tx: Tx,
  { workspaceId }: Scope,
  { companyId, quarter }: { readonly companyId: string; readonly quarter: Quarter },
  timeZone: string,
) {
  const close = await readCloseIn(tx, workspaceId, { companyId, quarter, revision: null });
  if (close === null) {
    const sentence = `${quarterLabel(quarter)} is not closed. A letter is written from a closed quarter, so that its answer stands: close it in the quarterly review first.`;
    throw new AppError("CONFLICT", sentence);
  }
  const { snapshot, evaluation, forecast, at, revision } = close;
  const answer = { evaluation, forecast };
  const [closedOn, writtenOn] = [dayAt(at, timeZone), today(timeZone)];
  const letter = letterOf({ snapshot, answer, closedOn, writtenOn, locale: LOCALE });
  return { ...letter, revision };
}

interface LetterSeen {
  readonly companyId: string;
  readonly letterId: string;
  readonly version: number;
}

/** The draft that a person saw; refused where it was sent, or says something else by now. */
async function fetchDraft(tx: Tx, { workspaceId }: Scope, seen: LetterSeen) {
  const { companyId, letterId: id } = seen;
  const row = await tx.letter.findFirst({ where: { workspaceId, companyId, id } });
  if (row === null) throw notFound("letter");
  const { sentAt, subject, body, version } = row;
  if (sentAt !== null) {
    throw new AppError("CLOSED", "This letter was sent, and stays as it was read.");
  }
  const current: LetterInForce = { version, subject, body };
  if (version !== seen.version) throw stale("letter", current);
  return row;
}

/** Changes the draft that a person saw; answers with its version from now on. */
async function updateDraft(
  tx: Tx,
  { workspaceId }: Scope,
  { companyId, letterId: id, version }: LetterSeen,
  data: Partial<Parameters<Tx["letter"]["updateMany"]>[0]["data"]>,
): Promise<number> {
  const { count } = await tx.letter.updateMany({
    where: { workspaceId, companyId, id, version, sentAt: null },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0) throw stale("letter", null);
  return version + 1;
}

const subjectOf = (id: string) => ({ kind: "letter", id });

/** Begins a letter from a closed quarter; earlier ones stay. */
export async function draftLetter(
  scope: Scope,
  { companyId, quarter }: DraftLetterInput,
): Promise<{ readonly letterId: string }> {
  assertCan(scope, letterPolicy.write);
  const { workspaceId } = scope;
  const letterId = newId();
  const timeZone = await timeZoneOf(scope);
  return inWorkspace(scope, async (tx) => {
    await assertCompany(tx, workspaceId, companyId);
    const written = await writtenFrom(tx, scope, { companyId, quarter }, timeZone);
    const key = { id: letterId, quarter: quarterKey(quarter) };
    const byUserId = actingUserId(scope);
    await tx.letter.create({ data: { workspaceId, companyId, ...key, ...written, byUserId } });
    const { kind, revision } = written;
    await recordAudit(tx, scope, {
      action: "letter.draft",
      subject: subjectOf(letterId),
      companyId,
      after: { quarter: key.quarter, revision, kind },
    });
    return { letterId };
  });
}

/** Saves what was edited of a draft. */
export async function saveLetter(
  scope: Scope,
  input: SaveLetterInput,
): Promise<{ readonly version: number }> {
  assertCan(scope, letterPolicy.write);
  const { companyId, letterId, subject, body } = input;
  return inWorkspace(scope, async (tx) => {
    const before = await fetchDraft(tx, scope, input);
    if (before.subject === subject && before.body === body) return { version: before.version };
    const version = await updateDraft(tx, scope, input, { subject, body });
    await recordAudit(tx, scope, {
      action: "letter.save",
      subject: subjectOf(letterId),
      companyId,
      before: { subject: before.subject, characters: before.body.length },
      after: { subject, characters: body.length },
    });
    return { version };
  });
}

/** Writes a draft anew from its quarter's official close; what was edited is given up. */
export async function rewriteLetter(
  scope: Scope,
  input: RewriteLetterInput,
): Promise<LetterInForce> {
  assertCan(scope, letterPolicy.write);
  const { companyId, letterId } = input;
  const timeZone = await timeZoneOf(scope);
  return inWorkspace(scope, async (tx) => {
    const before = await fetchDraft(tx, scope, input);
    const quarter = storedQuarter(before.quarter);
    const asked = { companyId, quarter };
    const { subject, body, kind, revision } = await writtenFrom(tx, scope, asked, timeZone);
    const version = await updateDraft(tx, scope, input, { subject, body, kind, revision });
    await recordAudit(tx, scope, {
      action: "letter.rewrite",
      subject: subjectOf(letterId),
      companyId,
      before: { kind: before.kind, revision: before.revision },
      after: { kind, revision },
    });
    return { version, subject, body };
  });
}

/** Refuses a letter whose quarter was closed again after it was written. */
async function assertOfficial(
  tx: Tx,
  { workspaceId }: Scope,
  { companyId, quarter, revision }: Awaited<ReturnType<typeof fetchDraft>>,
): Promise<void> {
  const where = { workspaceId, companyId, quarter, revision: { gt: revision } };
  if ((await tx.close.count({ where })) === 0) return;
  const sentence = `${quarterLabel(storedQuarter(quarter))} was closed again after this letter was written. Write it anew from the official close, then send it.`;
  throw new AppError("CONFLICT", sentence);
}

/**
 * Sends a letter by e-mail, once to each address; from then on it stays as it is. Refused where its
 * quarter was closed again, and beyond so many addresses a day.
 */
export async function sendLetter(
  scope: Scope,
  input: SendLetterInput,
): Promise<{ readonly version: number }> {
  assertCan(scope, letterPolicy.write);
  const recipients = addressesOf(input.recipients);
  const userId = actingUserId(scope);
  if (userId === null) throw new AppError("FORBIDDEN", "Only a person sends a letter.");
  const limits = letterLimits(userId, scope.workspaceId);
  await spendTries(limits, recipients.length);
  try {
    return await inWorkspace(scope, async (tx) => {
      const { companyId, letterId } = input;
      const draft = await fetchDraft(tx, scope, input);
      // Nobody closes the quarter again between this look and the sending.
      await lockCompany(tx, scope, companyId);
      await assertOfficial(tx, scope, draft);
      const { subject, body } = draft;
      if (body.trim() === "") throw new AppError("INVALID", "The letter is empty.");
      const sent = { recipients: [...recipients], sentAt: now(), byUserId: userId };
      const version = await updateDraft(tx, scope, input, sent);
      const text = await signedText(tx, userId, body);
      for (const to of recipients) {
        const key = `letter ${letterId} ${to}`;
        await queueMailIn(tx, scope, { companyId, key, to, subject, text });
      }
      await recordAudit(tx, scope, {
        action: "letter.send",
        subject: subjectOf(letterId),
        companyId,
        after: { recipients },
      });
      return { version };
    });
  } catch (error) {
    await refundTries(limits, recipients.length);
    throw error;
  }
}
