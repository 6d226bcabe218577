import "server-only";
import { canonicalEmail, type Email } from "./email";
import { AppError } from "./errors";
import type { Limit } from "./rate-limit";
import type { Tx } from "./transaction";

const DAY = 24 * 60;

/** Addresses that letters go to in a day, of one person and of one workspace. */
export const letterLimits = (userId: string, workspaceId: string): readonly Limit[] => [
  { key: `letters by ${userId}`, tries: 100, minutes: DAY },
  { key: `letters of ${workspaceId}`, tries: 300, minutes: DAY },
];

/** Each address in the one form that mail is sent to, once; refused with those that are none. */
export function addressesOf(typed: readonly string[]): readonly Email[] {
  const wrong = typed.filter((text) => canonicalEmail(text) === null);
  if (wrong.length > 0) {
    throw new AppError("INVALID", "Please check what is marked.", {
      fields: { recipients: `Not one plain address: ${wrong.join(", ")}` },
    });
  }
  return [...new Set(typed.map(canonicalEmail).filter((email) => email !== null))];
}

/** The letter's text with a closing line that names who sends it. */
export async function signedText(tx: Tx, userId: string, body: string): Promise<string> {
  const { name, email } = await tx.user.findUniqueOrThrow({ where: { id: userId } });
  return `${body}\n\n-- \nSent by ${name} (${email}) with Titleworthy.\n`;
}
