import "server-only";
import { canonicalEmail } from "./email";
import { AppError } from "./errors";
import { newId } from "./ids";
import type { Scope } from "./scope";
import type { Tx } from "./transaction";

interface MailRow {
  readonly companyId: string;
  /** What it tells whom: the same key of a company is queued once, whoever asks and how often. */
  readonly key: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** A line break within a header would begin another one. */
const CONTROL = /\p{Cc}/u;

/**
 * Queues a message in the transaction of what it tells; a job sends it. Answers whether it is new.
 * Refuses what is not one plain address, and a subject of several lines.
 */
export async function queueMailIn(tx: Tx, scope: Scope, mail: MailRow): Promise<boolean> {
  const toAddress = canonicalEmail(mail.to);
  if (toAddress === null) throw new AppError("INVALID", "This is not one plain e-mail address.");
  if (mail.subject === "" || CONTROL.test(mail.subject)) {
    throw new AppError("INVALID", "The subject must be one line of text.");
  }
  const { companyId, key, subject, text } = mail;
  const { workspaceId } = scope;
  const { count } = await tx.mail.createMany({
    data: [{ workspaceId, id: newId(), companyId, key, toAddress, subject, text }],
    skipDuplicates: true,
  });
  return count === 1;
}
