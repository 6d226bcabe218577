import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { startPostgres } from "./embedded-postgres.mjs";
import { postgresAccount } from "./postgres/account.mjs";
import { connected } from "./postgres/roles.mjs";

type Server = Awaited<ReturnType<typeof startPostgres>>;

const PATIENCE = 60_000;
const isRoot = process.getuid?.() === 0;

/** One cluster with a row in it serves all tests that need no new one. */
let kept = "";
let folder = "";
let cleanups: (() => unknown)[] = [];

function newFolder(): string {
  const made = mkdtempSync(path.join(tmpdir(), "titleworthy-pg-"));
  chmodSync(made, 0o755);
  return made;
}

function inNewFolder(): void {
  folder = newFolder();
  const made = folder;
  cleanups.push(() => rmSync(made, { recursive: true }));
}

async function cleanUp(): Promise<void> {
  for (const cleanup of cleanups.toReversed()) await cleanup();
  cleanups = [];
}

beforeAll(async () => {
  kept = newFolder();
  folder = kept;
  await writeRow(await start());
  await cleanUp();
}, PATIENCE);

beforeEach(() => {
  folder = kept;
});

afterEach(cleanUp);

afterAll(() => rmSync(kept, { recursive: true }));

async function start(): Promise<Server> {
  const server = await startPostgres({ folder, settings: { fsync: "off" } });
  let open = true;
  const close = async () => {
    if (open) await server.close();
    open = false;
  };
  cleanups.push(close);
  return { ...server, close };
}

const data = (name = "") => path.join(folder, "postgres", name);
const pidOf = () => Number(readFileSync(data("postmaster.pid"), "utf8").split("\n")[0]);
const superuser = (server: Server) => server.address("postgres", "postgres");

const writeRow = (server: Server) =>
  connected(superuser(server), (client) => client.query("CREATE TABLE kept AS SELECT 42 AS row"));

const readRow = (server: Server) =>
  connected(superuser(server), async (client) => {
    const { rows } = await client.query<{ row: number }>("SELECT row FROM kept");
    return rows[0]?.row;
  });

/** A process with the rights of the server's own account, which Postgres takes for a rival. */
function startBystander(script: string) {
  const account = postgresAccount(data());
  const child = spawn("/bin/sh", ["-c", script], {
    ...account,
    stdio: ["ignore", "pipe", "ignore"],
  });
  cleanups.push(() => child.kill("SIGKILL"));
  return child;
}

/** Stops the server and leaves a note behind that names this pid, as a crash would. */
async function leaveNoteNaming(server: Server, pid: number): Promise<void> {
  const lines = readFileSync(data("postmaster.pid"), "utf8").split("\n");
  await server.close();
  writeFileSync(data("postmaster.pid"), [pid, ...lines.slice(1)].join("\n"));
}

test("rows outlast a stop and a start", { timeout: PATIENCE }, async () => {
  const first = await start();
  expect(await readRow(first)).toBe(42);
  await first.close();
  expect(existsSync(data("postmaster.pid"))).toBe(false);
  expect(await readRow(await start())).toBe(42);
});

test("only the passwords that it made itself open it", { timeout: PATIENCE }, async () => {
  const server = await start();
  const wrong = superuser(server).replace(/:[^:@]+@/, ":wrong@");
  await expect(connected(wrong, async () => {})).rejects.toThrow("password authentication failed");
  expect(readFileSync(data("pg_hba.conf"), "utf8")).not.toMatch(/^[^#]*\b(trust|md5|password)\b/m);
});

test("a killed server is recovered, busy backend and all", { timeout: PATIENCE }, async () => {
  const first = await start();
  const busy = connected(superuser(first), (client) =>
    client.query("SELECT count(*) FROM generate_series(1, 100000000000)"),
  ).catch((error: unknown) => error);
  process.kill(pidOf(), "SIGKILL");
  const second = await start();
  expect(await readRow(second)).toBe(42);
  expect(await busy).toBeInstanceOf(Error);
});

test("a note that names some other live process is no server", { timeout: PATIENCE }, async () => {
  const first = await start();
  const bystander = startBystander("exec sleep 60");
  await leaveNoteNaming(first, bystander.pid ?? 0);
  expect(await readRow(await start())).toBe(42);
  expect(bystander.exitCode).toBeNull();
});

test(
  "a note that names a dead, uncollected process is no server",
  { timeout: PATIENCE },
  async () => {
    const first = await start();
    const parent = startBystander("sleep 0 & echo $!; exec sleep 60");
    const [zombie] = (await once(parent.stdout, "data")) as [Buffer];
    await leaveNoteNaming(first, Number(zombie));
    expect(await readRow(await start())).toBe(42);
  },
);

test(
  "two first starts at once share one server; the last one out stops it",
  { timeout: PATIENCE },
  async () => {
    inNewFolder();
    mkdirSync(path.join(folder, "making-abandoned/postgres"), { recursive: true });
    const [one, other] = await Promise.all([start(), start()]);
    expect(one.port).toBe(other.port);
    await one.close();
    await writeRow(other);
    await other.close();
    expect(existsSync(data("postmaster.pid"))).toBe(false);
  },
);

test("a usual port that is taken is left to its owner", { timeout: PATIENCE }, async () => {
  const squatter = createServer();
  await new Promise((resolve) => {
    squatter.once("listening", resolve).once("error", resolve); // Taken by somebody else: as good.
    squatter.listen(54_320, "127.0.0.1");
  });
  cleanups.push(() => squatter.close());
  expect((await start()).port).not.toBe(54_320);
});

test("files of somebody else are refused and stay", async () => {
  inNewFolder();
  mkdirSync(data());
  writeFileSync(data("PG_VERSION"), "18\n");
  await expect(startPostgres({ folder })).rejects.toThrow("holds files that this program did not");
  expect(readdirSync(data())).toEqual(["PG_VERSION"]);
});

test(
  "a cluster whose mark is lost or broken is refused and stays",
  { timeout: PATIENCE },
  async () => {
    const server = await start();
    await server.close();
    const mark = readFileSync(data("titleworthy.json"), "utf8");
    writeFileSync(data("titleworthy.json"), mark.slice(0, 20));
    await expect(startPostgres({ folder })).rejects.toThrow("does not hold the passwords");
    unlinkSync(data("titleworthy.json"));
    await expect(startPostgres({ folder })).rejects.toThrow(
      "holds files that this program did not",
    );
    writeFileSync(data("titleworthy.json"), mark);
    expect(await readRow(await start())).toBe(42);
  },
);

test("a cluster of another major version is refused and stays", { timeout: PATIENCE }, async () => {
  const server = await start();
  await server.close();
  writeFileSync(data("PG_VERSION"), "17\n");
  await expect(startPostgres({ folder })).rejects.toThrow("was made by Postgres 17");
  writeFileSync(data("PG_VERSION"), "18\n");
  expect(await readRow(await start())).toBe(42);
});

test.runIf(isRoot)(
  "as root below a folder closed to others, it keeps its files elsewhere",
  { timeout: PATIENCE },
  async () => {
    inNewFolder();
    chmodSync(folder, 0o700);
    const first = await start();
    const elsewhere = realpathSync(data());
    cleanups.unshift(() => rmSync(path.dirname(elsewhere), { recursive: true }));
    await writeRow(first);
    await first.close();
    expect(lstatSync(data().replace(/\/$/, "")).isSymbolicLink()).toBe(true);
    expect(await readRow(await start())).toBe(42);
  },
);

const NOBODY = 65_534;
const script = `
  const { startPostgres } = await import(${JSON.stringify(path.join(import.meta.dirname, "embedded-postgres.mjs"))});
  const server = await startPostgres({ folder: process.argv[1], settings: { fsync: "off" } });
  console.log((await server.client.query("SELECT 42 AS row")).rows[0].row);
  await server.close();
`;
const asNobody = (source: string) =>
  spawnSync(process.execPath, ["--input-type=module", "-e", source, folder], {
    uid: NOBODY,
    gid: NOBODY,
    encoding: "utf8",
  });
const nobodyReachesUs =
  isRoot &&
  spawnSync("/bin/sh", ["-c", 'test -r "$0"', import.meta.filename], { uid: NOBODY }).status === 0;

test.runIf(nobodyReachesUs)("an ordinary user runs it as itself", { timeout: PATIENCE }, () => {
  inNewFolder();
  chmodSync(folder, 0o777);
  expect(asNobody(script)).toMatchObject({ stdout: "42\n", status: 0 });
});

test.runIf(nobodyReachesUs)(
  "an ordinary user is told that the files are somebody else's",
  { timeout: PATIENCE },
  async () => {
    const server = await start();
    await server.close();
    const { status, stderr } = asNobody(script);
    expect(status).toBe(1);
    expect(stderr).toContain("belongs to another account");
  },
);
