import { expect, test } from "vitest";
import { makeMember, makeWorkspace } from "../../../test/factories";
import { listMembers } from "./data";

test("every member sees who is in the workspace, and nobody of another", async () => {
  const [here, there] = [await makeWorkspace(), await makeWorkspace()];
  const viewer = await makeMember(here.id, "viewer", []);
  await makeMember(there.id, "admin");
  const members = await listMembers(viewer);
  expect(members.map(({ role, limited }) => ({ role, limited }))).toEqual([
    { role: "owner", limited: false },
    { role: "viewer", limited: true },
  ]);
  expect(members).toEqual(await listMembers(here.scope));
  expect(Object.keys(members[0] ?? {}).toSorted()).toEqual([
    "createdAt",
    "email",
    "limited",
    "name",
    "role",
    "userId",
  ]);
});
