import "server-only";
import { type IsoDate, type Quarter, quarterKey } from "@/lib/domain/quarter";
import { readCloseIn } from "@/lib/features/closes/data";
import { letterOf } from "@/lib/format/letter";
import { LOCALE } from "@/lib/format/locale";
import { quarterLabel } from "@/lib/format/quarter";
import { recordAudit } from "@/lib/server/audit";
import { now } from "@/lib/server/clock";
import { assertCompany } from "@/lib/server/company-row";
import { isoDate } from "@/lib/server/dates";
import { canonicalEmail, type Email } from "@/lib/server/email";
import { AppError, notFound, stale } from "@/lib/server/errors";
import { newId } from "@/lib/server/ids";
import { queueMailIn } from "@/lib/server/mail-row";
import { storedQuarter } from "@/lib/server/revenue-rows";
import { actingUserId, assertCan, inWorkspace, type Scope } from "@/lib/server/scope";
import type { Tx } from "@/lib/server/transaction";
import { todayOf } from "@/lib/server/workspace-day";
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
  writtenOn: IsoDate,
) {
  const close = await readCloseIn(tx, workspaceId, { companyId, quarter, revision: null });
  if (close === null) {
    const sentence = `${quarterLabel(quarter)} is not closed. A letter is written from a closed quarter, so that its answer stands: close it in the quarterly review first.`;
    throw new AppError("CONFLICT", sentence);
  }
  const { snapshot, evaluation, forecast, at, revision } = close;
  const answer = { evaluation, forecast };
  const closedOn = isoDate(at);
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
  const today = await todayOf(scope);
  return inWorkspace(scope, async (tx) => {
    await assertCompany(tx, workspaceId, companyId);
    const written = await writtenFrom(tx, scope, { companyId, quarter }, today);
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
  const today = await todayOf(scope);
  return inWorkspace(scope, async (tx) => {
    const before = await fetchDraft(tx, scope, input);
    const quarter = storedQuarter(before.quarter);
    const asked = { companyId, quarter };
    const { subject, body, kind, revision } = await writtenFrom(tx, scope, asked, today);
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

/** Each address in the one form that mail is sent to, once; refused with those that are none. */
function addressesOf(typed: readonly string[]): readonly Email[] {
  const wrong = typed.filter((text) => canonicalEmail(text) === null);
  if (wrong.length > 0) {
    throw new AppError("INVALID", "Please check what is marked.", {
      fields: { recipients: `Not one plain address: ${wrong.join(", ")}` },
    });
  }
  return [...new Set(typed.map(canonicalEmail).filter((email) => email !== null))];
}

/** Sends a letter by e-mail, once to each address; from then on it stays as it is. */
export async function sendLetter(
  scope: Scope,
  input: SendLetterInput,
): Promise<{ readonly version: number }> {
  assertCan(scope, letterPolicy.write);
  const { companyId, letterId } = input;
  const recipients = addressesOf(input.recipients);
  return inWorkspace(scope, async (tx) => {
    const { subject, body } = await fetchDraft(tx, scope, input);
    if (body.trim() === "") throw new AppError("INVALID", "The letter is empty.");
    const sent = { recipients: [...recipients], sentAt: now(), byUserId: actingUserId(scope) };
    const version = await updateDraft(tx, scope, input, sent);
    for (const to of recipients) {
      const key = `letter ${letterId} ${to}`;
      await queueMailIn(tx, scope, { companyId, key, to, subject, text: `${body}\n` });
    }
    await recordAudit(tx, scope, {
      action: "letter.send",
      subject: subjectOf(letterId),
      companyId,
      after: { recipients },
    });
    return { version };
  });
}
