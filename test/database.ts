// A database of its own for every test file, copied from the migrated template before any code of
// the application is imported.
import { randomBytes } from "node:crypto";
import { afterAll, inject } from "vitest";
import { connected } from "../scripts/postgres/roles.mjs";
import { THROWAWAY_PREFIX } from "../scripts/postgres/throwaway.mjs";
import { TEMPLATE_LOCK } from "./server.ts";

const { template, superuserUrl, ownerUrl, appUrl } = inject("server");
const name = `${THROWAWAY_PREFIX}${randomBytes(6).toString("hex")}`;

function at(url: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

// Two copies of one template at once are refused.
await connected(ownerUrl, async (client) => {
  await client.query(`SELECT pg_advisory_lock(${TEMPLATE_LOCK})`);
  await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
});

Object.assign(process.env, {
  DATABASE_URL: at(appUrl),
  DATABASE_OWNER_URL: at(ownerUrl),
  TEST_SUPERUSER_URL: at(superuserUrl),
  NEXTAUTH_URL: "http://localhost:3000",
  NEXTAUTH_SECRET: "a secret that only the tests of this tree know",
  LOG_LEVEL: "silent",
});

/** lib/server/db.ts keeps its pool here, if the file's tests came to open one. */
declare global {
  var titleworthyDb: { $disconnect(): Promise<void> } | undefined;
}

afterAll(async () => {
  await globalThis.titleworthyDb?.$disconnect();
  await connected(ownerUrl, (client) => client.query(`DROP DATABASE ${name}`));
});
