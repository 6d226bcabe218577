// A quarter that is closed after a later one was answered for is no news of the later one.
import { expect, test } from "vitest";
import { inWorkspace } from "@/lib/server/scope";
import { closeOne } from "@/test/closed-quarter";
import { BEFORE, EARLIER, type JudgedCompany, makeJudged } from "@/test/judged-company";
import { visitCompany } from "./jobs";

const NOON = new Date("2026-11-07T12:00:00Z");

const visit = ({ id, companyId }: JudgedCompany) =>
  visitCompany({ workspaceId: id, companyId }, NOON);

const newsIn = ({ id, scope }: JudgedCompany) =>
  inWorkspace(scope, (tx) => tx.notice.findMany({ where: { workspaceId: id } }));

test("an older quarter closed between two visits is told as no news of the present one", async () => {
  const company = await makeJudged();
  const { scope, companyId } = company;
  await visit(company);
  for (const quarter of [EARLIER, BEFORE]) {
    await closeOne(scope, { companyId, quarter });
    await visit(company);
  }
  expect(await newsIn(company)).toEqual([]);
});
