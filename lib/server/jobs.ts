import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import PgBoss from "pg-boss";
import { openJobDatabase } from "./job-database";
import { log } from "./log";

/** Made by scripts/postgres/queues.mjs. */
type Queue = "companies" | "company" | "mail";

/** Puts a job in line: ids alone, and of one key at most one that waits. */
export type Enqueue = (queue: Queue, ids: object, key: string) => Promise<void>;

export interface Handler {
  readonly queue: Queue;
  /** Begins by itself once in each slot of so many seconds, whichever instance comes first. */
  readonly everySeconds?: number;
  /** May run again after a fall, or twice at once: it does what is due, and that once. */
  readonly run: (ids: unknown, enqueue: Enqueue) => Promise<void>;
}

export interface Jobs {
  /** Takes no more jobs and waits a moment for those at work; what is cut short is done again. */
  readonly stop: () => Promise<void>;
}

interface Settings {
  /** Milliseconds between two looks at an empty queue. */
  readonly idle: number;
  /** Milliseconds that a stop waits for jobs at work. */
  readonly patience: number;
  /** Seconds between two looks for jobs that a killed instance left. */
  readonly tidySeconds: number;
}

const USUAL: Settings = { idle: 2_000, patience: 4_000, tidySeconds: 30 };

/** Sleeps, and wakes early where everything stops. */
const sleep = (milliseconds: number, signal: AbortSignal) =>
  pause(milliseconds, undefined, { signal }).catch(() => {});

const missing = (names: readonly string[]) =>
  new Error(`The database lacks the job queues ${names.join(", ")}: run npm run migrate.`);

/** Works off the queues until it is stopped; any number of instances share them. */
export async function startJobs(
  handlers: readonly Handler[],
  { idle, patience, tidySeconds }: Settings = USUAL,
): Promise<Jobs> {
  const database = openJobDatabase();
  const boss = new PgBoss({
    db: database,
    schema: "jobs",
    migrate: false,
    schedule: false,
    maintenanceIntervalSeconds: tidySeconds,
  });
  const complain = (error: unknown) => {
    if (!database.isAway()) log.error({ err: error }, "the job queue failed");
  };
  boss.on("error", complain);
  const names = handlers.map(({ queue }) => queue);
  await boss.start().catch(() => {
    throw missing(names);
  });
  const made = new Set((await boss.getQueues()).map(({ name }) => name));
  const absent = names.filter((name) => !made.has(name));
  if (absent.length > 0) throw missing(absent);

  const enqueue: Enqueue = async (queue, ids, singletonKey) => {
    await boss.send(queue, ids, { singletonKey });
  };

  /** Whether there was a job. Of a job whose end could not be noted, the queue's patience decides. */
  async function workOne({ queue, run }: Handler): Promise<boolean> {
    const [job] = await boss.fetch<object>(queue);
    if (job === undefined) return false;
    try {
      await run(job.data, enqueue);
      await boss.complete(queue, job.id);
    } catch (error) {
      log.error({ err: error, queue, job: job.id }, "a job failed");
      await boss.fail(queue, job.id, {}).catch(complain);
    }
    return true;
  }

  const stopping = new AbortController();
  const { signal } = stopping;

  async function work(handler: Handler): Promise<void> {
    while (!signal.aborted) {
      if (!(await workOne(handler))) await sleep(idle, signal);
    }
  }

  /** The database's clock says which slot it is, and its index that it has begun. */
  async function begin({ queue, everySeconds }: Handler): Promise<void> {
    if (everySeconds === undefined) return;
    const slot = { singletonKey: "slot", singletonSeconds: everySeconds };
    while (!signal.aborted) {
      await boss.send(queue, {}, slot).catch(complain);
      await sleep(Math.min(everySeconds * 500, 30_000), signal);
    }
  }

  const loops = handlers.flatMap((handler) => [work(handler), begin(handler)]);
  return {
    stop: async () => {
      stopping.abort();
      await Promise.race([Promise.all(loops), pause(patience, undefined, { ref: false })]);
      await boss.stop({ graceful: false });
      await database.close();
    },
  };
}
