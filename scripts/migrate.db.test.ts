import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { asOwner } from "@/test/factories";
import { migrate } from "./migrate.mjs";
import { connected } from "./postgres/roles.mjs";
import { THROWAWAY_PREFIX } from "./postgres/throwaway.mjs";

const name = `${THROWAWAY_PREFIX}migrations_${process.pid}`;
const url = Object.assign(new URL(process.env["DATABASE_OWNER_URL"] ?? ""), {
  pathname: name,
}).href;

let folder = "";

function write(migration: string, sql: string): void {
  mkdirSync(path.join(folder, migration), { recursive: true });
  writeFileSync(path.join(folder, migration, "migration.sql"), sql);
}

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "titleworthy-migrations-"));
  await asOwner((client) => client.query(`CREATE DATABASE ${name}`));
});

afterEach(async () => {
  rmSync(folder, { recursive: true });
  await asOwner((client) => client.query(`DROP DATABASE ${name}`));
});

const ask = <Row extends pg.QueryResultRow>(sql: string) =>
  connected(url, async (client) => (await client.query<Row>(sql)).rows);

const applied = async () =>
  (
    await ask<{ name: string }>("SELECT migration_name AS name FROM _prisma_migrations ORDER BY 1")
  ).map((row) => row.name);

test("applies what is new, in the order of the names, and each once", async () => {
  write("2_fill", "INSERT INTO t VALUES (1);");
  write("1_make", "CREATE TABLE t (n int);");
  expect(await migrate(url, folder)).toEqual(["1_make", "2_fill"]);
  write("3_more", "INSERT INTO t VALUES (2); INSERT INTO t VALUES (3);");
  expect(await migrate(url, folder)).toEqual(["3_more"]);
  expect(await migrate(url, folder)).toEqual([]);
  expect(await ask("SELECT n FROM t ORDER BY n")).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
});

test("a body with semicolons within quotes is one statement", async () => {
  write("1_body", "DO $$ BEGIN CREATE TABLE t (n int); INSERT INTO t VALUES (7); END $$;");
  await migrate(url, folder);
  expect(await ask("SELECT n FROM t")).toEqual([{ n: 7 }]);
});

test("one that fails leaves nothing, those before it stay", async () => {
  write("1_make", "CREATE TABLE t (n int);");
  write("2_break", "INSERT INTO t VALUES (1); INSERT INTO nowhere VALUES (1);");
  await expect(migrate(url, folder)).rejects.toThrow(
    "Migration 2_break failed and nothing of it was",
  );
  expect(await applied()).toEqual(["1_make"]);
  expect(await ask("SELECT n FROM t")).toEqual([]);
});

test("one that was edited after it was applied is refused", async () => {
  write("1_make", "CREATE TABLE t (n int);");
  await migrate(url, folder);
  write("1_make", "CREATE TABLE t (n bigint);");
  write("2_more", "CREATE TABLE u (n int);");
  await expect(migrate(url, folder)).rejects.toThrow("1_make was changed after it was applied");
  expect(await applied()).toEqual(["1_make"]);
});

test("one that another tool noted as failed is refused until somebody looked", async () => {
  write("1_make", "CREATE TABLE t (n int);");
  await migrate(url, folder);
  await ask("UPDATE _prisma_migrations SET finished_at = NULL");
  await expect(migrate(url, folder)).rejects.toThrow("1_make failed before");
});

test("of eight at once one applies and the others find it done", async () => {
  write("1_make", "CREATE TABLE t (n int); INSERT INTO t VALUES (1);");
  const answers = await Promise.all(Array.from({ length: 8 }, () => migrate(url, folder)));
  expect(answers.flat()).toEqual(["1_make"]);
  expect(await ask("SELECT n FROM t")).toEqual([{ n: 1 }]);
});
