import { expect, test } from "vitest";
import { updateCompany } from "@/lib/features/companies/mutations";
import { type Change, KEPT, restatedBy, restatedUnasked } from "@/test/restated";

const profiled =
  (part: { name?: string; stage?: "established" }): Change =>
  ({ scope, companyId }, reason) =>
    updateCompany(scope, {
      companyId,
      version: 1,
      name: "Harbor Analytics",
      stage: "growth",
      ecosystemModel: "channel",
      fiscalYearStartMonth: 2,
      currency: "USD",
      ...part,
      reason,
    });

test("the stage under a closed quarter is refused without a reason, and kept with one; the close stays", async () => {
  expect(await restatedBy(profiled({ stage: "established" }))).toEqual([
    { ...KEPT, kind: "company", subject: "Stage", from_quarter: "2027Q2" },
  ]);
});

test("of the company's name nothing is asked", async () => {
  expect(await restatedUnasked(profiled({ name: "Harbor" }))).toEqual([]);
});
