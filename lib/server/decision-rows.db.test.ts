import { expect, test } from "vitest";
import type { Decision } from "@/lib/domain/scenario/decision";
import { readPlan } from "@/lib/features/decisions/data";
import { planDecision, withdrawDecision } from "@/lib/features/decisions/mutations";
import { asOwnerIn, makeCompany, makeWorkspace } from "@/test/factories";
import { day } from "@/test/sample-record";
import { markDoneIn } from "./decision-rows";
import { inWorkspace } from "./scope";

const SEAT: Decision = {
  kind: "fact",
  fact: "seat.kind",
  value: "decision_making",
  on: day("2026-09-01"),
  state: "committed",
  owner: "CEO",
};

async function makePlan() {
  const { id: workspaceId, scope } = await makeWorkspace();
  const { id: companyId } = await makeCompany(workspaceId);
  const { decisionId } = await planDecision(scope, { companyId, decision: SEAT });
  return { workspaceId, scope, seen: { companyId, decisionId, version: 1 } };
}

test("a decision marked as done keeps the move, and is marked once", async () => {
  const { workspaceId, scope, seen } = await makePlan();
  const { companyId } = seen;
  expect(await inWorkspace(scope, (tx) => markDoneIn(tx, scope, seen))).toEqual({ version: 2 });
  const again = { ...seen, version: 2 };
  expect(await inWorkspace(scope, (tx) => markDoneIn(tx, scope, again))).toEqual({ version: 2 });
  const { planned } = await readPlan(scope, { companyId });
  expect(planned[0]?.decision.state).toBe("done");
  expect(planned[0]?.moves.at(-1)).toMatchObject({ before: SEAT, after: { state: "done" } });
  const { rows } = await asOwnerIn(workspaceId, (client) =>
    client.query<{ action: string }>("SELECT action FROM audit ORDER BY seq"),
  );
  expect(rows.map(({ action }) => action)).toEqual(["decision.plan", "decision.change"]);
});

test("one that somebody changed or withdrew meanwhile is not marked", async () => {
  const { scope, seen } = await makePlan();
  await withdrawDecision(scope, { ...seen, withdrawn: true });
  await expect(inWorkspace(scope, (tx) => markDoneIn(tx, scope, seen))).rejects.toMatchObject({
    code: "STALE",
  });
  const gone = { ...seen, version: 2 };
  await expect(inWorkspace(scope, (tx) => markDoneIn(tx, scope, gone))).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});
