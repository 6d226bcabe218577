// Fills an empty database with the demonstration: one account, one workspace, five companies.
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { signUp } from "@/lib/features/accounts/mutations";
import { readDossier } from "@/lib/features/dossier/file/read";
import { importDossier } from "@/lib/features/dossier/mutations";
import { today } from "@/lib/server/clock";
import { db } from "@/lib/server/db";
import { requireEmail } from "@/lib/server/email";
import { newId } from "@/lib/server/ids";
import { hashPassword } from "@/lib/server/password";
import { mintScope, type Scope, systemScope } from "@/lib/server/scope";
import account from "./demo/account.json" with { type: "json" };
import { quartersSinceTold, shiftDossier } from "./demo/shift-dossier";

const DEMO = path.join(import.meta.dirname, "demo");
async function importDemo(scope: Scope, name: string): Promise<void> {
  const json = await readFile(path.join(DEMO, name), "utf8");
  const text = shiftDossier(json, quartersSinceTold(today()));
  const dossier = readDossier(text);
  if (!dossier.ok) throw new Error(`${name}: ${JSON.stringify(dossier.refusal)}`);
  const sha256 = createHash("sha256").update(text).digest("hex");
  const file = { name, bytes: Buffer.byteLength(text), sha256 };
  await importDossier(scope, { dossier: dossier.value, file });
}

const workspaceId = newId();
const userId = newId();
const founder = mintScope({
  workspaceId,
  actor: { kind: "user", userId },
  role: "owner",
  companies: "all",
});
await signUp(founder, {
  name: account.name,
  email: requireEmail(account.email),
  passwordHash: await hashPassword(account.password),
  workspace: account.workspace,
  visitor: { address: "127.0.0.1", userAgent: null },
});
// Nobody sits at the browser that signing up signs in.
await db().session.deleteMany({ where: { userId } });
const names = (await readdir(DEMO)).filter(
  (name) => name.endsWith(".json") && name !== "account.json",
);
for (const name of names) await importDemo(systemScope(workspaceId, "demonstration"), name);
await db().$disconnect();
