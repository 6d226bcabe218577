import { expect, test } from "vitest";
import type { Decision } from "@/lib/domain/scenario/decision";
import { importChart } from "@/lib/features/charts/mutations";
import { proposeChart } from "@/lib/features/chart-copies/mutations";
import { newId } from "@/lib/server/ids";
import { asOwnerIn, makeCompany, makeMember, makeWorkspace } from "@/test/factories";
import { day } from "@/test/sample-record";
import { readPlan } from "./data";
import { changeDecision, planDecision, withdrawDecision } from "./mutations";
import { planDecisionInput } from "./schema";

const PRESENTS = {
  kind: "fact",
  fact: "board.presenter",
  value: "directly",
  on: day("2027-02-01"),
  state: "proposed",
  owner: "CEO",
} as const satisfies Decision;

const adopt = (chart: string): Decision => {
  const { on, state, owner } = PRESENTS;
  return { kind: "chart", chart, on, state, owner };
};

async function makeWorld() {
  const { id: workspaceId, scope } = await makeWorkspace();
  const { id: companyId } = await makeCompany(workspaceId);
  return { workspaceId, scope, companyId };
}

/** A plan of one decision. */
async function makePlan() {
  const world = await makeWorld();
  const { companyId, scope } = world;
  const planned = await planDecision(scope, { companyId, decision: PRESENTS });
  return { ...world, ...planned };
}

test("a decision keeps what it said before each change", async () => {
  const { scope, companyId, decisionId, version } = await makePlan();
  const known = { companyId, decisionId };
  const later = { ...PRESENTS, on: day("2027-05-01") };
  const moved = await changeDecision(scope, { ...known, version, decision: later });
  const committed = { ...later, state: "committed", owner: "A. Osei" } as const;
  await changeDecision(scope, { ...known, version: moved.version, decision: committed });
  const { planned } = await readPlan(scope, { companyId });
  expect(planned).toMatchObject([
    {
      decision: { ...committed, id: decisionId, version: 3 },
      moves: [
        { before: null, after: PRESENTS, by: "Test Person" },
        { before: PRESENTS, after: later },
        { before: later, after: committed },
      ],
    },
  ]);
});

test("saying the same again changes nothing and leaves no move", async () => {
  const { scope, companyId, decisionId, version } = await makePlan();
  const same = { companyId, decisionId, version, decision: PRESENTS };
  expect(await changeDecision(scope, same)).toEqual({ decisionId, version });
  const { planned } = await readPlan(scope, { companyId });
  expect(planned[0]?.moves).toHaveLength(1);
});

test("a withdrawn decision is kept with its history, and can be put back", async () => {
  const { scope, companyId, decisionId, version } = await makePlan();
  const known = { companyId, decisionId };
  const gone = await withdrawDecision(scope, { ...known, version, withdrawn: true });
  expect(await readPlan(scope, { companyId })).toMatchObject({
    planned: [],
    withdrawn: [{ decision: { id: decisionId }, moves: [{}, { before: PRESENTS, after: null }] }],
  });
  const change = { ...known, version: gone.version, decision: { ...PRESENTS, owner: "CFO" } };
  await expect(changeDecision(scope, change)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await withdrawDecision(scope, { ...known, version: gone.version, withdrawn: false });
  const { planned, withdrawn } = await readPlan(scope, { companyId });
  expect(withdrawn).toEqual([]);
  expect(planned[0]?.moves.at(-1)).toMatchObject({ before: null, after: PRESENTS });
});

test("decisions stand in the order in which they were planned", async () => {
  const { scope, companyId } = await makeWorld();
  const owners = ["CEO", "CFO", "Board"];
  for (const owner of owners)
    await planDecision(scope, { companyId, decision: { ...PRESENTS, owner } });
  const { planned } = await readPlan(scope, { companyId });
  expect(planned.map(({ decision }) => decision.owner)).toEqual(owners);
});

test("decisions planned at once all come into the plan", async () => {
  const { scope, companyId } = await makeWorld();
  const owners = Array.from({ length: 12 }, (_, place) => `Owner ${place}`);
  await Promise.all(
    owners.map((owner) => planDecision(scope, { companyId, decision: { ...PRESENTS, owner } })),
  );
  const { planned } = await readPlan(scope, { companyId });
  expect(planned.map(({ decision }) => decision.owner).toSorted()).toEqual(owners.toSorted());
});

test("of two people who move a decision at once one is refused and told what is there", async () => {
  const { scope, companyId, decisionId, version } = await makePlan();
  const asked = { companyId, decisionId, version };
  const to = (on: string) =>
    changeDecision(scope, { ...asked, decision: { ...PRESENTS, on: day(on) } });
  const outcomes = await Promise.allSettled([to("2027-03-01"), to("2027-04-01")]);
  const refused = outcomes.filter((one) => one.status === "rejected");
  expect(refused).toHaveLength(1);
  const { planned } = await readPlan(scope, { companyId });
  expect(refused[0]?.reason).toMatchObject({
    code: "STALE",
    current: { on: planned[0]?.decision.on, version: 2 },
  });
  expect(planned[0]?.moves).toHaveLength(2);
});

test("what a decision decides does not change", async () => {
  const { scope, companyId, decisionId, version } = await makePlan();
  const other = { ...PRESENTS, fact: "seat.kind", value: "none" } as const;
  await expect(
    changeDecision(scope, { companyId, decisionId, version, decision: other }),
  ).rejects.toMatchObject({ code: "CONFLICT" });
});

test("a chart to adopt is a proposal of this company that is in use", async () => {
  const { scope, companyId, workspaceId } = await makeWorld();
  const { chartId } = await importChart(scope, {
    companyId,
    name: "Today",
    effectiveFrom: day("2026-01-01"),
    positions: [],
    chiefExecutive: null,
    leader: { kind: "unknown" },
    file: { name: "file", bytes: 3, sha256: "0".repeat(64) },
    mapping: {},
    reason: null,
  });
  const words = { name: "Next", description: null, effectiveFrom: day("2027-01-01") };
  const { key } = await proposeChart(scope, { companyId, from: chartId, ...words });
  const refusal = {
    code: "INVALID",
    fields: { "decision.chart": "Choose a proposed chart that is in use." },
  };
  for (const chart of ["2026-01-01", "nowhere"]) {
    const asked = planDecision(scope, { companyId, decision: adopt(chart) });
    await expect(asked).rejects.toMatchObject(refusal);
  }
  const { id: otherId } = await makeCompany(workspaceId);
  const elsewhere = planDecision(scope, { companyId: otherId, decision: adopt(key) });
  await expect(elsewhere).rejects.toMatchObject(refusal);
  await planDecision(scope, { companyId, decision: adopt(key) });
  const { planned } = await readPlan(scope, { companyId });
  expect(planned).toMatchObject([{ decision: { kind: "chart", chart: key } }]);
});

test("only who may write plans, and every write leaves its audit row", async () => {
  const { workspaceId, scope, companyId, decisionId, version } = await makePlan();
  const known = { companyId, decisionId };
  const viewer = await makeMember(workspaceId, "viewer");
  const forbidden = { code: "FORBIDDEN" };
  await expect(planDecision(viewer, { companyId, decision: PRESENTS })).rejects.toMatchObject(
    forbidden,
  );
  await expect(
    changeDecision(viewer, { ...known, version, decision: PRESENTS }),
  ).rejects.toMatchObject(forbidden);
  await expect(
    withdrawDecision(viewer, { ...known, version, withdrawn: true }),
  ).rejects.toMatchObject(forbidden);
  expect((await readPlan(viewer, { companyId })).planned).toHaveLength(1);

  const analyst = await makeMember(workspaceId, "analyst", [companyId]);
  const decision = { ...PRESENTS, owner: "CFO" };
  const changed = await changeDecision(analyst, { ...known, version, decision });
  const gone = await withdrawDecision(scope, { ...known, ...changed, withdrawn: true });
  await withdrawDecision(scope, { ...known, ...gone, withdrawn: false });
  const { rows } = await asOwnerIn(workspaceId, (client) =>
    client.query<{ action: string }>("SELECT action FROM audit ORDER BY seq"),
  );
  expect(rows.map(({ action }) => action)).toEqual([
    "decision.plan",
    "decision.change",
    "decision.withdraw",
    "decision.put-back",
  ]);
});

test("another company's decision is not found, however it is named", async () => {
  const { workspaceId, scope, decisionId, version } = await makePlan();
  const { id: companyId } = await makeCompany(workspaceId);
  const decision = { ...PRESENTS, owner: "CFO" };
  for (const id of [decisionId, newId()]) {
    const known = { companyId, decisionId: id, version };
    await expect(changeDecision(scope, { ...known, decision })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(withdrawDecision(scope, { ...known, withdrawn: true })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  }
});

test.each([
  ["a decision of nobody", { owner: " " }],
  ["another fact's answer", { value: "yes" }],
  ["an unknown fact", { fact: "seat.colour" }],
  ["a day that does not exist", { on: "2027-02-30" }],
  ["a state there is not", { state: "likely" }],
])("%s is refused before anything is asked of the database", (_, part) => {
  const companyId = newId();
  expect(planDecisionInput.safeParse({ companyId, decision: PRESENTS }).success).toBe(true);
  const decision = { ...PRESENTS, ...part };
  expect(planDecisionInput.safeParse({ companyId, decision }).success).toBe(false);
});
