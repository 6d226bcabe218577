// Every kind of change to what a closed quarter was judged by: refused without a reason, kept with
// one, the close untouched; and the same changes where they touch no closed quarter.
import { describe, expect, test } from "vitest";
import type { ChartCommand } from "@/lib/domain/org/commands";
import { guessMapping } from "@/lib/domain/revenue/statement-guess";
import type { Sheet } from "@/lib/domain/sheet";
import { newVersion } from "@/lib/features/chart-copies/mutations";
import { saveEdits } from "@/lib/features/chart-edits/mutations";
import { readChart } from "@/lib/features/charts/data";
import { archiveChart, describeChart, importChart } from "@/lib/features/charts/mutations";
import { updateCompany } from "@/lib/features/companies/mutations";
import { recordFact, strikeFact } from "@/lib/features/facts/mutations";
import { listRevenueImports, previewRevenueImport } from "@/lib/features/imports/data";
import { importRevenue, undoRevenueImport } from "@/lib/features/imports/mutations";
import { readRevenue } from "@/lib/features/revenue/data";
import {
  saveRevenueCells,
  setQuarterState,
  setSeriesBreak,
} from "@/lib/features/revenue/mutations";
import { closeOne } from "./closed-quarter";
import { edit, patchOf, plain } from "./edited-chart";
import { asOwnerIn } from "./factories";
import { FILE } from "./isolation-world";
import { BEFORE, type JudgedCompany, LAST, makeJudged } from "./judged-company";
import { day, quarterAt } from "./sample-record";

const REASON = "The auditors moved a contract";

type Change = (company: JudgedCompany, reason: string | null) => Promise<unknown>;

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

const answered =
  (from: string, confirmed: string | null = null): Change =>
  ({ scope, companyId }, reason) =>
    recordFact(scope, {
      companyId,
      fact: "seat.kind",
      value: "decision_making",
      from: day(from),
      confirmed: confirmed === null ? null : day(confirmed),
      rater: "CEO",
      evidence: [],
      reason,
    });

const edited =
  (key: string, command: ChartCommand): Change =>
  async ({ scope, companyId }, reason) => {
    const chart = await readChart(scope, { companyId, key });
    const edits = [edit(patchOf(plain(chart), command))];
    const { id: chartId, version: since } = chart;
    return saveEdits(scope, { companyId, chartId, since, edits, reason });
  };

const LEVEL = {
  kind: "edit",
  key: "vp-partnerships",
  fields: { level: "director" },
} as const satisfies ChartCommand;

const described =
  (key: string, words: { name?: string; from?: string }): Change =>
  async ({ scope, companyId }, reason) => {
    const chart = await readChart(scope, { companyId, key });
    const { id: chartId, version, description } = chart;
    const name = words.name ?? chart.name;
    const effectiveFrom = words.from === undefined ? chart.effectiveFrom : day(words.from);
    const said = { name, description, effectiveFrom, reason };
    return describeChart(scope, { companyId, chartId, version, ...said });
  };

const archived =
  (key: string): Change =>
  async ({ scope, companyId }, reason) => {
    const { id: chartId, version } = await readChart(scope, { companyId, key });
    return archiveChart(scope, { companyId, chartId, version, archived: true, reason });
  };

const broughtIn =
  (from: string): Change =>
  ({ scope, companyId }, reason) =>
    importChart(scope, {
      companyId,
      name: "From a file",
      effectiveFrom: day(from),
      positions: [],
      chiefExecutive: null,
      leader: { kind: "unknown" },
      file: FILE,
      mapping: {},
      reason,
    });

const copied =
  (from: string): Change =>
  async ({ scope, companyId }, reason) => {
    const source = await readChart(scope, { companyId, key: "executive-seat" });
    const { id: chartId, name, description } = source;
    const words = { name, description, effectiveFrom: day(from), reason };
    return newVersion(scope, { companyId, chartId, ...words });
  };

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

const rowsOf = ({ id }: JudgedCompany, tables: readonly string[]) =>
  asOwnerIn(id, async (client) => {
    const rows: string[] = [];
    for (const table of tables) {
      const answer = await client.query<{ row: string }>(`SELECT t::text AS row FROM ${table} t`);
      rows.push(...answer.rows.map(({ row }) => row));
    }
    return rows.toSorted();
  });

const restatements = ({ id }: JudgedCompany) =>
  asOwnerIn(id, async (client) => {
    const { rows } = await client.query<Record<string, string>>(
      "SELECT kind, subject, from_quarter, to_quarter, reason FROM restatements ORDER BY seq",
    );
    return rows;
  });

/** Closes FY27 Q2, which ended on 31 July 2026, after what is to be there before it. */
async function closed(...before: readonly Change[]): Promise<JudgedCompany> {
  const company = await makeJudged();
  for (const change of before) await change(company, null);
  await closeOne(company.scope, { companyId: company.companyId, quarter: BEFORE });
  return company;
}

const broken: Change = async (company) => {
  const { scope, companyId } = company;
  const version = await versionOf(company, BEFORE);
  const words = { seriesBreak: "Bought a distributor", reason: null };
  return setSeriesBreak(scope, { companyId, quarter: BEFORE, version, ...words });
};

const CLOSES = ["closes", "evaluations", "forecasts", "bodies", "close_names"];

describe.each<[string, Change, { kind: string; subject: RegExp; from: string }, Change[]?]>([
  [
    "a quarter back in entry",
    toEntry(BEFORE),
    { kind: "revenue", subject: /FY27.Q2/, from: "2027Q2" },
  ],
  ["an amount", typed("2024Q3"), { kind: "revenue", subject: /FY24.Q3/, from: "2024Q3" }],
  [
    "a file of revenue",
    imported("FY24 Q3"),
    { kind: "revenue", subject: /FY24.Q3/, from: "2024Q3" },
  ],
  [
    "a file of revenue taken back",
    importUndone,
    { kind: "revenue", subject: /FY24.Q3/, from: "2024Q3" },
    [imported("FY24 Q3")],
  ],
  [
    "a series joined again",
    joined,
    { kind: "revenue", subject: /FY27.Q2/, from: "2027Q2" },
    [broken],
  ],
  [
    "an answer",
    answered("2026-05-02"),
    { kind: "fact", subject: /executive seat/, from: "2027Q2" },
  ],
  ["an edit", edited("executive-seat", LEVEL), { kind: "chart", subject: /./, from: "2026Q3" }],
  [
    "a chart's day",
    described("executive-seat", { from: "2025-11-01" }),
    { kind: "chart", subject: /./, from: "2026Q3" },
  ],
  ["a chart archived", archived("executive-seat"), { kind: "chart", subject: /./, from: "2026Q3" }],
  [
    "a chart from a file",
    broughtIn("2026-06-01"),
    { kind: "chart", subject: /^From a file$/, from: "2027Q2" },
  ],
  ["a version of a chart", copied("2026-07-31"), { kind: "chart", subject: /./, from: "2027Q2" }],
  [
    "the stage",
    profiled({ stage: "established" }),
    { kind: "company", subject: /^Stage$/, from: "2027Q2" },
  ],
])("%s under a closed quarter", (_, change, { kind, subject, from }, before = []) => {
  test("is refused without a reason, and kept with one; the close stays", async () => {
    const company = await closed(...before);
    const frozen = await rowsOf(company, CLOSES);
    const all = [
      "revenue_lines",
      "revenue_quarters",
      "fact_entries",
      "charts",
      "positions",
      "companies",
    ];
    const held = await rowsOf(company, all);
    await expect(change(company, null)).rejects.toMatchObject({
      code: "CLOSED",
      current: { closed: expect.stringMatching(/^FY27.Q2 is closed\.$/) },
    });
    expect(await rowsOf(company, all)).toEqual(held);

    await change(company, REASON);
    expect(await restatements(company)).toEqual([
      {
        kind,
        subject: expect.stringMatching(subject),
        from_quarter: from,
        to_quarter: "2027Q2",
        reason: REASON,
      },
    ]);
    expect(await rowsOf(company, CLOSES)).toEqual(frozen);
  });
});

test.each<[string, Change]>([
  ["a quarter after the close", toEntry(LAST)],
  ["an amount after the close", typed("2027Q4")],
  ["a file of revenue after the close", imported("FY27 Q4")],
  ["an answer from a later day", answered("2026-08-01")],
  ["a confirmation of what stands", answered("2025-09-03", "2026-11-20")],
  ["an edit of the chart that came after", edited("channel-vp", LEVEL)],
  ["an edit of a chart that held at no closed quarter", edited("autumn-2024", LEVEL)],
  ["an edit of a proposal", edited("august-reorganisation", LEVEL)],
  [
    "another person in a seat",
    edited("executive-seat", { ...LEVEL, fields: { person: "Ada Byron" } }),
  ],
  ["a chart's name", described("executive-seat", { name: "Autumn, second half" })],
  ["a proposal archived", archived("august-reorganisation")],
  ["a chart from a file, from a later day", broughtIn("2026-08-01")],
  ["a version of a chart from a later day", copied("2026-08-02")],
  ["the company's name", profiled({ name: "Harbor" })],
])("of %s nothing is asked", async (_, change) => {
  const company = await closed();
  await change(company, null);
  expect(await restatements(company)).toEqual([]);
});

test("what was mistaken is the reason of a struck answer, and what happened that of a broken series", async () => {
  const company = await closed();
  const { scope, companyId } = company;
  await broken(company, null);
  await strikeFact(scope, { companyId, seq: "1", reason: "Of another company" });
  expect((await restatements(company)).map(({ kind, reason }) => [kind, reason])).toEqual([
    ["revenue", "Bought a distributor"],
    ["fact", "Of another company"],
  ]);
});

test("a change saved in parts is one restatement as long as its reason is the same", async () => {
  const company = await closed();
  await edited("executive-seat", LEVEL)(company, REASON);
  await edited("executive-seat", { ...LEVEL, fields: { level: "vp" } })(company, REASON);
  expect(await restatements(company)).toHaveLength(1);
  await edited("executive-seat", { ...LEVEL, fields: { level: "manager" } })(company, "Again");
  expect(await restatements(company)).toHaveLength(2);
});
