// What the isolation test gives to each function, and the world of rows that the input names.
import { parseDate, quarter } from "@/lib/domain/quarter";
import { guessMapping } from "@/lib/domain/revenue/statement-guess";
import { readCharts } from "@/lib/features/charts/data";
import { readDossier } from "@/lib/features/dossier/file/read";
import { importDossier } from "@/lib/features/dossier/mutations";
import { previewRevenueImport } from "@/lib/features/imports/data";
import { importRevenue } from "@/lib/features/imports/mutations";
import { makeWorkspace, type Workspace } from "./factories";

function day(text: string) {
  const date = parseDate(text);
  if (date === null) throw new Error(text);
  return date;
}

const CANARY = "Canary Instruments";

const DOSSIER = JSON.stringify({
  format: "titleworthy.dossier/1",
  company: {
    name: CANARY,
    stage: "growth",
    ecosystemModel: "channel",
    fiscalYearStartMonth: 1,
    currency: "USD",
  },
  revenue: [{ quarter: "2026Q1", motion: "direct", amount: "100.00" }],
  charts: [
    {
      key: "first",
      name: "First",
      kind: "actual",
      effectiveFrom: "2026-01-01",
      chiefExecutive: "ceo",
      positions: [
        {
          key: "ceo",
          title: "Chief Executive Officer",
          level: "c_level",
          function: "executive",
          status: "filled",
        },
        {
          key: "vp",
          title: "VP Partnerships",
          manager: "ceo",
          level: "vp",
          function: "partnerships",
          status: "filled",
        },
      ],
    },
  ],
  facts: [{ fact: "seat.kind", value: "none", from: "2026-01-01", rater: "CFO" }],
  decisions: [
    {
      fact: "board.presenter",
      value: "directly",
      on: "2027-01-01",
      state: "proposed",
      owner: "CEO",
    },
  ],
  reviews: [],
  evaluations: [],
});

const PROFILE = {
  name: CANARY,
  stage: null,
  ecosystemModel: null,
  fiscalYearStartMonth: 1,
  currency: "USD",
};

const FILE = { name: "file", bytes: 3, sha256: "0".repeat(64) };

const SHEET = {
  name: "",
  rows: [
    { number: 1, cells: ["Quarter", "Motion", "Amount"] },
    { number: 2, cells: ["2026Q2", "Direct", "120"] },
  ],
  unevaluated: [],
};
const MAPPING = guessMapping(SHEET, 1);

function dossier() {
  const read = readDossier(DOSSIER);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return { dossier: read.value, file: FILE };
}

/** What one workspace holds: everything a call may name. */
interface World extends Workspace {
  readonly companyId: string;
  readonly companySlug: string;
  readonly chartId: string;
  readonly importId: string;
  readonly digest: string;
}

export async function makeWorld(): Promise<World> {
  const workspace = await makeWorkspace();
  const { scope } = workspace;
  const { companyId, slug } = await importDossier(scope, dossier());
  const [chart] = await readCharts(scope, { companyId });
  const { digest } = await previewRevenueImport(scope, {
    companyId,
    sheet: SHEET,
    mapping: MAPPING,
  });
  const { importId } = await importRevenue(scope, {
    companyId,
    file: FILE,
    sheet: SHEET,
    mapping: MAPPING,
    digest,
  });
  const again = await previewRevenueImport(scope, { companyId, sheet: THIRD, mapping: MAPPING });
  return {
    ...workspace,
    companyId,
    companySlug: slug,
    chartId: chart?.id ?? "",
    importId,
    digest: again.digest,
  };
}

const THIRD = {
  ...SHEET,
  rows: [...SHEET.rows, { number: 3, cells: ["2026Q3", "Direct", "130"] }],
};

interface Call {
  /** What the function is given, made of the ids of the world that is asked about. */
  readonly input: (world: World) => unknown;
  /** Names no id: the stranger is allowed, and gets and changes nothing of the owner's. */
  readonly ownOnly?: true;
}

const today = day("2026-11-22");
const position = (world: World) => ({
  companyId: world.companyId,
  chartId: world.chartId,
  key: "vp",
  version: 1,
  title: "VP Alliances",
  person: null,
  level: "vp",
  function: "partnerships",
  status: "filled",
  startsOn: null,
  manager: { kind: "named", key: "ceo" },
  executiveTeam: true,
});

export const CALLS: Readonly<Record<string, Call>> = {
  "charts/data.readCharts": { input: ({ companyId }) => ({ companyId }) },
  "charts/data.readChart": { input: ({ companyId }) => ({ companyId, key: "first" }) },
  "charts/data.readChartHeads": { input: ({ companyId }) => ({ companyId }) },
  "charts/mutations.importChart": {
    input: ({ companyId }) => ({
      companyId,
      name: "Second",
      effectiveFrom: day("2026-06-01"),
      positions: [],
      chiefExecutive: null,
      leader: { kind: "unknown" },
      file: FILE,
      mapping: {},
    }),
  },
  "charts/mutations.nameLeaders": {
    input: ({ companyId, chartId }) => ({
      companyId,
      chartId,
      version: 1,
      chiefExecutive: "ceo",
      leader: { kind: "named", key: "vp" },
    }),
  },
  "charts/mutations.describeChart": {
    input: ({ companyId, chartId }) => ({
      companyId,
      chartId,
      version: 1,
      name: "Renamed",
      effectiveFrom: day("2026-02-01"),
    }),
  },
  "charts/mutations.archiveChart": {
    input: ({ companyId, chartId }) => ({ companyId, chartId, version: 1, archived: true }),
  },
  "companies/data.readCompany": { input: ({ companySlug }) => ({ slug: companySlug }) },
  "companies/data.listCompanies": { input: () => ({}), ownOnly: true },
  "companies/data.readCompanyRecord": { input: ({ companyId }) => ({ companyId }) },
  "companies/data.readCompanyRecords": { input: () => undefined, ownOnly: true },
  "companies/mutations.createCompany": {
    input: () => ({
      name: "New",
      stage: null,
      ecosystemModel: null,
      fiscalYearStartMonth: 1,
      currency: "EUR",
    }),
    ownOnly: true,
  },
  "companies/mutations.updateCompany": {
    input: ({ companyId }) => ({
      companyId,
      version: 1,
      name: "Renamed",
      stage: null,
      ecosystemModel: null,
      fiscalYearStartMonth: 1,
      currency: "USD",
    }),
  },
  "companies/mutations.archiveCompany": {
    input: ({ companyId }) => ({ companyId, version: 1, archived: true }),
  },
  "dossier/data.readStoredDossier": { input: ({ companyId }) => ({ companyId }) },
  "dossier/mutations.importDossier": { input: () => dossier(), ownOnly: true },
  "evaluations/data.readCompanyHistory": { input: ({ companyId }) => ({ companyId, today }) },
  "evaluations/data.readJudging": {
    input: ({ companyId }) => ({ companyId, profile: PROFILE, inForceKey: "first", today }),
  },
  "evaluations/data.readPortfolio": { input: () => ({ today }), ownOnly: true },
  "facts/data.readFacts": { input: ({ companyId }) => ({ companyId }) },
  "facts/mutations.recordFact": {
    input: ({ companyId }) => ({
      companyId,
      fact: "seat.kind",
      value: "ceremonial",
      from: day("2026-03-01"),
      confirmed: null,
      rater: "CFO",
      evidence: [],
    }),
  },
  "facts/mutations.strikeFact": {
    input: ({ companyId }) => ({ companyId, seq: "1", reason: "Typed twice" }),
  },
  "imports/data.previewRevenueImport": {
    input: ({ companyId }) => ({ companyId, sheet: SHEET, mapping: MAPPING }),
  },
  "imports/data.listRevenueImports": { input: ({ companyId }) => ({ companyId }) },
  "imports/mutations.importRevenue": {
    input: ({ companyId, digest }) => ({
      companyId,
      file: FILE,
      sheet: THIRD,
      mapping: MAPPING,
      digest,
    }),
  },
  "imports/mutations.undoRevenueImport": {
    input: ({ companyId, importId }) => ({ companyId, importId, version: 1 }),
  },
  "memberships/data.listMembers": { input: () => undefined, ownOnly: true },
  "positions/mutations.editPosition": { input: position },
  "revenue/data.readRevenue": { input: ({ companyId }) => ({ companyId }) },
  "revenue/mutations.saveRevenueCells": {
    input: ({ companyId }) => ({
      companyId,
      lines: [
        {
          quarter: quarter(2026, 4),
          motion: "direct",
          version: null,
          amount: 5n,
          partnerInfluenced: 0n,
          basis: "reported",
        },
      ],
    }),
  },
  "revenue/mutations.setQuarterState": {
    input: ({ companyId }) => ({
      companyId,
      quarter: quarter(2026, 1),
      version: 1,
      state: "entry",
    }),
  },
  "workspaces/data.readWorkspace": { input: () => undefined, ownOnly: true },
  "workspaces/mutations.renameWorkspace": {
    input: () => ({ name: "Renamed", version: 1 }),
    ownOnly: true,
  },
};
