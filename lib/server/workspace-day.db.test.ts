import { expect, test } from "vitest";
import { asOwnerIn, makeWorkspace } from "@/test/factories";
import { dayOf } from "./workspace-day";

test("the day of a moment is the one that the workspace has", async () => {
  const { id, scope } = await makeWorkspace();
  const moment = new Date("2027-01-31T23:30:00Z");
  expect(await dayOf(scope, moment)).toBe("2027-01-31");
  await asOwnerIn(id, (client) =>
    client.query("UPDATE workspaces SET time_zone = 'Asia/Kathmandu' WHERE id = $1", [id]),
  );
  expect(await dayOf(scope, moment)).toBe("2027-02-01");
});
