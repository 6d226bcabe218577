import "server-only";
import type { FileRecord } from "@/lib/domain/file-record";
import { quarterKey } from "@/lib/domain/quarter";
import type { Decision } from "@/lib/domain/scenario/decision";
import { recordAudit } from "@/lib/server/audit";
import { insertChart } from "@/lib/server/chart-rows";
import { insertCompany } from "@/lib/server/company-row";
import { dateColumn } from "@/lib/server/dates";
import { evidenceColumns } from "@/lib/server/evidence-row";
import { newId } from "@/lib/server/ids";
import { insertImport } from "@/lib/server/import-row";
import { actingUserId, assertCan, inWorkspace, type Scope } from "@/lib/server/scope";
import { drawSequence } from "@/lib/server/sequence";
import type { Tx } from "@/lib/server/transaction";
import type { Dossier } from "./file/dossier";
import { dossierPolicy } from "./policy";

export interface ImportDossierInput {
  readonly dossier: Dossier;
  readonly file: FileRecord;
}

interface Address {
  readonly workspaceId: string;
  readonly companyId: string;
  readonly importId: string;
}

/** Rows a statement: the widest table stays far under the limit on parameters. */
const CHUNK = 1_000;

async function inChunks<Row>(rows: readonly Row[], insert: (chunk: Row[]) => Promise<unknown>) {
  for (let from = 0; from < rows.length; from += CHUNK)
    await insert(rows.slice(from, from + CHUNK));
}

/** A file holds finished quarters only: one in entry would read as whatever was typed first. */
async function insertRevenue(tx: Tx, { workspaceId, companyId }: Address, { record }: Dossier) {
  const owner = { workspaceId, companyId };
  const quarters = new Set(record.revenue.map((line) => quarterKey(line.quarter)));
  await inChunks([...quarters], (chunk) =>
    tx.revenueQuarter.createMany({
      data: chunk.map((quarter) => ({ ...owner, quarter, state: "complete" as const })),
    }),
  );
  await inChunks(record.revenue, (chunk) =>
    tx.revenueLine.createMany({
      data: chunk.map(({ quarter, ...line }) => ({
        ...owner,
        ...line,
        quarter: quarterKey(quarter),
      })),
    }),
  );
}

async function insertFacts(tx: Tx, scope: Scope, address: Address, { record }: Dossier) {
  const { workspaceId, companyId, importId } = address;
  const struck = record.facts.filter((entry) => entry.struck).length;
  const first = await drawSequence(tx, scope, companyId, record.facts.length + struck);
  const byUserId = actingUserId(scope);
  const rows = record.facts.map((entry, place) => ({ entry, seq: first + BigInt(place) }));
  await inChunks(rows, (chunk) =>
    tx.factEntry.createMany({
      data: chunk.map(({ entry, seq }) => ({
        workspaceId,
        companyId,
        seq,
        fact: entry.fact,
        value: entry.value,
        effectiveFrom: dateColumn(entry.from),
        confirmedOn: entry.confirmed === null ? null : dateColumn(entry.confirmed),
        rater: entry.rater,
        importId,
        byUserId,
      })),
    }),
  );
  const evidence = rows.flatMap(({ entry, seq: factSeq }) =>
    entry.evidence.map((item, ordinal) => ({
      ...evidenceColumns(item),
      workspaceId,
      companyId,
      factSeq,
      ordinal,
    })),
  );
  await inChunks(evidence, (chunk) => tx.evidence.createMany({ data: chunk }));
  const strikes = rows
    .filter(({ entry }) => entry.struck)
    .map(({ seq: struckSeq }, place) => ({
      workspaceId,
      companyId,
      struckSeq,
      seq: first + BigInt(record.facts.length + place),
      byUserId,
    }));
  await inChunks(strikes, (chunk) => tx.factStrike.createMany({ data: chunk }));
}

const decisionRow = (decision: Decision) => ({
  onDate: dateColumn(decision.on),
  state: decision.state,
  owner: decision.owner,
  ...(decision.kind === "chart"
    ? { chartKey: decision.chart }
    : { fact: decision.fact, value: decision.value }),
});

async function insertDecisions(tx: Tx, address: Address, decisions: readonly Decision[]) {
  const rows = decisions.map((decision, sort) => ({
    ...address,
    ...decisionRow(decision),
    id: newId(),
    sort,
  }));
  await inChunks(rows, (chunk) => tx.decision.createMany({ data: chunk }));
}

/** Creates the company that a dossier describes, whole or not at all. */
export async function importDossier(
  scope: Scope,
  input: ImportDossierInput,
): Promise<{ companyId: string; slug: string }> {
  assertCan(scope, dossierPolicy.import);
  const { workspaceId } = scope;
  const { dossier, file } = input;
  const address: Address = { workspaceId, companyId: newId(), importId: newId() };
  const { companyId, importId } = address;
  const source = { ...address, byUserId: actingUserId(scope) };
  return inWorkspace(scope, async (tx) => {
    const { profile } = dossier.record;
    const slug = await insertCompany(tx, scope, { id: companyId, profile });
    await insertImport(tx, scope, {
      id: importId,
      companyId,
      kind: "dossier",
      file,
      mapping: {},
    });
    await insertRevenue(tx, address, dossier);
    for (const chart of dossier.record.charts) await insertChart(tx, source, chart);
    await insertFacts(tx, scope, address, dossier);
    await insertDecisions(tx, address, dossier.decisions);
    await recordAudit(tx, scope, {
      action: "company.import",
      subject: { kind: "company", id: companyId },
      companyId,
      after: { name: profile.name, slug, file },
    });
    return { companyId, slug };
  });
}
