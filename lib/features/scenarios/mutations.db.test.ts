import { expect, test } from "vitest";
import { asPlanned, type Assumptions } from "@/lib/domain/scenario/assumptions";
import { newId } from "@/lib/server/ids";
import { makeCompany, makeMember, makeWorkspace } from "@/test/factories";
import { asked, presentsFrom } from "@/test/forecast-question";
import { Q4, sample } from "@/test/sample-record";
import { readScenarios } from "./data";
import { archiveScenario, changeScenario, createScenario, duplicateScenario } from "./mutations";
import { createScenarioInput } from "./schema";

const PRESENTS = presentsFrom("2027-06-17");
const FASTER: Assumptions = {
  growth: { partner_resale: 2_000 },
  parameters: { reading: "majority", majorityShareBp: 4_000 },
  decisions: [
    PRESENTS,
    { kind: "chart", chart: "next", on: PRESENTS.on, state: "proposed", owner: "CEO" },
  ],
  counted: "proposed",
};

async function makeWorld() {
  const { id: workspaceId, scope } = await makeWorkspace();
  const { id: companyId } = await makeCompany(workspaceId);
  return { workspaceId, scope, companyId };
}

const NAMED = { name: "Faster resale", note: "Two new resellers", quarter: Q4 };

async function makeScenario() {
  const world = await makeWorld();
  const { companyId, scope } = world;
  const saved = await createScenario(scope, { companyId, ...NAMED, assumptions: FASTER });
  return { ...world, ...saved };
}

test("a scenario comes back as it was saved, its own copies with it", async () => {
  const { scope, companyId, scenarioId } = await makeScenario();
  expect(await readScenarios(scope, { companyId })).toMatchObject([
    {
      ...NAMED,
      id: scenarioId,
      version: 1,
      assumptions: FASTER,
      archivedAt: null,
      by: "Test Person",
    },
  ]);
});

test("it is renamed and supposes something else, under its version", async () => {
  const { scope, companyId, scenarioId, version } = await makeScenario();
  const known = { companyId, scenarioId };
  const assumptions = { ...FASTER, growth: {} };
  const said = { name: "Resale", note: null, assumptions };
  await changeScenario(scope, { ...known, version, ...said });
  expect(await readScenarios(scope, { companyId })).toMatchObject([{ ...said, version: 2 }]);
  await expect(changeScenario(scope, { ...known, version, ...said })).rejects.toMatchObject({
    code: "STALE",
    current: { name: "Resale", version: 2 },
  });
});

test("a copy stands by itself", async () => {
  const { scope, companyId, scenarioId, version } = await makeScenario();
  const known = { companyId, scenarioId };
  const copy = await duplicateScenario(scope, { ...known, name: "Again" });
  const nothing = asPlanned(asked(sample()));
  await changeScenario(scope, {
    ...known,
    version,
    name: "First",
    note: null,
    assumptions: nothing,
  });
  const [again, first] = await readScenarios(scope, { companyId });
  expect(again).toMatchObject({ id: copy.scenarioId, name: "Again", assumptions: FASTER });
  expect(first).toMatchObject({ name: "First", assumptions: nothing });
});

test("it is put away and brought back", async () => {
  const { scope, companyId, scenarioId, version } = await makeScenario();
  const known = { companyId, scenarioId };
  const away = await archiveScenario(scope, { ...known, version, archived: true });
  const [archived] = await readScenarios(scope, { companyId });
  expect(archived?.archivedAt).not.toBeNull();
  await archiveScenario(scope, { ...known, version: away.version, archived: false });
  const [restored] = await readScenarios(scope, { companyId });
  expect(restored).toMatchObject({ archivedAt: null, assumptions: FASTER });
});

test("only who may write saves one, and of one company alone", async () => {
  const { workspaceId, scope, companyId, scenarioId, version } = await makeScenario();
  const viewer = await makeMember(workspaceId, "viewer");
  const known = { companyId, scenarioId };
  const forbidden = { code: "FORBIDDEN" };
  const said = { name: "Mine", note: null, assumptions: FASTER };
  await expect(
    createScenario(viewer, { companyId, ...NAMED, assumptions: FASTER }),
  ).rejects.toMatchObject(forbidden);
  await expect(changeScenario(viewer, { ...known, version, ...said })).rejects.toMatchObject(
    forbidden,
  );
  await expect(duplicateScenario(viewer, { ...known, name: "Mine" })).rejects.toMatchObject(
    forbidden,
  );
  await expect(
    archiveScenario(viewer, { ...known, version, archived: true }),
  ).rejects.toMatchObject(forbidden);
  expect(await readScenarios(viewer, { companyId })).toHaveLength(1);
  const { id: otherId } = await makeCompany(workspaceId);
  await expect(
    changeScenario(scope, { companyId: otherId, scenarioId, version, ...said }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await readScenarios(scope, { companyId: otherId })).toEqual([]);
});

test.each([
  ["growth", { growth: { direct: -9_000 } }],
  ["growth.moon", { growth: { moon: 1 } }],
  ["parameters", { parameters: { majorityShareBp: 10_001 } }],
  ["parameters.weather", { parameters: { weather: 3 } }],
  ["decisions.0.value", { decisions: [{ ...PRESENTS, value: "loudly" }] }],
])("what nobody can suppose is refused: %s", (_, part) => {
  const input = {
    companyId: newId(),
    name: "Odd",
    note: null,
    quarter: "2026Q4",
    assumptions: { ...FASTER, ...part },
  };
  expect(createScenarioInput.safeParse(input).success).toBe(false);
  const sound = { ...input, assumptions: FASTER };
  expect(createScenarioInput.safeParse(sound).success).toBe(true);
});
