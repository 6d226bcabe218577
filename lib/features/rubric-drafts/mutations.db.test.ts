import { expect, test } from "vitest";
import { STANDARD } from "@/lib/domain/rubric/cpo-fit";
import type { Parameters } from "@/lib/domain/rubric/rubric";
import { listVersions, readRubric } from "@/lib/features/rubrics/data";
import type { Scope } from "@/lib/server/scope";
import { asOwnerIn, makeMember, makeWorkspace } from "@/test/factories";
import { listDrafts, readDraft } from "./data";
import { beginDraft, discardDraft, editDraft, publishDraft } from "./mutations";
import { beginDraftInput, editDraftInput } from "./schema";

const changed = (part: Partial<Parameters>): Parameters => ({ ...STANDARD.parameters, ...part });
const STRICT = changed({ minSeniorLeaders: 4 });
const NOTE = "Our clients are larger";

const begin = (
  scope: Scope,
  parameters: Parameters | null = STRICT,
  basedOnId: string | null = null,
) => beginDraft(scope, { basedOnId, name: "House rules", parameters });

async function publish(scope: Scope) {
  const { draftId } = await begin(scope);
  return publishDraft(scope, { draftId, version: 1, note: NOTE });
}

test("a draft begins as what it is copied from, and is edited whole", async () => {
  const { scope } = await makeWorkspace();
  const { draftId } = await begin(scope, null);
  expect(await readDraft(scope, { draftId })).toMatchObject({
    name: "House rules",
    note: "",
    parameters: STANDARD.parameters,
    base: STANDARD,
    by: "Test Person",
    discarded: false,
    published: null,
    version: 1,
  });
  const edit = { draftId, version: 1, name: "Larger clients", note: NOTE, parameters: STRICT };
  expect(await editDraft(scope, edit)).toEqual({ version: 2 });
  expect(await readDraft(scope, { draftId })).toMatchObject({
    name: "Larger clients",
    note: NOTE,
    parameters: STRICT,
  });
});

test("a copy of a version begins with that version's parameters", async () => {
  const { scope } = await makeWorkspace();
  const { versionId } = await publish(scope);
  const { draftId } = await begin(scope, null, versionId);
  const base = await readRubric(scope, { versionId });
  expect(base).toEqual({ name: "House rules 1", parameters: STRICT });
  expect(await readDraft(scope, { draftId })).toMatchObject({ parameters: STRICT, base });
});

test("of two who edit one draft the second is refused, with what is there now", async () => {
  const { scope } = await makeWorkspace();
  const { draftId } = await begin(scope);
  const edit = (name: string) =>
    editDraft(scope, { draftId, version: 1, name, note: "", parameters: STRICT });
  const tries = await Promise.allSettled(Array.from({ length: 8 }, (_, at) => edit(`Name ${at}`)));
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const { name } = await readDraft(scope, { draftId });
  await expect(edit("Late")).rejects.toMatchObject({
    code: "STALE",
    current: { name, note: "", parameters: { minSeniorLeaders: 4 }, version: 2 },
  });
});

test("a draft put away is not edited and not published until it is taken back", async () => {
  const { scope } = await makeWorkspace();
  const { draftId } = await begin(scope);
  await discardDraft(scope, { draftId, version: 1, discarded: true });
  expect(await listDrafts(scope)).toMatchObject([{ id: draftId, discarded: true }]);
  const edit = { draftId, version: 2, name: "Mine", note: "", parameters: STRICT };
  await expect(editDraft(scope, edit)).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(publishDraft(scope, { draftId, version: 2, note: NOTE })).rejects.toMatchObject({
    code: "CONFLICT",
  });
  await discardDraft(scope, { draftId, version: 2, discarded: false });
  expect(await readDraft(scope, { draftId })).toMatchObject({
    discarded: false,
    name: "House rules",
    parameters: STRICT,
  });
});

test("publishing makes a numbered version that keeps every parameter, and ends the draft", async () => {
  const { scope } = await makeWorkspace();
  const { draftId } = await begin(scope);
  const { versionId, name } = await publishDraft(scope, { draftId, version: 1, note: NOTE });
  expect(name).toBe("House rules 1");
  expect(await listVersions(scope)).toMatchObject([
    {
      id: versionId,
      number: 1,
      note: NOTE,
      by: "Test Person",
      rubric: { name, parameters: STRICT },
      base: STANDARD,
    },
  ]);
  expect(await listDrafts(scope)).toEqual([]);
  expect(await readDraft(scope, { draftId })).toMatchObject({ published: name });
  const again = publishDraft(scope, { draftId, version: 2, note: NOTE });
  await expect(again).rejects.toMatchObject({ code: "CONFLICT" });
  const edit = editDraft(scope, { draftId, version: 2, name, note: "", parameters: STRICT });
  await expect(edit).rejects.toMatchObject({ code: "CONFLICT" });
});

test("those who publish at once get numbers of their own, without a gap", async () => {
  const { scope } = await makeWorkspace();
  const published = await Promise.all(Array.from({ length: 12 }, () => publish(scope)));
  const names = Array.from({ length: 12 }, (_, at) => `House rules ${at + 1}`);
  expect(published.map(({ name }) => name).toSorted()).toEqual(names.toSorted());
});

test("of those who publish one draft at once, one does", async () => {
  const { scope } = await makeWorkspace();
  const { draftId } = await begin(scope);
  const tries = await Promise.allSettled(
    Array.from({ length: 6 }, () => publishDraft(scope, { draftId, version: 1, note: NOTE })),
  );
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await listVersions(scope)).toHaveLength(1);
});

test("a draft that changes nothing is not published", async () => {
  const { scope } = await makeWorkspace();
  const { draftId } = await begin(scope, null);
  await expect(publishDraft(scope, { draftId, version: 1, note: NOTE })).rejects.toMatchObject({
    code: "CONFLICT",
    message: "Nothing differs from Standard rules yet. Change a rule first.",
  });
});

test("an analyst drafts and does not publish; a viewer reads", async () => {
  const { id, scope } = await makeWorkspace();
  const [analyst, viewer] = [await makeMember(id, "analyst"), await makeMember(id, "viewer")];
  const { draftId } = await begin(analyst);
  const publishing = { draftId, version: 1, note: NOTE };
  for (const member of [analyst, viewer]) {
    await expect(publishDraft(member, publishing)).rejects.toMatchObject({ code: "FORBIDDEN" });
  }
  await expect(begin(viewer)).rejects.toMatchObject({ code: "FORBIDDEN" });
  const edit = { draftId, version: 1, name: "Mine", note: "", parameters: STRICT };
  await expect(editDraft(viewer, edit)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(
    discardDraft(viewer, { draftId, version: 1, discarded: true }),
  ).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect(await readDraft(viewer, { draftId })).toMatchObject({ name: "House rules" });
  await publishDraft(await makeMember(id, "admin"), publishing);
  expect(await listVersions(scope)).toHaveLength(1);
});

test("every write leaves its audit row, a refused one none", async () => {
  const { id, scope } = await makeWorkspace();
  const { draftId } = await begin(scope);
  const edit = { draftId, name: "Mine", note: "", parameters: STRICT };
  await editDraft(scope, { ...edit, version: 1 });
  await expect(editDraft(scope, { ...edit, version: 1 })).rejects.toThrow("Somebody changed");
  await discardDraft(scope, { draftId, version: 2, discarded: true });
  await discardDraft(scope, { draftId, version: 3, discarded: false });
  await publishDraft(scope, { draftId, version: 4, note: NOTE });
  const { rows } = await asOwnerIn(id, (client) =>
    client.query<{ action: string }>("SELECT action FROM audit ORDER BY seq"),
  );
  expect(rows.map(({ action }) => action)).toEqual([
    "rubric-draft.begin",
    "rubric-draft.edit",
    "rubric-draft.discard",
    "rubric-draft.restore",
    "rubric.publish",
  ]);
});

test.each([
  ["an unknown parameter", { colour: 3 }, "parameters.colour"],
  ["a value out of range", { sustainQuarters: 0 }, "parameters.sustainQuarters"],
  ["half a person", { minVps: 1.5 }, "parameters.minVps"],
])("%s is refused before anything is asked of the database", (_, parameters, path) => {
  const known = { draftId: "019e0000-0000-7000-8000-000000000000", version: 1 };
  const read = editDraftInput.safeParse({ ...known, name: "House", note: "", parameters });
  expect(read.error?.issues.map((issue) => issue.path.join("."))).toEqual([path]);
});

test("a draft has a name", () => {
  const begun = { basedOnId: null, parameters: null };
  expect(beginDraftInput.safeParse({ ...begun, name: " " }).success).toBe(false);
  expect(beginDraftInput.safeParse({ ...begun, name: "House rules" }).success).toBe(true);
});
