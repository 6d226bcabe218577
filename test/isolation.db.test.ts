// Every read and every write of every feature, as found in the modules, tried by its own owner and
// by the owner of another workspace. A function that is not listed below fails the first test.
import { readdirSync } from "node:fs";
import path from "node:path";
import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { parseDate, quarter } from "@/lib/domain/quarter";
import { guessMapping } from "@/lib/domain/revenue/statement-guess";
import { readCharts } from "@/lib/features/charts/data";
import { readDossier } from "@/lib/features/dossier/file/read";
import { importDossier } from "@/lib/features/dossier/mutations";
import { previewRevenueImport } from "@/lib/features/imports/data";
import { importRevenue } from "@/lib/features/imports/mutations";
import { requireEmail } from "@/lib/server/email";
import { AppError } from "@/lib/server/errors";
import { newId } from "@/lib/server/ids";
import { mintScope, type Scope } from "@/lib/server/scope";
import { asSuperuser, makeWorkspace, type Workspace } from "./factories";

const FEATURES = path.join(import.meta.dirname, "../lib/features");
const KINDS = ["data", "mutations"] as const;

type Work = (scope: Scope, input: unknown) => unknown;

/** Exported functions by `feature/kind.name`; what ends in `In` takes an open transaction instead. */
async function exportedWork(): Promise<ReadonlyMap<string, Work>> {
  const found = new Map<string, Work>();
  for (const feature of readdirSync(FEATURES)) {
    for (const kind of KINDS) {
      if (!readdirSync(path.join(FEATURES, feature)).includes(`${kind}.ts`)) continue;
      const exports: Record<string, unknown> = await import(`@/lib/features/${feature}/${kind}.ts`);
      for (const [name, work] of Object.entries(exports)) {
        if (typeof work === "function" && !name.endsWith("In") && name !== "completeQuarters") {
          found.set(`${feature}/${kind}.${name}`, work as Work);
        }
      }
    }
  }
  return found;
}

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

async function makeWorld(): Promise<World> {
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
    file: { ...FILE, sheet: SHEET },
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

const CALLS: Readonly<Record<string, Call>> = {
  "charts/data.readCharts": { input: ({ companyId }) => ({ companyId }) },
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
      file: { ...FILE, sheet: THIRD },
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

/** Signing up makes a workspace of its own, so it has no owner to be tried by. */
const FOUNDING = "accounts/mutations.signUp";

/** Every row of a workspace, as one hash; read by somebody whom no policy binds. */
const hashOf = (workspaceId: string) =>
  asSuperuser(async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'workspace_id'
       WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace ORDER BY 1`,
    );
    const hash = createHash("sha256");
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(
        `SELECT t::text AS row FROM ${name} t WHERE workspace_id = $1 ORDER BY 1`,
        [workspaceId],
      );
      hash.update(`${name}\n${rows.map(({ row }) => row).join("\n")}\n`);
    }
    return hash.digest("hex");
  });

const plain = (value: unknown) =>
  JSON.stringify(value, (_, part: unknown) => (typeof part === "bigint" ? String(part) : part)) ??
  "";

/** What a call gives, as text; of a refusal its code. */
async function answerOf(ask: () => unknown): Promise<string> {
  try {
    return plain(await ask());
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

test("every function of the modules is tried", async () => {
  const found = [...(await exportedWork()).keys()].filter((name) => name !== FOUNDING);
  expect(found.toSorted()).toEqual(Object.keys(CALLS).toSorted());
});

describe.each(Object.keys(CALLS))("%s", (name) => {
  const call = CALLS[name];

  test("does its work for the owner, and nothing for another workspace's", async () => {
    const work = (await exportedWork()).get(name);
    if (work === undefined || call === undefined) throw new Error(`${name} is not exported`);
    const [mine, strangers] = [await makeWorld(), await makeWorkspace()];
    const before = await hashOf(mine.id);

    const answer = await answerOf(() => work(strangers.scope, call.input(mine)));
    const isKept = call.ownOnly === true ? !answer.includes(mine.id) : answer === "NOT_FOUND";
    expect({ isKept, answer }).toMatchObject({ isKept: true });
    expect(await hashOf(mine.id)).toBe(before);

    await work(mine.scope, call.input(mine));
    const isWrite = name.includes("/mutations.");
    expect((await hashOf(mine.id)) !== before).toBe(isWrite);
  });
});

test("signing up makes a workspace that nobody else sees", async () => {
  const work = (await exportedWork()).get(FOUNDING);
  if (work === undefined) throw new Error("signUp is not exported");
  const mine = await makeWorld();
  const before = await hashOf(mine.id);
  const userId = newId();
  const scope = mintScope({
    workspaceId: newId(),
    actor: { kind: "user", userId },
    role: "owner",
    companies: "all",
  });
  await work(scope, {
    name: "New Person",
    email: requireEmail(`${userId}@example.com`),
    passwordHash: "no password",
    workspace: "New",
    visitor: { address: "127.0.0.1", userAgent: null },
  });
  expect(await hashOf(mine.id)).toBe(before);
});
