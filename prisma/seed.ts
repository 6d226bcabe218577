// Fills an empty database with the demonstration: one account, one workspace, five companies.
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { signUp } from "@/lib/features/accounts/mutations";
import { importDossier } from "@/lib/features/dossier/mutations";
import { today } from "@/lib/server/clock";
import { db } from "@/lib/server/db";
import { requireEmail } from "@/lib/server/email";
import { newId } from "@/lib/server/ids";
import { hashPassword } from "@/lib/server/password";
import { mintScope, type Scope } from "@/lib/server/scope";
import { sha256 } from "@/lib/server/sha256";
import account from "./demo/account.json" with { type: "json" };
import { closeHistory, restate, tellOfMoves } from "./demo/history";
import { quartersSinceTold } from "./demo/shift-dossier";
import { readStory } from "./demo/story";

const DEMO = path.join(import.meta.dirname, "demo");
const HISTORY = path.join(DEMO, "history");

/** A company with its dossier, its closed quarters, and what was changed since. */
async function importDemo(scope: Scope, name: string): Promise<void> {
  const json = await readFile(path.join(DEMO, name), "utf8");
  const past = await readFile(path.join(HISTORY, name), "utf8");
  const day = today("UTC");
  const { dossier, plans, lateChange } = readStory(json, past, quartersSinceTold(day));
  const file = { name, bytes: Buffer.byteLength(json), sha256: sha256(json) };
  const { companyId } = await importDossier(scope, { dossier, file });
  await closeHistory(scope, companyId, plans, day);
  await tellOfMoves(scope, companyId, plans);
  if (lateChange !== null) await restate(scope, companyId, lateChange);
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
for (const name of names) await importDemo(founder, name);
await db().$disconnect();
