// One server for every test run of this tree: the first run starts it, the last one out stops it.
import { createHash } from "node:crypto";
import type pg from "pg";
import type { TestProject } from "vitest/node";
import { migrate, migrationsIn } from "../scripts/migrate.mjs";
import { attend } from "../scripts/postgres/attendance.mjs";
import { makeRolesAndDatabase } from "../scripts/postgres/roles.mjs";
import {
  dropThrowaways,
  startThrowaway,
  THROWAWAY_PREFIX,
} from "../scripts/postgres/throwaway.mjs";
import { TEMPLATE_LOCK, type TestServer } from "./server.ts";

type Role = "postgres" | "titleworthy_owner" | "titleworthy_app";

interface Server {
  readonly client: pg.Client;
  readonly address: (role: Role, database: string) => string;
  readonly passwords: Readonly<Record<Role, string>>;
  readonly close: () => Promise<unknown>;
}

/** TEST_DATABASE_URL names a superuser of a server that is not ours to stop. */
async function givenServer(url: string): Promise<Server> {
  const secret = (role: string) =>
    createHash("sha256")
      .update(url + role)
      .digest("hex");
  const own = { titleworthy_owner: secret("owner"), titleworthy_app: secret("app") };
  const passwords = { postgres: new URL(url).password, ...own };
  const address = (role: Role, database: string) => {
    const at = new URL(url);
    if (role !== "postgres") Object.assign(at, { username: role, password: passwords[role] });
    at.pathname = `/${database}`;
    return at.href;
  };
  const { client } = await attend(address("postgres", "postgres"), dropThrowaways);
  return { client, address, passwords, close: () => client.end() };
}

const openServer = (): Promise<Server> =>
  process.env.TEST_DATABASE_URL ? givenServer(process.env.TEST_DATABASE_URL) : startThrowaway();

/** A migrated database to copy; its name says which migrations, so that an edit makes another. */
async function makeTemplate(server: Server): Promise<string> {
  const checksums = migrationsIn().map((migration) => migration.checksum);
  const hash = createHash("sha256").update(checksums.join()).digest("hex").slice(0, 12);
  const template = `${THROWAWAY_PREFIX}template_${hash}`;
  const { client } = server;
  await makeRolesAndDatabase(client, server.passwords, template);
  await client.query(`SELECT pg_advisory_lock(${TEMPLATE_LOCK})`);
  await migrate(server.address("titleworthy_owner", template));
  await client.query(`SELECT pg_advisory_unlock(${TEMPLATE_LOCK})`);
  return template;
}

export default async function setup(project: TestProject): Promise<() => Promise<unknown>> {
  const server = await openServer();
  const provided: TestServer = {
    template: await makeTemplate(server),
    superuserUrl: server.address("postgres", "postgres"),
    ownerUrl: server.address("titleworthy_owner", "postgres"),
    appUrl: server.address("titleworthy_app", "postgres"),
  };
  project.provide("server", provided);
  return server.close;
}
