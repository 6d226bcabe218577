import { expect, test } from "vitest";
import { inWorkspace } from "@/lib/server/scope";
import { makeCompany, makeMember, makeWorkspace } from "./factories.ts";

test("a member sees the company of the workspace it was made in, and no other", async () => {
  const [ours, theirs] = [await makeWorkspace(), await makeWorkspace()];
  const company = await makeCompany(ours.id);
  await makeCompany(theirs.id);
  const seen = await inWorkspace(ours.scope, (tx) => tx.company.findMany());
  expect(seen.map(({ id }) => id)).toEqual([company.id]);
});

test("a limited member sees only the companies listed", async () => {
  const { id } = await makeWorkspace();
  const [listed] = [await makeCompany(id), await makeCompany(id)];
  const scope = await makeMember(id, "analyst", [listed.id]);
  const seen = await inWorkspace(scope, (tx) => tx.company.findMany());
  expect(seen.map((company) => company.id)).toEqual([listed.id]);
});
