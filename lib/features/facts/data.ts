import "server-only";
import {
  type Evidence,
  type FactEntry,
  type FactId,
  type FactValue,
  isFact,
  isValueOf,
} from "@/lib/domain/evaluation/facts";
import { isoDate, isoDateOrNull } from "@/lib/server/dates";
import { assertCompany } from "@/lib/server/company-row";
import { grouped } from "@/lib/server/grouped";
import { assertCan, inWorkspace, type Scope } from "@/lib/server/scope";
import type { Tx } from "@/lib/server/transaction";
import { factPolicy } from "./policy";

/** An entry as stored, with what a screen needs beside what an evaluation reads. */
export interface RecordedFact extends FactEntry {
  readonly seq: bigint;
  readonly recordedAt: Date;
  readonly strikeReason: string | null;
}

interface EvidenceRow {
  readonly kind: "link" | "note" | "file";
  readonly label: string | null;
  readonly url: string | null;
  readonly text: string | null;
  readonly fileName: string | null;
  readonly sha256: string | null;
  readonly bytes: bigint | null;
}

function evidenceOf(row: EvidenceRow): Evidence {
  const { label } = row;
  switch (row.kind) {
    case "link":
      return { kind: "link", label, url: row.url ?? "" };
    case "note":
      return { kind: "note", label, text: row.text ?? "" };
    case "file":
      return {
        kind: "file",
        label,
        name: row.fileName ?? "",
        sha256: row.sha256 ?? "",
        bytes: Number(row.bytes ?? 0n),
      };
  }
}

/** Mutations let only known facts and their values in; anything else is a damaged row. */
function factOf(fact: string, value: string | null): { fact: FactId; value: FactValue | null } {
  if (!isFact(fact)) throw new Error(`a stored fact has the unknown name ${fact}`);
  if (value !== null && !isValueOf(fact, value)) throw new Error(`${fact} holds ${value}`);
  return { fact, value };
}

/** Every entry in the order of recording, struck ones included; by company. */
export async function readFactsOfIn(
  tx: Tx,
  workspaceId: string,
  companyIds: readonly string[],
): Promise<ReadonlyMap<string, readonly RecordedFact[]>> {
  const where = { workspaceId, companyId: { in: [...companyIds] } };
  // Three queries by company: a joined read asks for each entry by its key, and parameters are counted.
  const rows = await tx.factEntry.findMany({ where, orderBy: { seq: "asc" } });
  const items = await tx.evidence.findMany({ where, orderBy: { ordinal: "asc" } });
  const struck = await tx.factStrike.findMany({ where });
  const evidence = grouped(items, (item) => `${item.companyId} ${item.factSeq}`, evidenceOf);
  const strikes = new Map(
    struck.map((strike) => [`${strike.companyId} ${strike.struckSeq}`, strike]),
  );
  return grouped(
    rows,
    (row) => row.companyId,
    (row): RecordedFact => {
      const entry = `${row.companyId} ${row.seq}`;
      const strike = strikes.get(entry);
      return {
        ...factOf(row.fact, row.value),
        from: isoDate(row.effectiveFrom),
        confirmed: isoDateOrNull(row.confirmedOn),
        rater: row.rater,
        struck: strike !== undefined,
        evidence: evidence.get(entry) ?? [],
        seq: row.seq,
        recordedAt: row.at,
        strikeReason: strike?.reason ?? null,
      };
    },
  );
}

export async function readFacts(scope: Scope, { companyId }: { readonly companyId: string }) {
  assertCan(scope, factPolicy.read);
  return inWorkspace(scope, async (tx) => {
    await assertCompany(tx, scope.workspaceId, companyId);
    return (await readFactsOfIn(tx, scope.workspaceId, [companyId])).get(companyId) ?? [];
  });
}
