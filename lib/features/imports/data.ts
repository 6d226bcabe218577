import "server-only";
import { type LineChange, planStatement } from "@/lib/domain/revenue/change";
import { readStatement } from "@/lib/domain/revenue/statement";
import { guessMapping, type StatementMapping } from "@/lib/domain/revenue/statement-guess";
import type { StatementProblem } from "@/lib/domain/revenue/statement-problem";
import type { Sheet } from "@/lib/domain/sheet";
import { completeQuarters, readRevenueIn, type Revenue } from "@/lib/features/revenue/data";
import { canonicalJson } from "@/lib/server/audit";
import { assertCompany } from "@/lib/server/company-row";
import { dayAt } from "@/lib/server/clock";
import { notFound } from "@/lib/server/errors";
import { assertCan, inWorkspace, type Scope } from "@/lib/server/scope";
import { sha256 } from "@/lib/server/sha256";
import type { Tx } from "@/lib/server/transaction";
import { timeZoneOf } from "@/lib/server/workspace-day";
import { importPolicy } from "./policy";

export interface StatementFile {
  readonly companyId: string;
  readonly sheet: Sheet;
  /** As a person corrected it, or null to guess it. */
  readonly mapping: StatementMapping | null;
}

/** What a file of revenue would change; nothing where it has a problem. */
export interface StatementPlan {
  readonly mapping: StatementMapping;
  /** What its amounts are kept in. */
  readonly currency: string;
  readonly changes: readonly LineChange[];
  readonly problems: readonly StatementProblem[];
  /** Rows that are sums of others. */
  readonly leftOut: readonly number[];
  /** Names the changes: to apply what was shown, and nothing else. */
  readonly digest: string;
  readonly revenue: Revenue;
}

const digestOf = (changes: readonly LineChange[]) => sha256(canonicalJson(changes));

/** Reads a file's sheet against the revenue as it stands in this transaction. */
export async function planStatementIn(
  tx: Tx,
  { workspaceId }: Scope,
  { companyId, sheet, mapping: given }: StatementFile,
): Promise<StatementPlan> {
  const company = await tx.company.findFirst({ where: { workspaceId, id: companyId } });
  if (company === null) throw notFound("company");
  const { currency, fiscalYearStartMonth } = company;
  const revenue = await readRevenueIn(tx, workspaceId, companyId);
  const mapping = given ?? guessMapping(sheet, fiscalYearStartMonth);
  const statement = readStatement(sheet, mapping, { currency, fiscalYearStartMonth });
  const plan = planStatement(statement.lines, revenue.lines, completeQuarters(revenue));
  const problems = [...statement.problems, ...(plan.ok ? [] : plan.refusal)];
  const changes = plan.ok && problems.length === 0 ? plan.value : [];
  const { leftOut } = statement;
  return { mapping, currency, changes, problems, leftOut, digest: digestOf(changes), revenue };
}

/** What a file of revenue would change, or every problem it has. */
export async function previewRevenueImport(
  scope: Scope,
  file: StatementFile,
): Promise<StatementPlan> {
  assertCan(scope, importPolicy.read);
  return inWorkspace(scope, (tx) => planStatementIn(tx, scope, file));
}

/** The imports of a company's revenue, the latest first. */
export async function listRevenueImports(
  scope: Scope,
  { companyId }: { readonly companyId: string },
) {
  assertCan(scope, importPolicy.read);
  const timeZone = await timeZoneOf(scope);
  return inWorkspace(scope, async (tx) => {
    await assertCompany(tx, scope.workspaceId, companyId);
    const imports = await tx.import.findMany({
      where: { workspaceId: scope.workspaceId, companyId, kind: "revenue" },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      select: { id: true, fileName: true, state: true, at: true, version: true },
    });
    return imports.map(({ at, ...listed }) => ({ ...listed, on: dayAt(at, timeZone) }));
  });
}
