import { expect, test } from "vitest";
import { guessMapping } from "@/lib/domain/revenue/statement-guess";
import type { Sheet } from "@/lib/domain/sheet";
import { listRevenueImports, previewRevenueImport } from "@/lib/features/imports/data";
import { importRevenue, undoRevenueImport } from "@/lib/features/imports/mutations";
import { readRevenue } from "@/lib/features/revenue/data";
import {
  saveRevenueCells,
  setQuarterState,
  setSeriesBreak,
} from "@/lib/features/revenue/mutations";
import { FILE } from "@/test/isolation-world";
import { BEFORE, type JudgedCompany, LAST } from "@/test/judged-company";
import {
  type Change,
  closedAfter,
  KEPT,
  restatedBy,
  restatedUnasked,
  restatements,
} from "@/test/restated";
import { quarterAt } from "@/test/sample-record";

async function versionOf({ scope, companyId }: JudgedCompany, quarter: number) {
  const { quarters } = await readRevenue(scope, { companyId });
  return quarters.find((one) => one.quarter === quarter)?.version ?? 0;
}

const toEntry =
  (quarter: typeof LAST): Change =>
  async (company, reason) => {
    const { scope, companyId } = company;
    const version = await versionOf(company, quarter);
    return setQuarterState(scope, { companyId, quarter, version, state: "entry", reason });
  };

const typed =
  (key: string): Change =>
  ({ scope, companyId }, reason) =>
    saveRevenueCells(scope, {
      companyId,
      lines: [
        {
          quarter: quarterAt(key),
          motion: "direct",
          version: null,
          amount: 7n,
          partnerInfluenced: 0n,
          basis: "reported",
        },
      ],
      reason,
    });

const sheetOf = (key: string): Sheet => ({
  name: "",
  rows: [
    { number: 1, cells: ["Quarter", "Motion", "Amount"] },
    { number: 2, cells: [key, "Direct", "120"] },
  ],
  unevaluated: [],
});

const imported =
  (key: string): Change =>
  async ({ scope, companyId }, reason) => {
    const sheet = sheetOf(key);
    const mapping = guessMapping(sheet, 2);
    const { digest } = await previewRevenueImport(scope, { companyId, sheet, mapping });
    return importRevenue(scope, { companyId, file: FILE, sheet, mapping, digest, reason });
  };

const importUndone: Change = async ({ scope, companyId }, reason) => {
  const [latest] = await listRevenueImports(scope, { companyId });
  const { id: importId = "", version = 0 } = latest ?? {};
  return undoRevenueImport(scope, { companyId, importId, version, reason });
};

const joined: Change = async (company, reason) => {
  const { scope, companyId } = company;
  const version = await versionOf(company, BEFORE);
  const input = { companyId, quarter: BEFORE, version, seriesBreak: null, reason };
  return setSeriesBreak(scope, input);
};

const broken: Change = async (company) => {
  const { scope, companyId } = company;
  const version = await versionOf(company, BEFORE);
  const words = { seriesBreak: "Bought a distributor", reason: null };
  return setSeriesBreak(scope, { companyId, quarter: BEFORE, version, ...words });
};

test.each<[string, Change, RegExp, string, Change[]?]>([
  ["a quarter back in entry", toEntry(BEFORE), /FY27.Q2/, "2027Q2"],
  ["an amount", typed("2024Q3"), /FY24.Q3/, "2024Q3"],
  ["a file of revenue", imported("FY24 Q3"), /FY24.Q3/, "2024Q3"],
  ["a file of revenue taken back", importUndone, /FY24.Q3/, "2024Q3", [imported("FY24 Q3")]],
  ["a series joined again", joined, /FY27.Q2/, "2027Q2", [broken]],
])(
  "%s under a closed quarter is refused without a reason, and kept with one; the close stays",
  async (_, change, subject, from, before) => {
    expect(await restatedBy(change, before)).toEqual([
      { ...KEPT, kind: "revenue", subject: expect.stringMatching(subject), from_quarter: from },
    ]);
  },
);

test.each<[string, Change]>([
  ["a quarter after the close", toEntry(LAST)],
  ["an amount after the close", typed("2027Q4")],
  ["a file of revenue after the close", imported("FY27 Q4")],
])("of %s nothing is asked", async (_, change) => {
  expect(await restatedUnasked(change)).toEqual([]);
});

test("what happened is the reason of a broken series", async () => {
  const company = await closedAfter();
  await broken(company, null);
  expect(await restatements(company)).toMatchObject([
    { kind: "revenue", reason: "Bought a distributor" },
  ]);
});
