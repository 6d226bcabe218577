import { expect, test } from "vitest";
import { newId } from "@/lib/server/ids";
import { retitle, SEATS } from "@/test/edited-chart";
import { chart } from "@/test/sample-record";
import { proposeChangedInput } from "./schema";

const proposalOf = (title: string) =>
  proposeChangedInput.safeParse({
    companyId: newId(),
    from: newId(),
    name: "Peer of the CRO",
    description: null,
    effectiveFrom: "2027-01-01",
    patch: retitle(chart(SEATS), "bo", title),
  });

test("a proposal's change is held to the limits of what is typed", () => {
  expect(proposalOf("x".repeat(300)).success).toBe(true);
  expect(proposalOf("x".repeat(301)).error?.issues).toMatchObject([
    { path: ["patch", "title"], message: "This text has more than 300 characters." },
  ]);
});
