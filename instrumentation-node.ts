import { mailHandlers } from "@/lib/features/mails/jobs";
import { scheduleHandlers } from "@/lib/features/schedule/jobs";
import { assertRoleIsBound } from "@/lib/server/database-role";
import { db } from "@/lib/server/db";
import { env } from "@/lib/server/env";
import { type Jobs, startJobs } from "@/lib/server/jobs";
import { stampClientAddress } from "@/lib/server/visitor";

const SIGNALS = ["SIGINT", "SIGTERM"] as const;

/**
 * Lets jobs come to their end before the process does: the framework's own listeners end it as soon as
 * the open requests are answered, and are heard after ours.
 */
function stopBeforeExit({ stop }: Jobs): void {
  for (const name of SIGNALS) {
    const theirs = process.listeners(name);
    const end = async () => {
      await stop().catch(() => {});
      for (const listener of theirs) listener(name);
    };
    process.removeAllListeners(name);
    process.once(name, () => void end());
  }
}

/**
 * Refuses to serve with an incomplete environment or as a role that sees every workspace. It ends the
 * process itself: after an error here the framework would stay and answer everything with 500.
 */
export async function prepare(): Promise<void> {
  try {
    const { JOBS } = env();
    await assertRoleIsBound(db());
    stampClientAddress();
    if (JOBS === "1") stopBeforeExit(await startJobs([...scheduleHandlers, ...mailHandlers]));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
