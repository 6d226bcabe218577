// The world of rows that the isolation test's inputs name, and that nobody else may see.
import { quarter } from "@/lib/domain/quarter";
import { guessMapping } from "@/lib/domain/revenue/statement-guess";
import { STANDARD } from "@/lib/domain/rubric/cpo-fit";
import { readChart } from "@/lib/features/charts/data";
import { readPlan } from "@/lib/features/decisions/data";
import { readDossier } from "@/lib/features/dossier/file/read";
import { importDossier } from "@/lib/features/dossier/mutations";
import { beginDraft, publishDraft } from "@/lib/features/rubric-drafts/mutations";
import { keepFile } from "@/lib/features/files/mutations";
import { previewRevenueImport } from "@/lib/features/imports/data";
import { draftLetter } from "@/lib/features/letters/mutations";
import { importRevenue } from "@/lib/features/imports/mutations";
import { createScenario } from "@/lib/features/scenarios/mutations";
import { tellIn } from "@/lib/server/notice-rows";
import { inWorkspace, type Scope } from "@/lib/server/scope";
import { makeWorkspace, type Workspace } from "./factories";
import {
  answerAll,
  closeQuarter,
  type ReviewedCompany,
  reviewedCompany,
  reviewOf,
} from "./reviewed-company";

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

export const PROFILE = {
  name: CANARY,
  stage: null,
  ecosystemModel: null,
  fiscalYearStartMonth: 1,
  currency: "USD",
};

export const FILE = { name: "file", bytes: 3, sha256: "0".repeat(64) };

/** A file that the world keeps, by its hash and content. */
export const KEPT = { sha256: "f".repeat(64), bytes: 1, chunks: [new Uint8Array([7])] };

export const SHEET = {
  name: "",
  rows: [
    { number: 1, cells: ["Quarter", "Motion", "Amount"] },
    { number: 2, cells: ["2026Q2", "Direct", "120"] },
  ],
  unevaluated: [],
};
export const MAPPING = guessMapping(SHEET, 1);

export function dossier() {
  const read = readDossier(DOSSIER);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return { dossier: read.value, file: FILE };
}

async function draft(scope: Scope): Promise<string> {
  const parameters = { ...STANDARD.parameters, minVps: 2 };
  return (await beginDraft(scope, { basedOnId: null, name: CANARY, parameters })).draftId;
}

async function published(scope: Scope): Promise<string> {
  const draftId = await draft(scope);
  return (await publishDraft(scope, { draftId, version: 1, note: CANARY })).versionId;
}

/** What one workspace holds: everything a call may name. */
export interface World extends Workspace {
  readonly companyId: string;
  readonly companySlug: string;
  readonly chartId: string;
  readonly importId: string;
  readonly decisionId: string;
  readonly scenarioId: string;
  readonly noticeId: string;
  readonly draftId: string;
  /** A published version. */
  readonly rubricId: string;
  readonly digest: string;
  /** A company under review: everything is answered, each question once. */
  readonly reviewed: ReviewedCompany & { readonly decisionId: string };
  /** A company whose first quarter of 2026 is closed. */
  readonly closedCompanyId: string;
  /** A draft about that quarter. */
  readonly letterId: string;
}

async function underReview(scope: Scope): Promise<World["reviewed"]> {
  const reviewed = await reviewedCompany(scope);
  await answerAll(scope, reviewed);
  const { stored } = await reviewOf(scope, reviewed.companyId);
  return { ...reviewed, decisionId: stored.decisions[0]?.id ?? "" };
}

async function closed(scope: Scope): Promise<string> {
  const reviewed = await reviewedCompany(scope);
  await closeQuarter(scope, reviewed);
  return reviewed.companyId;
}

async function writtenTo(scope: Scope) {
  const closedCompanyId = await closed(scope);
  const letter = { companyId: closedCompanyId, quarter: quarter(2026, 1) };
  const { letterId } = await draftLetter(scope, letter);
  return { closedCompanyId, letterId };
}

/** A notice about the company. */
const told = (scope: Scope, companyId: string) =>
  inWorkspace(scope, async (tx) => {
    const kind = "evidence_aging" as const;
    const notices = [{ kind, quarter: quarter(2026, 1), facts: ["seat.kind" as const] }];
    await tellIn(tx, scope, { companyId, notices, told: [], at: new Date() });
    return (await tx.notice.findFirstOrThrow({ where: { companyId } })).id;
  });

export async function makeWorld(): Promise<World> {
  const workspace = await makeWorkspace();
  const { scope } = workspace;
  const { companyId, slug } = await importDossier(scope, dossier());
  await keepFile(scope, { companyId, ...KEPT });
  const chart = await readChart(scope, { companyId, key: "first" });
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
    reason: null,
  });
  const again = await previewRevenueImport(scope, { companyId, sheet: THIRD, mapping: MAPPING });
  const { planned } = await readPlan(scope, { companyId });
  const { scenarioId } = await createScenario(scope, {
    companyId,
    name: CANARY,
    note: null,
    quarter: quarter(2026, 1),
    assumptions: { growth: {}, parameters: {}, decisions: [], counted: "committed" },
  });
  return {
    ...workspace,
    companyId,
    companySlug: slug,
    chartId: chart.id,
    importId,
    decisionId: planned[0]?.decision.id ?? "",
    scenarioId,
    noticeId: await told(scope, companyId),
    draftId: await draft(scope),
    rubricId: await published(scope),
    digest: again.digest,
    reviewed: await underReview(scope),
    ...(await writtenTo(scope)),
  };
}

export const THIRD = {
  ...SHEET,
  rows: [...SHEET.rows, { number: 3, cells: ["2026Q3", "Direct", "130"] }],
};
