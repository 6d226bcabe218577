// What the isolation test gives to each function.
import { quarter } from "@/lib/domain/quarter";
import { STANDARD } from "@/lib/domain/rubric/cpo-fit";
import { newId } from "@/lib/server/ids";
import { dossier, FILE, KEPT, MAPPING, PROFILE, SHEET, THIRD } from "./isolation-world";
import { TIME_CALLS } from "./isolation-time-calls";
import { type Call, WORKSPACE_CALLS } from "./isolation-workspace-calls";
import { day, position } from "./sample-record";

const today = day("2026-11-22");
const WORDS = { name: "Another", description: null, effectiveFrom: day("2027-01-01") };

function retitled() {
  const before = position("vp", "ceo", "vp", { title: "VP Partnerships" });
  const after = { ...before, title: "VP Alliances" };
  const sides = [before, after].map((seat) => ({ position: seat, after: "ceo" }));
  const change = { key: "vp", before: sides[0], after: sides[1] };
  return { id: newId(), command: "edit", patch: { positions: [change], leadership: null } };
}

export const CALLS: Readonly<Record<string, Call>> = {
  ...WORKSPACE_CALLS,
  ...TIME_CALLS,
  "chart-copies/mutations.proposeChart": {
    input: ({ companyId, chartId }) => ({ companyId, from: chartId, ...WORDS }),
  },
  "chart-copies/mutations.proposeChanged": {
    input: ({ companyId, chartId }) => ({
      companyId,
      from: chartId,
      ...WORDS,
      patch: retitled().patch,
    }),
  },
  "chart-copies/mutations.duplicateChart": {
    input: ({ companyId, chartId }) => ({ companyId, chartId, ...WORDS }),
  },
  "chart-copies/mutations.newVersion": {
    input: ({ companyId, chartId }) => ({ companyId, chartId, ...WORDS, reason: null }),
  },
  "chart-edits/data.readEdits": {
    input: ({ companyId, chartId }) => ({ companyId, chartId, since: 1 }),
  },
  "chart-edits/mutations.saveEdits": {
    input: ({ companyId, chartId }) => ({
      companyId,
      chartId,
      since: 1,
      edits: [retitled()],
      reason: null,
    }),
  },
  "backtests/data.readBacktestable": { input: ({ draftId }) => ({ draftId }) },
  "backtests/data.tryDraft": {
    input: ({ draftId, companyId }) => ({ draftId, companyIds: [companyId], today }),
  },
  "charts/data.readChart": { input: ({ companyId }) => ({ companyId, key: "first" }) },
  "chart-imports/data.listChartImports": { input: ({ companyId }) => ({ companyId }) },
  "chart-imports/data.readEarlierChart": {
    input: ({ companyId }) => ({ companyId, on: day("2026-06-01") }),
  },
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
      reason: null,
    }),
  },
  "charts/mutations.describeChart": {
    input: ({ companyId, chartId }) => ({
      companyId,
      chartId,
      version: 1,
      name: "Renamed",
      description: null,
      effectiveFrom: day("2026-02-01"),
      reason: null,
    }),
  },
  "charts/mutations.archiveChart": {
    input: ({ companyId, chartId }) => ({
      companyId,
      chartId,
      version: 1,
      archived: true,
      reason: null,
    }),
  },
  "changes/data.readChanges": {
    input: ({ companyId }) => ({ companyId, from: quarter(2026, 1), to: quarter(2026, 2) }),
  },
  "closes/data.readPresent": {
    input: ({ companyId }) => ({ companyId, quarter: quarter(2026, 1) }),
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
      reason: null,
    }),
  },
  "companies/mutations.archiveCompany": {
    input: ({ companyId }) => ({ companyId, version: 1, archived: true }),
  },
  "dossier/data.readStoredDossier": { input: ({ companyId }) => ({ companyId }) },
  "dossier/mutations.importDossier": { input: () => dossier(), ownOnly: true },
  "evaluations/data.readCompanyHistory": { input: ({ companyId }) => ({ companyId, today }) },
  "evaluations/data.readTimeline": {
    input: ({ companyId }) => ({ companyId, today, known: "then" }),
  },
  "judging/data.readJudging": {
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
      reason: null,
    }),
  },
  "facts/mutations.strikeFact": {
    input: ({ companyId }) => ({ companyId, seq: "1", reason: "Typed twice" }),
  },
  "files/data.listFiles": { input: ({ companyId }) => ({ companyId }) },
  "files/data.readFile": { input: ({ companyId }) => ({ companyId, sha256: KEPT.sha256 }) },
  "files/data.readFileChunk": {
    input: ({ companyId }) => ({ companyId, sha256: KEPT.sha256, ordinal: 0 }),
  },
  "files/mutations.keepFile": {
    input: ({ companyId }) => ({ companyId, ...KEPT, sha256: "e".repeat(64) }),
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
      reason: null,
    }),
  },
  "imports/mutations.undoRevenueImport": {
    input: ({ companyId, importId }) => ({ companyId, importId, version: 1, reason: null }),
  },
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
      reason: null,
    }),
  },
  "revenue/mutations.setQuarterState": {
    input: ({ companyId }) => ({
      companyId,
      quarter: quarter(2026, 1),
      version: 1,
      state: "entry",
      reason: null,
    }),
  },
  "revenue/mutations.setSeriesBreak": {
    input: ({ companyId }) => ({
      companyId,
      quarter: quarter(2026, 1),
      version: 1,
      seriesBreak: "Bought a distributor",
      reason: null,
    }),
  },
  "rubric-drafts/data.listDrafts": { input: () => undefined, ownOnly: true },
  "rubric-drafts/data.readDraft": { input: ({ draftId }) => ({ draftId }) },
  "rubric-drafts/mutations.beginDraft": {
    input: () => ({ basedOnId: null, name: "House rules", parameters: null }),
    ownOnly: true,
  },
  "rubric-drafts/mutations.editDraft": {
    input: ({ draftId }) => ({
      draftId,
      version: 1,
      name: "Renamed",
      note: "",
      parameters: STANDARD.parameters,
    }),
  },
  "rubric-drafts/mutations.discardDraft": {
    input: ({ draftId }) => ({ draftId, version: 1, discarded: true }),
  },
  "rubric-drafts/mutations.publishDraft": {
    input: ({ draftId }) => ({ draftId, version: 1, note: "Agreed" }),
  },
  "rubric-pins/data.listPinned": { input: () => ({ today }), ownOnly: true },
  "rubric-pins/data.readPinned": { input: ({ companyId }) => ({ companyId, today }) },
  "rubric-pins/mutations.pinCompanies": {
    input: ({ companyId, rubricId }) => ({
      versionId: rubricId,
      pins: [{ companyId, from: quarter(2030, 1) }],
    }),
  },
  "rubrics/data.listVersions": { input: () => undefined, ownOnly: true },
  "rubrics/data.readPins": { input: ({ companyId }) => ({ companyId }) },
  "rubrics/data.readRubric": { input: ({ rubricId }) => ({ versionId: rubricId }) },
  "verdicts/data.readVerdict": {
    input: ({ companyId }) => ({
      companyId,
      quarter: quarter(2026, 4),
      revision: null,
      known: "then",
    }),
  },
};
