import { expect, test } from "vitest";
import { applyPatch } from "@/lib/domain/org/patch";
import { firstBrokenLink } from "@/lib/server/audit";
import { inWorkspace } from "@/lib/server/scope";
import {
  edit,
  makeWorld,
  moveTo,
  patchOf,
  plain,
  read,
  retitle,
  rowsOf,
  save,
  SEATS,
} from "@/test/edited-chart";
import { makeMember } from "@/test/factories";
import { engineer } from "@/test/sample-record";
import { readEdits } from "./data";
import { saveEdits } from "./mutations";

test("two people edit different fields of one box at once, and both edits hold", async () => {
  const world = await makeWorld();
  const chart = plain(await read(world));
  const colleague = await makeMember(world.workspaceId, "analyst");
  const [mine, theirs] = [
    retitle(chart, "bo", "Partner Engineer"),
    patchOf(chart, { kind: "edit", key: "bo", fields: { person: "Bo Berg" } }),
  ];
  const answers = await Promise.all([save(world, [mine]), save(world, [theirs], 1, colleague)]);
  expect(answers.map(({ version }) => version).toSorted((a, b) => a - b)).toEqual([2, 3]);
  const later = answers.find(({ version }) => version === 3);
  expect([[mine], [theirs]]).toContainEqual(later?.others);
  expect((await read(world)).positions.find(({ key }) => key === "bo")).toMatchObject({
    title: "Partner Engineer",
    person: "Bo Berg",
  });
});

test("the same field changed by two is refused to the second with both values", async () => {
  const world = await makeWorld();
  const chart = plain(await read(world));
  const first = retitle(chart, "bo", "Partner Engineer");
  await save(world, [first]);
  const before = await rowsOf(world, "positions");
  const second = edit(retitle(chart, "bo", "Alliance Engineer"));
  const { companyId, chartId } = world;
  // An edit of the same request that agrees is not kept either.
  const edits = [edit(retitle(chart, "ann", "Clerk")), second];
  await expect(
    saveEdits(world.scope, { companyId, chartId, since: 1, edits, reason: null }),
  ).rejects.toMatchObject({
    code: "STALE",
    current: {
      version: 2,
      others: [first],
      conflicts: [
        {
          editId: second.id,
          key: "bo",
          field: "title",
          before: "Engineer bo",
          theirs: "Partner Engineer",
          mine: "Alliance Engineer",
        },
      ],
    },
  });
  expect(await rowsOf(world, "positions")).toEqual(before);
  expect((await readEdits(world.scope, { companyId, chartId, since: 1 })).version).toBe(2);
});

test("of twenty writers at once nobody's edit is lost and no version is left out", async () => {
  const world = await makeWorld([
    ...SEATS,
    ...Array.from({ length: 20 }, (_, i) => engineer(`p${i}`, "ceo")),
  ]);
  const chart = plain(await read(world));
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      save(world, [retitle(chart, `p${i}`, `Clerk ${i}`), moveTo(chart, `p${i}`, "vp")]),
    ),
  );
  expect(answers.map(({ version }) => version).toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: 20 }, (_, i) => 3 + 2 * i),
  );
  const { positions, version } = await read(world);
  expect(version).toBe(41);
  expect(
    positions.filter(
      ({ title, manager }) =>
        title.startsWith("Clerk ") && manager.kind === "named" && manager.key === "vp",
    ),
  ).toHaveLength(20);
  const { others } = await readEdits(world.scope, { ...world, since: 1 });
  expect(others.reduce(applyPatch, chart)).toEqual(plain(await read(world)));
  expect(await inWorkspace(world.scope, (tx) => firstBrokenLink(tx, world.scope))).toBeNull();
});

test("two moves that cross cannot make a circle", async () => {
  const world = await makeWorld([
    ...SEATS,
    engineer("x", "ceo"),
    engineer("y", "x"),
    engineer("z", "ceo"),
  ]);
  const chart = plain(await read(world));
  const moves = await Promise.allSettled([
    save(world, [moveTo(chart, "x", "z")]),
    save(world, [moveTo(chart, "z", "y")]),
  ]);
  const [refused] = moves.filter(({ status }) => status === "rejected");
  expect(moves.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(refused).toMatchObject({
    reason: { code: "STALE", current: { version: 2, conflicts: [{ field: "cycle" }] } },
  });
});

test("a manager who is gone, and a removed one to whom somebody came, are conflicts", async () => {
  const world = await makeWorld();
  const chart = plain(await read(world));
  await save(world, [patchOf(chart, { kind: "remove", key: "ann" })]);
  await expect(save(world, [moveTo(chart, "lost", "ann")])).rejects.toMatchObject({
    current: { conflicts: [{ key: "lost", field: "manager_gone" }] },
  });
  await save(world, [moveTo(chart, "lost", "bo")]);
  await expect(save(world, [patchOf(chart, { kind: "remove", key: "bo" })])).rejects.toMatchObject({
    current: { conflicts: [{ key: "bo", field: "reports", theirs: ["lost"] }] },
  });
});

test("a dotted line to a seat that was removed meanwhile is a conflict", async () => {
  const world = await makeWorld();
  const chart = plain(await read(world));
  await save(world, [patchOf(chart, { kind: "edit", key: "ann", fields: { dotted: ["cy"] } })]);
  await expect(save(world, [patchOf(chart, { kind: "remove", key: "cy" })])).rejects.toMatchObject({
    current: { conflicts: [{ key: "ann", field: "dotted", theirs: ["cy"] }] },
  });
});
