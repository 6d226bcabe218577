// What the application reads from its environment, see lib/server/env.ts.
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "../root.mjs";

/** A secret of this installation, made at the first call and kept beside the embedded database. */
function ownSecret(folder) {
  const file = path.join(ROOT, folder, "secret");
  if (!existsSync(file)) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx" });
  }
  return readFileSync(file, "utf8");
}

/**
 * @param {import("../database.mjs").Database} database
 * @param {{ folder: string, url: string }} site
 */
export const applicationEnvironment = (database, { folder, url }) => ({
  ...process.env,
  NEXTAUTH_URL: process.env.NEXTAUTH_URL || url,
  NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || ownSecret(folder),
  NEXT_TELEMETRY_DISABLED: "1",
  DATABASE_URL: database.appUrl,
  DATABASE_OWNER_URL: database.ownerUrl,
});
