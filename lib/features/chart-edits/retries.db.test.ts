import { expect, test } from "vitest";
import { applyPatch } from "@/lib/domain/org/patch";
import { edit, makeWorld, plain, read, retitle, rowsOf, save } from "@/test/edited-chart";
import { asSuperuser, makeMember } from "@/test/factories";
import { readEdits } from "./data";
import { saveEdits } from "./mutations";

test("a request sent again after a lost answer is stored once", async () => {
  const world = await makeWorld();
  const chart = plain(await read(world));
  const { scope, companyId, chartId } = world;
  const mine = edit(retitle(chart, "bo", "Partner Engineer"));
  const request = { companyId, chartId, since: 1, edits: [mine], reason: null };
  const answers = await Promise.all([saveEdits(scope, request), saveEdits(scope, request)]);
  expect(answers).toEqual([
    { version: 2, others: [] },
    { version: 2, others: [] },
  ]);
  // What a colleague made of it since comes after it, with the next question.
  const theirs = retitle(applyPatch(chart, mine.patch), "bo", "Alliance Engineer");
  await save(world, [theirs], 2, await makeMember(world.workspaceId, "analyst"));
  expect(await saveEdits(scope, request)).toEqual({ version: 2, others: [] });
  expect(await readEdits(scope, { companyId, chartId, since: 2 })).toEqual({
    version: 3,
    others: [theirs],
  });
  // Nobody who has seen it goes back before it.
  expect(await saveEdits(scope, { ...request, since: 3, reason: null })).toEqual({
    version: 3,
    others: [],
  });
  expect(await rowsOf(world, "chart_edits")).toHaveLength(2);
  // A retry with one more edit stores only that one.
  const more = edit(retitle(chart, "ann", "Clerk"));
  expect(await saveEdits(scope, { ...request, edits: [mine, more], reason: null })).toEqual({
    version: 4,
    others: [theirs],
  });
});

test("of a request whose connection is cut nothing is kept", async () => {
  const world = await makeWorld();
  const chart = plain(await read(world));
  const before = await rowsOf(world, "positions");
  // The head of the audit chain is held, so that the request waits with everything written.
  const request = await asSuperuser(async (client) => {
    await client.query("BEGIN");
    await client.query("SELECT 1 FROM audit_heads WHERE workspace_id = $1 FOR UPDATE", [
      world.workspaceId,
    ]);
    const saving = save(world, [retitle(chart, "bo", "Partner Engineer")]).catch(
      (error: unknown) => error,
    );
    for (let cut = 0; cut === 0;) {
      const { rowCount } = await client.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      cut = rowCount ?? 0;
    }
    const outcome = await saving;
    await client.query("ROLLBACK");
    return outcome;
  });
  expect(request).toBeInstanceOf(Error);
  expect(await rowsOf(world, "positions")).toEqual(before);
  expect(await rowsOf(world, "chart_edits")).toEqual([]);
  expect((await save(world, [retitle(chart, "bo", "Partner Engineer")])).version).toBe(2);
});
