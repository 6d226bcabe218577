import { assertRoleIsBound } from "@/lib/server/database-role";
import { db } from "@/lib/server/db";
import { env } from "@/lib/server/env";
import { stampClientAddress } from "@/lib/server/visitor";

/**
 * Refuses to serve with an incomplete environment or as a role that sees every workspace. It ends the
 * process itself: after an error here the framework would stay and answer everything with 500.
 */
export async function prepare(): Promise<void> {
  try {
    env();
    await assertRoleIsBound(db());
    stampClientAddress();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
