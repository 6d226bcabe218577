import { assertRoleIsBound } from "@/lib/server/database-role";
import { db } from "@/lib/server/db";
import { env } from "@/lib/server/env";
import { stampClientAddress } from "@/lib/server/visitor";

/** Refuses to serve with an incomplete environment or as a role that sees every workspace. */
export async function prepare(): Promise<void> {
  env();
  await assertRoleIsBound(db());
  stampClientAddress();
}
