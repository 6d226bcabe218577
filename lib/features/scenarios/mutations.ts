import "server-only";
import { quarterKey } from "@/lib/domain/quarter";
import { recordAudit } from "@/lib/server/audit";
import { now } from "@/lib/server/clock";
import { assertCompany } from "@/lib/server/company-row";
import { notFound, stale } from "@/lib/server/errors";
import { newId } from "@/lib/server/ids";
import { actingUserId, assertCan, inWorkspace, type Scope } from "@/lib/server/scope";
import type { Tx } from "@/lib/server/transaction";
import { scenarioPolicy } from "./policy";
import {
  type ArchiveScenarioInput,
  assumptionsField,
  type ChangeScenarioInput,
  type CreateScenarioInput,
  type DuplicateScenarioInput,
} from "./schema";

interface Saved {
  readonly scenarioId: string;
  readonly version: number;
}

interface Asked {
  readonly companyId: string;
  readonly scenarioId: string;
}

async function fetchScenario(tx: Tx, { workspaceId }: Scope, { companyId, scenarioId }: Asked) {
  const row = await tx.scenario.findFirst({ where: { workspaceId, companyId, id: scenarioId } });
  if (row === null) throw notFound("scenario");
  return { ...row, assumptions: assumptionsField.parse(row.assumptions) };
}

type Row = Awaited<ReturnType<typeof fetchScenario>>;

const saidOf = ({ name, note, assumptions }: Pick<Row, "name" | "note" | "assumptions">) => ({
  name,
  note,
  assumptions,
});

type NewRow = Pick<Row, "companyId" | "name" | "note" | "quarter" | "assumptions">;

async function insertScenario(tx: Tx, scope: Scope, row: NewRow): Promise<Saved> {
  const { workspaceId } = scope;
  const { companyId, quarter } = row;
  const id = newId();
  const made = { byUserId: actingUserId(scope), at: now() };
  await tx.scenario.create({
    data: { workspaceId, id, companyId, quarter, ...saidOf(row), ...made },
  });
  return { scenarioId: id, version: 1 };
}

/** Saves a what-if under a name. */
export async function createScenario(scope: Scope, input: CreateScenarioInput): Promise<Saved> {
  assertCan(scope, scenarioPolicy.write);
  const { companyId } = input;
  const quarter = quarterKey(input.quarter);
  return inWorkspace(scope, async (tx) => {
    await assertCompany(tx, scope.workspaceId, companyId);
    const saved = await insertScenario(tx, scope, { ...input, quarter });
    await recordAudit(tx, scope, {
      action: "scenario.create",
      subject: { kind: "scenario", id: saved.scenarioId },
      companyId,
      after: { quarter, ...saidOf(input) },
    });
    return saved;
  });
}

/** Saves a scenario once more under another name. */
export async function duplicateScenario(
  scope: Scope,
  input: DuplicateScenarioInput,
): Promise<Saved> {
  assertCan(scope, scenarioPolicy.write);
  const { companyId, name } = input;
  return inWorkspace(scope, async (tx) => {
    const row = await fetchScenario(tx, scope, input);
    const saved = await insertScenario(tx, scope, { ...row, name });
    await recordAudit(tx, scope, {
      action: "scenario.duplicate",
      subject: { kind: "scenario", id: saved.scenarioId },
      companyId,
      after: { of: row.id, ...saidOf({ ...row, name }) },
    });
    return saved;
  });
}

/** Changes the row that a person saw; refused where somebody else has changed it since. */
async function updateScenario(
  tx: Tx,
  scope: Scope,
  row: Row,
  version: number,
  data: Partial<Pick<Row, "name" | "note" | "assumptions" | "archivedAt">>,
): Promise<Saved> {
  const { count } = await tx.scenario.updateMany({
    where: { workspaceId: scope.workspaceId, companyId: row.companyId, id: row.id, version },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0) throw stale("scenario", { name: row.name, version: row.version });
  return { scenarioId: row.id, version: version + 1 };
}

/** Says anew what a scenario is called, what it is for and what it supposes. */
export async function changeScenario(scope: Scope, input: ChangeScenarioInput): Promise<Saved> {
  assertCan(scope, scenarioPolicy.write);
  return inWorkspace(scope, async (tx) => {
    const row = await fetchScenario(tx, scope, input);
    const saved = await updateScenario(tx, scope, row, input.version, saidOf(input));
    await recordAudit(tx, scope, {
      action: "scenario.change",
      subject: { kind: "scenario", id: row.id },
      companyId: row.companyId,
      before: saidOf(row),
      after: saidOf(input),
    });
    return saved;
  });
}

/** Puts a scenario away, or back; it is kept with all it supposes. */
export async function archiveScenario(scope: Scope, input: ArchiveScenarioInput): Promise<Saved> {
  assertCan(scope, scenarioPolicy.write);
  const { archived, version } = input;
  return inWorkspace(scope, async (tx) => {
    const row = await fetchScenario(tx, scope, input);
    const archivedAt = archived ? now() : null;
    const saved = await updateScenario(tx, scope, row, version, { archivedAt });
    await recordAudit(tx, scope, {
      action: archived ? "scenario.archive" : "scenario.restore",
      subject: { kind: "scenario", id: row.id },
      companyId: row.companyId,
      before: { archived: row.archivedAt !== null },
      after: { archived },
    });
    return saved;
  });
}
