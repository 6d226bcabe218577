import "server-only";
import { type Quarter, quarterKey, shift } from "@/lib/domain/quarter";
import { rubricAt } from "@/lib/domain/rubric/pins";
import { readPinsOfIn, readRubricIn } from "@/lib/features/rubrics/data";
import { rubricPolicy } from "@/lib/features/rubrics/policy";
import { quarterLabel } from "@/lib/format/quarter";
import { recordAudit } from "@/lib/server/audit";
import { now } from "@/lib/server/clock";
import { lastClosedIn } from "@/lib/server/close-rows";
import { AppError } from "@/lib/server/errors";
import { actingUserId, assertCan, inWorkspace, type Scope } from "@/lib/server/scope";
import { drawSequence } from "@/lib/server/sequence";
import type { Tx } from "@/lib/server/transaction";
import type { PinCompaniesInput } from "./schema";

type NewPin = PinCompaniesInput["pins"][number];

/** Locks each company and draws its number, in one order everywhere, so that nobody waits in a circle. */
async function drawAll(tx: Tx, scope: Scope, pins: readonly NewPin[]) {
  const sequence = new Map<string, bigint>();
  for (const companyId of pins.map((pin) => pin.companyId).toSorted()) {
    sequence.set(companyId, await drawSequence(tx, scope, companyId, 1));
  }
  return sequence;
}

const keepsRules = (from: Quarter, lastClosed: Quarter) =>
  `${quarterLabel(from)} is closed and keeps its rules. Choose ${quarterLabel(shift(lastClosed, 1))} or later.`;

/** Refuses the whole where one pin would begin in a closed quarter; the company's row is locked. */
async function assertOpen(tx: Tx, { workspaceId }: Scope, pins: readonly NewPin[]): Promise<void> {
  const fields: Record<string, string> = {};
  for (const { companyId, from } of pins) {
    const lastClosed = await lastClosedIn(tx, workspaceId, companyId);
    if (lastClosed !== null && from <= lastClosed) fields[companyId] = keepsRules(from, lastClosed);
  }
  if (Object.keys(fields).length > 0) {
    throw new AppError("CLOSED", "A closed quarter keeps its rules. Nothing was changed.", {
      fields,
    });
  }
}

/**
 * Has companies judged by a version, or by the standard rubric, each from a quarter on that is not
 * closed: all of them, or none. What is closed keeps the rubric that judged it.
 */
export async function pinCompanies(
  scope: Scope,
  { versionId, pins }: PinCompaniesInput,
): Promise<{ readonly pinned: number }> {
  assertCan(scope, rubricPolicy.publish);
  const { workspaceId } = scope;
  if (new Set(pins.map(({ companyId }) => companyId)).size < pins.length) {
    throw new AppError("INVALID", "A company is named twice.");
  }
  return inWorkspace(scope, async (tx) => {
    const rubric = await readRubricIn(tx, workspaceId, versionId);
    const sequence = await drawAll(tx, scope, pins);
    await assertOpen(tx, scope, pins);
    const held = await readPinsOfIn(
      tx,
      workspaceId,
      pins.map(({ companyId }) => companyId),
    );
    const [at, byUserId] = [now(), actingUserId(scope)];
    await tx.rubricPin.createMany({
      data: pins.map(({ companyId, from }) => ({
        workspaceId,
        companyId,
        seq: sequence.get(companyId) ?? 0n,
        versionId,
        fromQuarter: quarterKey(from),
        byUserId,
        at,
      })),
    });
    for (const { companyId, from } of pins) {
      await recordAudit(tx, scope, {
        action: "rubric.pin",
        subject: { kind: "company", id: companyId },
        companyId,
        before: { rubric: rubricAt(held.get(companyId) ?? [], from).name },
        after: { rubric: rubric.name, from: quarterKey(from) },
      });
    }
    return { pinned: pins.length };
  });
}
