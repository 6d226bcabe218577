// Every read and every write of every feature, as found in the modules, tried by its own owner and
// by the owner of another workspace. A function that is not listed below fails the first test.
import { readdirSync } from "node:fs";
import path from "node:path";
import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { requireEmail } from "@/lib/server/email";
import { AppError } from "@/lib/server/errors";
import { newId } from "@/lib/server/ids";
import { mintScope, type Scope } from "@/lib/server/scope";
import { asSuperuser, makeWorkspace } from "./factories";
import { CALLS } from "./isolation-calls";
import { makeWorld } from "./isolation-world";

const FEATURES = path.join(import.meta.dirname, "../lib/features");
const KINDS = ["data", "mutations"] as const;

type Work = (scope: Scope, input: unknown) => unknown;

/** Exported beside the reads, and asks no database. */
const NOT_WORK = new Set(["completeQuarters", "seriesBreaks"]);

/** Exported functions by `feature/kind.name`; what ends in `In` takes an open transaction instead. */
async function exportedWork(): Promise<ReadonlyMap<string, Work>> {
  const found = new Map<string, Work>();
  for (const feature of readdirSync(FEATURES)) {
    for (const kind of KINDS) {
      if (!readdirSync(path.join(FEATURES, feature)).includes(`${kind}.ts`)) continue;
      const exports: Record<string, unknown> = await import(`@/lib/features/${feature}/${kind}.ts`);
      for (const [name, work] of Object.entries(exports)) {
        if (typeof work === "function" && !name.endsWith("In") && !NOT_WORK.has(name)) {
          found.set(`${feature}/${kind}.${name}`, work as Work);
        }
      }
    }
  }
  return found;
}

/** Signing up makes a workspace of its own, so it has no owner to be tried by. */
const FOUNDING = "accounts/mutations.signUp";

/** Every row of a workspace, as one hash; read by somebody whom no policy binds. */
const hashOf = (workspaceId: string) =>
  asSuperuser(async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'workspace_id'
       WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace ORDER BY 1`,
    );
    const hash = createHash("sha256");
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(
        `SELECT t::text AS row FROM ${name} t WHERE workspace_id = $1 ORDER BY 1`,
        [workspaceId],
      );
      hash.update(`${name}\n${rows.map(({ row }) => row).join("\n")}\n`);
    }
    return hash.digest("hex");
  });

const plain = (value: unknown) =>
  JSON.stringify(value, (_, part: unknown) => (typeof part === "bigint" ? String(part) : part)) ??
  "";

/** What a call gives, as text; of a refusal its code. */
async function answerOf(ask: () => unknown): Promise<string> {
  try {
    return plain(await ask());
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

test("every function of the modules is tried", async () => {
  const found = [...(await exportedWork()).keys()].filter((name) => name !== FOUNDING);
  expect(found.toSorted()).toEqual(Object.keys(CALLS).toSorted());
});

describe.each(Object.keys(CALLS))("%s", (name) => {
  const call = CALLS[name];

  test("does its work for the owner, and nothing for another workspace's", async () => {
    const work = (await exportedWork()).get(name);
    if (work === undefined || call === undefined) throw new Error(`${name} is not exported`);
    const [mine, strangers] = [await makeWorld(), await makeWorkspace()];
    const before = await hashOf(mine.id);

    const answer = await answerOf(() => work(strangers.scope, call.input(mine)));
    const isKept = call.ownOnly === true ? !answer.includes(mine.id) : answer === "NOT_FOUND";
    expect({ isKept, answer }).toMatchObject({ isKept: true });
    expect(await hashOf(mine.id)).toBe(before);

    await work(mine.scope, call.input(mine));
    const isWrite = name.includes("/mutations.");
    expect((await hashOf(mine.id)) !== before).toBe(isWrite);
  });
});

test("signing up makes a workspace that nobody else sees", async () => {
  const work = (await exportedWork()).get(FOUNDING);
  if (work === undefined) throw new Error("signUp is not exported");
  const mine = await makeWorld();
  const before = await hashOf(mine.id);
  const userId = newId();
  const scope = mintScope({
    workspaceId: newId(),
    actor: { kind: "user", userId },
    role: "owner",
    companies: "all",
  });
  await work(scope, {
    name: "New Person",
    email: requireEmail(`${userId}@example.com`),
    passwordHash: "no password",
    workspace: "New",
    visitor: { address: "127.0.0.1", userAgent: null },
  });
  expect(await hashOf(mine.id)).toBe(before);
});
