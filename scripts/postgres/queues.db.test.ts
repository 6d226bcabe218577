import { randomBytes } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeEach, expect, inject, test } from "vitest";
import { asSuperuser } from "@/test/factories";
import { migrate, MIGRATIONS } from "../migrate.mjs";
import { connected } from "./roles.mjs";
import { THROWAWAY_PREFIX } from "./throwaway.mjs";

const { superuserUrl, appUrl } = inject("server");
const name = `${THROWAWAY_PREFIX}queues_${randomBytes(4).toString("hex")}`;
const at = (url: string, changes: Partial<URL> = {}) =>
  Object.assign(new URL(url), { pathname: name, ...changes }).href;
/** The owner of a database that was given: may make schemas in it, and governs no roles. */
const owner = at(superuserUrl, { username: name, password: "x" });

beforeEach(() =>
  asSuperuser(async (client) => {
    await client.query(`CREATE ROLE ${name} LOGIN PASSWORD 'x'`);
    await client.query(`CREATE DATABASE ${name} OWNER ${name}`);
  }),
);

afterEach(() =>
  asSuperuser(async (client) => {
    await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await client.query(`DROP ROLE ${name}`);
  }),
);

const ask = (url: string, sql: string) =>
  connected(url, async (client) => (await client.query(sql)).rows);

const jobs = "SELECT name FROM jobs.job ORDER BY 1";
const NOTHING = mkdtempSync(path.join(tmpdir(), "titleworthy-queues-"));
afterAll(() => rmSync(NOTHING, { recursive: true }));

test("of four who make the queues at once all find them, and a job survives the next start", async () => {
  await Promise.all(Array.from({ length: 4 }, () => migrate(owner, NOTHING)));
  await ask(at(appUrl), "INSERT INTO jobs.job (name) VALUES ('mail')");
  await ask(owner, "UPDATE jobs.queue SET expire_seconds = 1");
  await migrate(owner, NOTHING);
  expect(await ask(at(appUrl), jobs)).toEqual([{ name: "mail" }]);
  expect(await ask(owner, "SELECT name, expire_seconds FROM jobs.queue ORDER BY 1")).toEqual([
    { name: "companies", expire_seconds: 60 },
    { name: "company", expire_seconds: 120 },
    { name: "mail", expire_seconds: 300 },
  ]);
});

test("the application makes no queue and changes none", async () => {
  await migrate(owner, NOTHING);
  for (const sql of [
    "SELECT jobs.create_queue('more', '{}')",
    "UPDATE jobs.queue SET policy = 'standard'",
    "TRUNCATE jobs.job",
    "CREATE TABLE jobs.more ()",
  ]) {
    await expect(ask(at(appUrl), sql)).rejects.toThrow("permission denied");
  }
});

test("an owner who may make no schema is told what to run, and goes on once that is done", async () => {
  await asSuperuser((client) => client.query(`ALTER DATABASE ${name} OWNER TO postgres`));
  const superuser = at(superuserUrl);
  await ask(superuser, `GRANT CREATE, USAGE ON SCHEMA public TO ${name}`);
  await expect(migrate(owner, NOTHING)).rejects.toThrow("CREATE SCHEMA jobs AUTHORIZATION");
  await ask(superuser, `CREATE SCHEMA jobs AUTHORIZATION ${name}`);
  await migrate(owner, NOTHING);
  expect(await ask(at(appUrl), jobs)).toEqual([]);
});

test("a database of the release before, with rows in it, is brought up to date", async () => {
  const before = mkdtempSync(path.join(tmpdir(), "titleworthy-before-"));
  for (const one of readdirSync(MIGRATIONS).filter((each) => each < "20261122000500")) {
    cpSync(path.join(MIGRATIONS, one), path.join(before, one), { recursive: true });
  }
  const url = at(inject("server").ownerUrl);
  await asSuperuser((client) => client.query(`ALTER DATABASE ${name} OWNER TO titleworthy_owner`));
  await migrate(url, before);
  const kept = "INSERT INTO workspaces (id, slug, name) VALUES (gen_random_uuid(), 'kept', 'Kept')";
  await ask(url, kept);
  await migrate(url);
  expect(await ask(url, "SELECT slug, time_zone FROM workspaces")).toEqual([
    { slug: "kept", time_zone: "UTC" },
  ]);
  expect(await ask(at(appUrl), jobs)).toEqual([]);
  rmSync(before, { recursive: true });
});
