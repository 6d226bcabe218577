import "server-only";
import { db } from "@/lib/server/db";
import { requireEmail } from "@/lib/server/email";
import type { Handler } from "@/lib/server/jobs";
import { log } from "@/lib/server/log";
import { hasMailServer, sendMessage } from "@/lib/server/mail";
import { inWorkspace, type Scope, systemScope } from "@/lib/server/scope";

interface Claimed {
  readonly id: string;
  readonly to_address: string;
  readonly subject: string;
  readonly text: string;
  /** Of the claim: who lost a message to another instance marks nothing. */
  readonly tries: number;
}

/**
 * Takes a message that is due, for five minutes by the database's clock: of one whose sender fell, the
 * next one finds it then. What has waited for a week is not worth telling any more.
 */
const claim = (scope: Scope) =>
  inWorkspace(scope, async (tx) => {
    const { workspaceId } = scope;
    await tx.$executeRaw`
      UPDATE mails SET state = 'failed', fault = 'too_old'
      WHERE workspace_id = ${workspaceId}::uuid AND state = 'waiting' AND at < now() - interval '7 days'`;
    const [mail] = await tx.$queryRaw<Claimed[]>`
      UPDATE mails SET state = 'sending', tries = tries + 1, held_until = now() + interval '5 minutes'
      WHERE workspace_id = ${workspaceId}::uuid AND id = (
        SELECT id FROM mails WHERE workspace_id = ${workspaceId}::uuid
          AND state IN ('waiting', 'sending') AND (held_until IS NULL OR held_until < now())
        ORDER BY at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING id, to_address, subject, text, tries`;
    return mail ?? null;
  });

const markSent = (scope: Scope, { id, tries }: Claimed) =>
  inWorkspace(
    scope,
    (tx) =>
      tx.$executeRaw`
      UPDATE mails SET state = 'sent', sent_at = now(), held_until = NULL, fault = NULL
      WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${id}::uuid AND tries = ${tries}`,
  );

const LONGEST_WAIT = 60;

/** Waits a minute, two, four and so on up to an hour before the next try. */
const markUnsent = (scope: Scope, { id, tries }: Claimed, fault: string, isFinal: boolean) =>
  inWorkspace(
    scope,
    (tx) =>
      tx.$executeRaw`
      UPDATE mails SET state = ${isFinal ? "failed" : "waiting"}::mail_state, fault = ${fault},
        held_until = now() + make_interval(mins => ${Math.min(LONGEST_WAIT, 2 ** (tries - 1))}::int)
      WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${id}::uuid AND tries = ${tries}`,
  );

const PERMANENT = 500;

/** What the mail server answered, as its number; null where it was not reached. */
const replyOf = (error: unknown): number | null =>
  error instanceof Error && "responseCode" in error && typeof error.responseCode === "number"
    ? error.responseCode
    : null;

/** Whether the mail server spoke of this message or its address, not of the account that it is sent by. */
const isOfMessage = (error: unknown): boolean =>
  error instanceof Error &&
  "command" in error &&
  (error.command === "RCPT TO" || error.command === "DATA");

/** Sends one message; answers whether the next one may be tried. */
async function send(scope: Scope, mail: Claimed): Promise<boolean> {
  const { id, to_address: to, subject, text } = mail;
  try {
    await sendMessage({ id, to: requireEmail(to), subject, text });
  } catch (error) {
    const reply = replyOf(error);
    const mayGoOn = reply !== null && isOfMessage(error);
    const isFinal = mayGoOn && reply >= PERMANENT;
    // Not the error itself, which names the address.
    log.warn({ mail: id, reply, isFinal }, "a message was not sent");
    await markUnsent(scope, mail, reply === null ? "no_answer" : `refused ${reply}`, isFinal);
    return mayGoOn;
  }
  await markSent(scope, mail);
  return true;
}

/**
 * Sends what is due in a workspace; nothing without a mail server. Stops where that server cannot be
 * reached or refuses the account, and answers whether it took or judged what there was.
 */
export async function sendMails(workspaceId: string): Promise<boolean> {
  if (!hasMailServer()) return false;
  const scope = systemScope(workspaceId, "mail");
  for (let mail = await claim(scope); mail !== null; mail = await claim(scope)) {
    if (!(await send(scope, mail))) return false;
  }
  return true;
}

async function sendAll(): Promise<void> {
  const where = { state: "active" } as const;
  const workspaces = await db().workspace.findMany({ where, select: { id: true } });
  for (const { id } of workspaces) if (!(await sendMails(id))) return;
}

const MINUTE = 60;

export const mailHandlers: readonly Handler[] = [
  { queue: "mail", everySeconds: MINUTE, run: sendAll },
];
