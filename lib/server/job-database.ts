import "server-only";
import pg from "pg";
import { env } from "./env";
import { log } from "./log";

/**
 * The queue's own connections. A database that goes away is said once, and once that it is back:
 * every instance asks it every other second.
 */
export function openJobDatabase() {
  const pool = new pg.Pool({ connectionString: env().DATABASE_URL, max: 3 });
  let away = false;
  const tell = (isAway: boolean, reason?: unknown) => {
    if (isAway === away) return;
    away = isAway;
    if (isAway) log.warn({ err: reason }, "the database is away; jobs wait for it");
    else log.info("the database is back; jobs go on");
  };
  // A connection that was idle when the database ended; the next query shows whether it is back.
  pool.on("error", (error) => tell(true, error));
  return {
    executeSql: async (text: string, values: unknown[]) => {
      try {
        const answer = await pool.query(text, values);
        tell(false);
        return answer;
      } catch (error) {
        // What the database itself refuses has a code of five characters; it is there.
        if (!(error instanceof pg.DatabaseError) || error.code?.startsWith("57P") === true) {
          tell(true, error);
        }
        throw error;
      }
    },
    isAway: () => away,
    close: () => pool.end(),
  };
}
