import fc from "fast-check";
import { expect, test } from "vitest";
import type { Chart, Position } from "@/lib/domain/org/chart";
import { type ChartCommand, patchFor } from "@/lib/domain/org/commands";
import { applyPatch, type ChartPatch, inverseOf } from "@/lib/domain/org/patch";
import { readChart } from "@/lib/features/charts/data";
import type { StoredChart } from "@/lib/features/charts/schema";
import { archiveChart, importChart } from "@/lib/features/charts/mutations";
import { parseInput } from "@/lib/server/input";
import { newId } from "@/lib/server/ids";
import { inWorkspace, type Scope } from "@/lib/server/scope";
import { firstBrokenLink } from "@/lib/server/audit";
import {
  asOwnerIn,
  asSuperuser,
  makeCompany,
  makeMember,
  makeWorkspace,
  type Workspace,
} from "@/test/factories";
import { readEdits } from "./data";
import { saveEdits } from "./mutations";
import { saveEditsBody } from "./schema";
import { day, position } from "@/test/sample-record";

const seat = (key: string, manager: string | null, part: Partial<Position> = {}): Position =>
  position(key, manager, "individual", {
    title: `Engineer ${key}`,
    function: "engineering",
    ...part,
  });

const SEATS = [
  seat("ceo", null, { title: "Chief Executive Officer", level: "c_level" }),
  seat("cro", "ceo", { title: "Chief Revenue Officer", level: "c_level", executiveTeam: true }),
  seat("vp", "cro", { title: "VP Partnerships", level: "vp", dotted: ["ceo"] }),
  seat("ann", "vp"),
  seat("bo", "vp", { person: "Bo Lind", dotted: ["cro"] }),
  seat("cy", "vp", { status: "planned", startsOn: day("2027-05-01") }),
  seat("lost", null, { manager: { kind: "not_established", raw: "Nobody Known" } }),
];

interface World {
  readonly workspace: Workspace;
  readonly scope: Scope;
  readonly companyId: string;
  readonly chartId: string;
}

async function makeWorld(positions: readonly Position[] = SEATS): Promise<World> {
  const workspace = await makeWorkspace();
  const { scope } = workspace;
  const { id: companyId } = await makeCompany(workspace.id);
  const { chartId } = await importChart(scope, {
    companyId,
    name: "Autumn",
    effectiveFrom: day("2026-10-01"),
    positions,
    chiefExecutive: "ceo",
    leader: { kind: "unknown" },
    file: { name: "export.csv", bytes: 1, sha256: "a".repeat(64) },
    mapping: {},
  });
  return { workspace, scope, companyId, chartId };
}

const read = ({ scope, companyId }: World) => readChart(scope, { companyId, key: "2026-10-01" });

/** The chart as the domain knows it: what the rows say beyond it is left out. */
function plain(stored: StoredChart): Chart {
  const { id: _, version: __, ...chart } = stored;
  const positions = stored.positions.map((row): Position => {
    const { levelBy: ___, ...position } = row;
    return position;
  });
  return { ...chart, positions };
}

function patchOf(chart: Chart, command: ChartCommand): ChartPatch {
  const patch = patchFor(chart, command);
  if (!patch.ok) throw new Error(patch.refusal.kind);
  return patch.value;
}

const edit = (patch: ChartPatch, id = newId()) => ({ id, command: "edit" as const, patch });

const save = (
  { scope, companyId, chartId }: World,
  patches: readonly ChartPatch[],
  since = 1,
  by = scope,
) => saveEdits(by, { companyId, chartId, since, edits: patches.map((patch) => edit(patch)) });

const retitle = (chart: Chart, key: string, title: string) =>
  patchOf(chart, { kind: "edit", key, fields: { title } });

const moveTo = (chart: Chart, key: string, manager: string, after?: string | null) =>
  patchOf(chart, {
    kind: "move",
    key,
    manager: { kind: "named", key: manager },
    team: "with",
    ...(after === undefined ? {} : { after }),
  });

/** Rows of a table of the chart's workspace, as text. */
const rowsOf = ({ workspace }: World, table: "positions" | "dotted_lines" | "chart_edits") =>
  asOwnerIn(workspace.id, async (client) => {
    const { rows } = await client.query<{ row: string }>(
      `SELECT t::text AS row FROM ${table} t ORDER BY 1`,
    );
    return rows.map(({ row }) => row);
  });

test("every command is stored as the domain carries it out, each as one version", async () => {
  const world = await makeWorld();
  let chart = plain(await read(world));
  const commands: readonly ChartCommand[] = [
    { kind: "move", key: "vp", manager: { kind: "named", key: "ceo" }, team: "alone" },
    { kind: "move", key: "cy", manager: { kind: "named", key: "cro" }, team: "with", after: null },
    { kind: "add_report", under: "vp", seat: seat("new", null, { title: "Analyst" }) },
    { kind: "add_peer", beside: "vp", seat: seat("peer", null, { dotted: ["new"] }) },
    { kind: "add_manager", above: "ann", seat: seat("lead", null, { title: "Director" }) },
    { kind: "edit", key: "bo", fields: { level: "manager", dotted: ["vp", "ceo"], person: null } },
    { kind: "edit", key: "cy", fields: { status: "open", startsOn: null, executiveTeam: false } },
    { kind: "remove", key: "cro", reportsTo: "ceo" },
    { kind: "name_leadership", chiefExecutive: "ceo", leader: { kind: "named", key: "vp" } },
    { kind: "remove", key: "lost" },
  ];
  let version = 1;
  for (const command of commands) {
    const patch = patchOf(chart, command);
    const answer = await save(world, [patch], version);
    version += 1;
    expect(answer).toEqual({ version, others: [] });
    chart = applyPatch(chart, patch);
    expect(plain(await read(world))).toEqual(chart);
  }
  const stored = await readEdits(world.scope, { ...world, since: 1 });
  expect(stored.version).toBe(1 + commands.length);
  expect(stored.others.reduce(applyPatch, plain(await read(await makeWorld())))).toEqual(chart);
});

const anyDraw = fc.record({
  kind: fc.constantFrom("move", "place", "report", "peer", "above", "edit", "remove", "lead"),
  key: fc.nat({ max: 40 }),
  other: fc.nat({ max: 40 }),
  alone: fc.boolean(),
});

type Draw = typeof anyDraw extends fc.Arbitrary<infer Drawn> ? Drawn : never;

/** A command on positions that the chart holds; it may still be one that cannot be done. */
function commandOf({ positions }: Chart, draw: Draw, name: string): ChartCommand {
  const at = (number: number) => positions[number % positions.length]?.key ?? "";
  const [key, other] = [at(draw.key), at(draw.other)];
  const named = { kind: "named", key: other } as const;
  const under = (manager: Position["manager"]) =>
    positions.filter((one) => JSON.stringify(one.manager) === JSON.stringify(manager));
  switch (draw.kind) {
    case "move":
      return { kind: "move", key, manager: named, team: draw.alone ? "alone" : "with" };
    case "place": {
      const siblings = under(named).filter((one) => one.key !== key);
      const after = draw.alone ? null : (siblings[draw.key % siblings.length]?.key ?? null);
      return { kind: "move", key, manager: named, team: "with", after };
    }
    case "report":
      return { kind: "add_report", under: draw.alone ? null : key, seat: seat(name, null) };
    case "peer":
      return { kind: "add_peer", beside: key, seat: seat(name, null, { dotted: [other] }) };
    case "above":
      return { kind: "add_manager", above: key, seat: seat(name, null) };
    case "edit":
      return { kind: "edit", key, fields: { title: name, dotted: draw.alone ? [other] : [] } };
    case "remove":
      return { kind: "remove", key, reportsTo: draw.alone ? null : other };
    case "lead":
      return {
        kind: "name_leadership",
        chiefExecutive: draw.alone ? null : key,
        leader: { kind: "named", key: other },
      };
  }
}

test("any edits, many to a request, are stored as the domain carries them out", async () => {
  const requests = fc.array(fc.array(anyDraw, { minLength: 1, maxLength: 8 }), { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(requests, async (draws) => {
      const world = await makeWorld();
      const first = plain(await read(world));
      let chart = first;
      let version = 1;
      for (const [turn, request] of draws.entries()) {
        const patches: ChartPatch[] = [];
        for (const [place, draw] of request.entries()) {
          const patch = patchFor(chart, commandOf(chart, draw, `new ${turn} ${place}`));
          if (!patch.ok) continue;
          patches.push(patch.value);
          chart = applyPatch(chart, patch.value);
        }
        if (patches.length === 0) continue;
        ({ version } = await save(world, patches, version));
        expect(plain(await read(world))).toEqual(chart);
      }
      const { others } = await readEdits(world.scope, { ...world, since: 1 });
      if (others.length > 0) await save(world, others.toReversed().map(inverseOf), version);
      expect(plain(await read(world))).toEqual(first);
    }),
    { seed: 20_261_122, numRuns: 10 },
  );
}, 120_000);

test("a level that a person gave says so, and no other", async () => {
  const world = await makeWorld();
  const chart = plain(await read(world));
  await save(world, [
    patchOf(chart, { kind: "edit", key: "bo", fields: { level: "manager" } }),
    retitle(chart, "ann", "Clerk"),
  ]);
  const byPerson = (await read(world)).positions.filter(({ levelBy }) => levelBy === "person");
  expect(byPerson.map(({ key }) => key)).toEqual(["bo"]);
});

test("two people edit different fields of one box at once, and both edits hold", async () => {
  const world = await makeWorld();
  const chart = plain(await read(world));
  const colleague = await makeMember(world.workspace.id, "analyst");
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
    saveEdits(world.scope, { companyId, chartId, since: 1, edits }),
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
    ...Array.from({ length: 20 }, (_, i) => seat(`p${i}`, "ceo")),
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

test("a request sent again after a lost answer is stored once", async () => {
  const world = await makeWorld();
  const chart = plain(await read(world));
  const { scope, companyId, chartId } = world;
  const mine = edit(retitle(chart, "bo", "Partner Engineer"));
  const request = { companyId, chartId, since: 1, edits: [mine] };
  const answers = await Promise.all([saveEdits(scope, request), saveEdits(scope, request)]);
  expect(answers).toEqual([
    { version: 2, others: [] },
    { version: 2, others: [] },
  ]);
  // What a colleague made of it since comes after it, with the next question.
  const theirs = retitle(applyPatch(chart, mine.patch), "bo", "Alliance Engineer");
  await save(world, [theirs], 2, await makeMember(world.workspace.id, "analyst"));
  expect(await saveEdits(scope, request)).toEqual({ version: 2, others: [] });
  expect(await readEdits(scope, { companyId, chartId, since: 2 })).toEqual({
    version: 3,
    others: [theirs],
  });
  // Nobody who has seen it goes back before it.
  expect(await saveEdits(scope, { ...request, since: 3 })).toEqual({ version: 3, others: [] });
  expect(await rowsOf(world, "chart_edits")).toHaveLength(2);
  // A retry with one more edit stores only that one.
  const more = edit(retitle(chart, "ann", "Clerk"));
  expect(await saveEdits(scope, { ...request, edits: [mine, more] })).toEqual({
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
      world.workspace.id,
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

test("two moves that cross cannot make a circle", async () => {
  const world = await makeWorld([...SEATS, seat("x", "ceo"), seat("y", "x"), seat("z", "ceo")]);
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

test("a seat that is removed and brought back is as it was, and so is all around it", async () => {
  const world = await makeWorld();
  const chart = plain(await read(world));
  const levels = (await read(world)).positions.map(({ levelBy }) => levelBy);
  const lines = await rowsOf(world, "dotted_lines");
  for (const [key, reportsTo] of [
    ["vp", "cro"],
    ["cro", "ceo"],
    ["ceo", null],
  ] as const) {
    const patch = patchOf(chart, { kind: "remove", key, reportsTo });
    await save(world, [patch]);
    expect((await read(world)).positions).toHaveLength(SEATS.length - 1);
    await save(world, [inverseOf(patch)], 2);
    const restored = await read(world);
    expect(plain(restored)).toEqual(chart);
    expect(restored.positions.map(({ levelBy }) => levelBy)).toEqual(levels);
    expect(await rowsOf(world, "dotted_lines")).toEqual(lines);
  }
});

test("a whole branch is removed in one request, managers and reports alike", async () => {
  const world = await makeWorld();
  const patches: ChartPatch[] = [];
  let chart = plain(await read(world));
  for (const key of ["bo", "ann", "cy", "vp"]) {
    const patch = patchOf(chart, { kind: "remove", key });
    patches.push(patch);
    chart = applyPatch(chart, patch);
  }
  await save(world, [
    { positions: patches.flatMap(({ positions }) => positions), leadership: null },
  ]);
  expect(plain(await read(world))).toEqual(chart);
});

test("an order that leaves no room between two is numbered anew", async () => {
  const world = await makeWorld();
  let chart = plain(await read(world));
  let version = 1;
  for (let turn = 0; turn < 130; turn += 1) {
    const patch = moveTo(chart, turn % 2 === 0 ? "cy" : "bo", "vp", "ann");
    await save(world, [patch], version);
    version += 1;
    chart = applyPatch(chart, patch);
  }
  expect(plain(await read(world))).toEqual(chart);
});

test("an edit among ten thousand positions writes only its own row", async () => {
  const many = Array.from({ length: 10_000 }, (_, i) =>
    seat(`p${i}`, `p${Math.floor((i - 1) / 8)}`),
  );
  const world = await makeWorld([seat("ceo", null), seat("p0", "ceo"), ...many.slice(1)]);
  const chart = plain(await read(world));
  const before = new Set(await rowsOf(world, "positions"));
  await save(world, [moveTo(chart, "p9000", "p3", null)]);
  await save(world, [retitle(chart, "p77", "Clerk")], 2);
  const changed = (await rowsOf(world, "positions")).filter((row) => !before.has(row));
  expect(changed).toHaveLength(2);
});

test("a viewer edits nothing; one audit row tells a request", async () => {
  const world = await makeWorld();
  const chart = plain(await read(world));
  const viewer = await makeMember(world.workspace.id, "viewer");
  await expect(save(world, [retitle(chart, "bo", "Clerk")], 1, viewer)).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  await save(world, [retitle(chart, "bo", "Clerk"), retitle(chart, "ann", "Clerk")]);
  const { rows } = await asOwnerIn(world.workspace.id, (client) =>
    client.query<{ action: string; after: string }>("SELECT action, after FROM audit ORDER BY seq"),
  );
  expect(rows.map(({ action }) => action)).toEqual(["chart.import", "chart.edit"]);
  expect(JSON.parse(rows[1]?.after ?? "")).toMatchObject({
    version: 3,
    edits: [{ command: "edit" }, { command: "edit" }],
    positions: { added: 0, changed: 2, removed: 0 },
  });
});

test("an archived chart and one of another company are not found", async () => {
  const world = await makeWorld();
  const chart = plain(await read(world));
  const { scope, chartId, companyId } = world;
  const { id: other } = await makeCompany(world.workspace.id);
  const limited = await makeMember(world.workspace.id, "analyst", [other]);
  const patch = retitle(chart, "bo", "Clerk");
  await expect(save({ ...world, companyId: other }, [patch])).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await expect(save(world, [patch], 1, limited)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await archiveChart(scope, { companyId, chartId, version: 1, archived: true });
  await expect(save(world, [patch])).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(readEdits(scope, { companyId, chartId, since: 1 })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

const bodyOf = (patch: unknown, command = "edit") => ({
  since: 1,
  edits: [{ id: newId(), command, patch }],
});
const fault = (body: unknown) => {
  try {
    parseInput(saveEditsBody, body);
    return null;
  } catch (error) {
    return error;
  }
};

test("a body says what is wrong with it", async () => {
  const chart = plain(await read(await makeWorld()));
  const long = retitle(chart, "bo", "x".repeat(301));
  expect(fault(bodyOf(retitle(chart, "bo", "Clerk")))).toBeNull();
  expect(fault(bodyOf(long))).toMatchObject({ code: "INVALID" });
  // What an import brought in may be longer: it can be moved, and taken back.
  expect(fault(bodyOf(long, "undo"))).toBeNull();
  expect(fault(bodyOf(moveTo(applyPatch(chart, long), "bo", "ceo")))).toBeNull();
  expect(fault(bodyOf(retitle(chart, "bo", "half \uD83D")))).toMatchObject({ code: "INVALID" });
  expect(fault(bodyOf(retitle(chart, "bo", "\0")))).toMatchObject({ code: "INVALID" });
  expect(
    fault(bodyOf({ positions: [{ key: "bo", before: null, after: null }], leadership: null })),
  ).toMatchObject({ code: "INVALID" });
  expect(fault({ since: 1, edits: [] })).toMatchObject({ code: "INVALID" });
});
