// Real processes that share one database, a real mail server, and what may befall them.
import { type ChildProcess, spawn } from "node:child_process";
import { EventEmitter, once } from "node:events";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { text } from "node:stream/consumers";
import type pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { asSuperuser } from "@/test/factories";
import type { JudgedCompany } from "@/test/judged-company";
import { header, openMailbox } from "@/test/mailbox";
import { openRelay } from "@/test/relay";
import { makeYoung } from "@/test/young-company";

const INSTANCE = path.join(import.meta.dirname, "../../test/jobs-instance.ts");
/** A bound for a busy machine, not a measure. */
const FAULTS = { timeout: 300_000 };

const arrivals = new EventEmitter();
const children = new Set<ChildProcess>();
let mailbox: Awaited<ReturnType<typeof openMailbox>>;
/** What the mail server does before it says that it has a message. */
let before = async (): Promise<void> => {};

beforeEach(async () => {
  before = async () => {};
  mailbox = await openMailbox({ before: () => before() });
  // Every test begins with what is due: no slot has begun.
  await asSuperuser((client) => client.query("DELETE FROM jobs.job"));
});

afterEach(async () => {
  await Promise.all([...children].map((child) => end(child, "SIGKILL")));
  await mailbox.close();
});

/** Starts an instance; what it logs is to be read when it has ended. */
async function start(changes: Readonly<Record<string, string>> = {}) {
  const child = spawn(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", INSTANCE],
    {
      env: {
        ...process.env,
        NODE_OPTIONS: "",
        SMTP_URL: mailbox.url,
        MAIL_FROM: "titleworthy@example.com",
        LOG_LEVEL: "info",
        ...changes,
      },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  children.add(child);
  const said = text(child.stdout);
  await once(child.stdout, "data");
  return { child, said };
}

async function end(child: ChildProcess, signal: "SIGTERM" | "SIGKILL"): Promise<number | null> {
  children.delete(child);
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const gone = once(child, "exit");
  child.kill(signal);
  await gone;
  return child.exitCode;
}

/** Waits for what instances bring about. */
async function eventually(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(50);
}

/** Puts a job in line, as an instance does. */
const put = (queue: string, ids: object = {}) =>
  asSuperuser((client) =>
    client.query("INSERT INTO jobs.job (name, data) VALUES ($1, $2)", [queue, ids]),
  );

const isIdle = () =>
  asSuperuser(async (client) => {
    const { rows } = await client.query("SELECT 1 FROM jobs.job WHERE state < 'completed'");
    return rows.length === 0;
  });

const countOf = (table: string, where: string, id: string) =>
  asSuperuser(async (client) => {
    const { rows } = await client.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM ${table} WHERE workspace_id = $1 AND ${where}`,
      [id],
    );
    return rows[0]?.count ?? 0;
  });

const isSent = async ({ id }: JudgedCompany) =>
  (await countOf("mails", "true", id)) > 0 && (await countOf("mails", "state <> 'sent'", id)) === 0;

/** The company was answered for once, told of once, and every message arrived once. */
async function expectOnce({ id }: JudgedCompany): Promise<void> {
  expect(await countOf("evaluations", "quarter = '2027Q3'", id)).toBe(1);
  expect(await countOf("notices", "kind = 'verdict_changed'", id)).toBe(1);
  expect(await countOf("notices", "kind = 'condition_met'", id)).toBe(2);
  const mails = await countOf("mails", "state = 'sent'", id);
  const names = mailbox.deliveries.map((delivery) => header(delivery, "Message-ID"));
  expect([names.length, new Set(names).size]).toEqual([mails, mails]);
}

/** As if the queue's patience with a killed instance had run out. */
const hurry = () =>
  asSuperuser((client) =>
    client.query(
      `UPDATE jobs.job SET started_on = now() - interval '1 day' WHERE state = 'active';
       UPDATE jobs.job SET start_after = now() WHERE state = 'retry';
       UPDATE mails SET held_until = now() - interval '1 second' WHERE state = 'sending'`,
    ),
  );

/** Whether somebody waits for a lock of the client's transaction. */
const isBlocked = (client: pg.Client) => async () => {
  // Within a transaction the activity would be that of its first look.
  await client.query("SELECT pg_stat_clear_snapshot()");
  const { rows } = await client.query(
    "SELECT 1 FROM pg_stat_activity WHERE pg_backend_pid() = ANY (pg_blocking_pids(pid))",
  );
  return rows.length > 0;
};

test("two instances that start at once do everything once", FAULTS, async () => {
  const companies = [await makeYoung(), await makeYoung()];
  const instances = await Promise.all([start(), start()]);
  await eventually(async () => (await Promise.all(companies.map(isSent))).every(Boolean));
  for (const { child } of instances) expect(await end(child, "SIGTERM")).toBe(0);
  for (const { said } of instances) expect(await said).toBe("ready\n");
  const mails = mailbox.deliveries.length;
  const names = mailbox.deliveries.map((delivery) => header(delivery, "Message-ID"));
  expect(new Set(names).size).toBe(mails);
  for (const { id } of companies) {
    expect(await countOf("evaluations", "quarter = '2027Q3'", id)).toBe(1);
    expect(await countOf("notices", "kind = 'verdict_changed'", id)).toBe(1);
  }
  const { rows } = await asSuperuser((client) =>
    client.query("SELECT count(*)::int AS count FROM jobs.job WHERE name = 'companies'"),
  );
  expect(rows).toEqual([{ count: 1 }]);
});

test(
  "a visit that is killed before its end leaves nothing, and is made again",
  FAULTS,
  async () => {
    const company = await makeYoung();
    await asSuperuser(async (client) => {
      // The head of the audit chain is locked last: all else is written when the instance waits for it.
      await client.query("BEGIN");
      await client.query("SELECT 1 FROM audit_heads WHERE workspace_id = $1 FOR UPDATE", [
        company.id,
      ]);
      const { child } = await start();
      await eventually(isBlocked(client));
      await end(child, "SIGKILL");
      await client.query("COMMIT");
    });
    expect(await countOf("notices", "true", company.id)).toBe(0);
    expect(await countOf("evaluations", "quarter = '2027Q3'", company.id)).toBe(0);
    await start();
    await eventually(async () => {
      await hurry();
      return isSent(company);
    });
    await expectOnce(company);
  },
);

test(
  "a message whose sender is killed before the receipt is sent again, as itself",
  FAULTS,
  async () => {
    const company = await makeYoung();
    const arrived = once(arrivals, "one");
    before = () => {
      arrivals.emit("one");
      return new Promise(() => {});
    };
    const { child } = await start();
    await arrived;
    await end(child, "SIGKILL");
    expect(await countOf("mails", "state = 'sending' AND tries = 1", company.id)).toBe(1);
    before = async () => {};
    await start();
    await eventually(async () => {
      await hurry();
      return isSent(company);
    });
    const names = mailbox.deliveries.map((delivery) => header(delivery, "Message-ID"));
    expect(new Set(names).size).toBe(names.length - 1);
  },
);

test("told to stop, an instance finishes what it is at", FAULTS, async () => {
  const company = await makeYoung();
  const arrived = once(arrivals, "one");
  before = () => {
    arrivals.emit("one");
    return pause(1_000);
  };
  const { child, said } = await start();
  await arrived;
  expect(await end(child, "SIGTERM")).toBe(0);
  expect(await said).toBe("ready\n");
  expect(await isSent(company)).toBe(true);
});

test(
  "a database that goes away and comes back is said twice, and nothing is lost",
  FAULTS,
  async () => {
    const relay = await openRelay(new URL(process.env["DATABASE_URL"] ?? ""));
    const { child, said } = await start({ DATABASE_URL: relay.url });
    await eventually(isIdle);
    await relay.cut();
    const company = await makeYoung();
    await put("company", { workspaceId: company.id, companyId: company.companyId });
    await pause(1_000);
    await relay.mend();
    await eventually(() => isSent(company));
    await expectOnce(company);
    expect(await end(child, "SIGTERM")).toBe(0);
    const lines = (await said).trim().split("\n").slice(1);
    const words = lines.map((line) => (JSON.parse(line) as { msg: string }).msg);
    expect(words).toEqual([
      "the database is away; jobs wait for it",
      "the database is back; jobs go on",
    ]);
  },
);

test(
  "a message that is refused or finds no server is tried later, or counts as failed",
  FAULTS,
  async () => {
    const company = await makeYoung();
    await mailbox.close();
    await start();
    await eventually(async () => (await countOf("mails", "fault = 'no_answer'", company.id)) > 0);
    expect(await countOf("mails", "state = 'waiting' AND held_until > now()", company.id)).toBe(1);
    mailbox = await openMailbox({ refuse: () => 550 });
    await Promise.all([...children].map((child) => end(child, "SIGKILL")));
    await start();
    await asSuperuser((client) => client.query("UPDATE mails SET held_until = NULL"));
    await put("mail");
    await eventually(async () => (await countOf("mails", "state = 'failed'", company.id)) > 0);
    expect(await countOf("mails", "fault = 'refused 550'", company.id)).toBe(1);
  },
);
