// npm run reset-password -- you@example.com: the operator sets a new password, which is shown once.
import { randomBytes } from "node:crypto";
import { resetPassword } from "@/lib/server/account";
import { db } from "@/lib/server/db";
import { requireEmail } from "@/lib/server/email";
import { AppError } from "@/lib/server/errors";

async function main([typed]: readonly string[]): Promise<string> {
  if (typed === undefined) throw new AppError("INVALID", "Name the account: its e-mail address.");
  const email = requireEmail(typed);
  const password = randomBytes(15).toString("base64url");
  await resetPassword(email, password);
  return `The new password of ${email} is ${password}\nEvery browser is signed out. Change it after signing in.`;
}

try {
  console.log(await main(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  console.error(error.fields?.["email"] ?? error.message);
  process.exitCode = 1;
} finally {
  await db().$disconnect();
}
