import "server-only";
import { STANDARD } from "@/lib/domain/rubric/cpo-fit";
import { differencesOf, replacementsOf } from "@/lib/domain/rubric/difference";
import type { Parameters } from "@/lib/domain/rubric/rubric";
import { readRubricIn } from "@/lib/features/rubrics/data";
import { rubricPolicy } from "@/lib/features/rubrics/policy";
import { rubricLabel } from "@/lib/format/rubric";
import { recordAudit } from "@/lib/server/audit";
import { now } from "@/lib/server/clock";
import { AppError, stale } from "@/lib/server/errors";
import { newId } from "@/lib/server/ids";
import { actingUserId, assertCan, inWorkspace, type Scope } from "@/lib/server/scope";
import type { Tx } from "@/lib/server/transaction";
import { readDraftIn } from "./data";
import type {
  BeginDraftInput,
  DiscardDraftInput,
  EditDraftInput,
  PublishDraftInput,
  RubricDraft,
} from "./schema";

/** Of a draft's parameters those that differ from the standard ones, as it is stored. */
const kept = (parameters: Parameters) => replacementsOf(STANDARD.parameters, parameters);

const written = ({
  name,
  note,
  parameters,
}: Pick<RubricDraft, "name" | "note" | "parameters">) => ({
  name,
  note,
  parameters: kept(parameters),
});

/** The draft for a change: refused where it is another one by now, or where it has become a version. */
async function openDraft(
  tx: Tx,
  { workspaceId }: Scope,
  { draftId, version }: { readonly draftId: string; readonly version: number },
): Promise<RubricDraft> {
  // Also the lock under which two changes of one draft wait for each other.
  const { count } = await tx.rubricDraft.updateMany({
    where: { workspaceId, id: draftId, version },
    data: { version: { increment: 1 } },
  });
  const draft = await readDraftIn(tx, workspaceId, draftId);
  if (draft.published !== null) {
    throw new AppError("CONFLICT", `This draft was published as ${draft.published}.`);
  }
  if (count === 0) throw stale("draft", { ...written(draft), version: draft.version });
  return draft;
}

function assertInUse({ discarded }: RubricDraft): void {
  if (discarded) throw new AppError("CONFLICT", "This draft was put away. Take it back first.");
}

/** Copies the standard rubric or a version into a draft, which judges nobody. */
export async function beginDraft(
  scope: Scope,
  { basedOnId, name, parameters }: BeginDraftInput,
): Promise<{ readonly draftId: string }> {
  assertCan(scope, rubricPolicy.write);
  const { workspaceId } = scope;
  const id = newId();
  return inWorkspace(scope, async (tx) => {
    const base = await readRubricIn(tx, workspaceId, basedOnId);
    const begun = { name, note: "", parameters: kept(parameters ?? base.parameters) };
    await tx.rubricDraft.create({
      data: { workspaceId, id, basedOnId, byUserId: actingUserId(scope), at: now(), ...begun },
    });
    await recordAudit(tx, scope, {
      action: "rubric-draft.begin",
      subject: { kind: "rubric-draft", id },
      after: { ...begun, basedOn: base.name },
    });
    return { draftId: id };
  });
}

/** Writes a draft's name, note and parameters, all of them. */
export async function editDraft(
  scope: Scope,
  input: EditDraftInput,
): Promise<{ readonly version: number }> {
  assertCan(scope, rubricPolicy.write);
  const { workspaceId } = scope;
  const { draftId: id, version } = input;
  return inWorkspace(scope, async (tx) => {
    const draft = await openDraft(tx, scope, input);
    assertInUse(draft);
    await tx.rubricDraft.updateMany({ where: { workspaceId, id }, data: written(input) });
    await recordAudit(tx, scope, {
      action: "rubric-draft.edit",
      subject: { kind: "rubric-draft", id },
      before: written(draft),
      after: written(input),
    });
    return { version: version + 1 };
  });
}

/** Puts a draft away, or takes it back; nothing of it is lost. */
export async function discardDraft(
  scope: Scope,
  input: DiscardDraftInput,
): Promise<{ readonly version: number }> {
  assertCan(scope, rubricPolicy.write);
  const { workspaceId } = scope;
  const { draftId: id, version, discarded } = input;
  return inWorkspace(scope, async (tx) => {
    const draft = await openDraft(tx, scope, input);
    await tx.rubricDraft.updateMany({
      where: { workspaceId, id },
      data: { discardedAt: discarded ? now() : null },
    });
    await recordAudit(tx, scope, {
      action: discarded ? "rubric-draft.discard" : "rubric-draft.restore",
      subject: { kind: "rubric-draft", id },
      before: { discarded: draft.discarded },
      after: { discarded },
    });
    return { version: version + 1 };
  });
}

/** The next number of the workspace's versions; those who publish at once wait for each other here. */
async function nextNumber(tx: Tx, { workspaceId }: Scope): Promise<number> {
  await tx.$queryRaw`SELECT id FROM workspaces WHERE id = ${workspaceId}::uuid FOR UPDATE`;
  const { _max: last } = await tx.rubricVersion.aggregate({
    where: { workspaceId },
    _max: { number: true },
  });
  return (last.number ?? 0) + 1;
}

/** Makes a draft a numbered version that nothing changes any more. It judges nobody until it is pinned. */
export async function publishDraft(
  scope: Scope,
  input: PublishDraftInput,
): Promise<{ readonly versionId: string; readonly name: string }> {
  assertCan(scope, rubricPolicy.publish);
  const { workspaceId } = scope;
  const { draftId, note } = input;
  const id = newId();
  return inWorkspace(scope, async (tx) => {
    const number = await nextNumber(tx, scope);
    const draft = await openDraft(tx, scope, input);
    assertInUse(draft);
    const { name, parameters, base } = draft;
    if (differencesOf(base.parameters, parameters).length === 0) {
      const words = `Nothing differs from ${rubricLabel(base.name)} yet. Change a rule first.`;
      throw new AppError("CONFLICT", words);
    }
    const published = { number, name, note, parameters };
    await tx.rubricVersion.create({
      data: { workspaceId, id, draftId, byUserId: actingUserId(scope), at: now(), ...published },
    });
    await recordAudit(tx, scope, {
      action: "rubric.publish",
      subject: { kind: "rubric", id },
      after: { ...published, basedOn: base.name },
    });
    return { versionId: id, name: `${name} ${number}` };
  });
}
