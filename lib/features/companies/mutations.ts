import "server-only";
import type { CompanyProfile } from "@/lib/domain/company";
import { recordAudit } from "@/lib/server/audit";
import { now } from "@/lib/server/clock";
import { insertCompany } from "@/lib/server/company-row";
import { AppError, notFound, stale } from "@/lib/server/errors";
import { newId } from "@/lib/server/ids";
import { restateIn } from "@/lib/server/restatement-rows";
import { assertCan, inWorkspace, type Scope } from "@/lib/server/scope";
import type { Tx } from "@/lib/server/transaction";
import { companyPolicy } from "./policy";
import type { ArchiveCompanyInput, CreateCompanyInput, UpdateCompanyInput } from "./schema";

async function fetchCompany(tx: Tx, { workspaceId }: Scope, id: string) {
  const company = await tx.company.findFirst({ where: { workspaceId, id } });
  if (company === null) throw notFound("company");
  return company;
}

const profileOf = (held: CompanyProfile): CompanyProfile => ({
  name: held.name,
  stage: held.stage,
  ecosystemModel: held.ecosystemModel,
  fiscalYearStartMonth: held.fiscalYearStartMonth,
  currency: held.currency,
});

/** Creates a company; its address comes from its name, numbered where somebody has it. */
export async function createCompany(
  scope: Scope,
  input: CreateCompanyInput,
): Promise<{ readonly id: string; readonly slug: string }> {
  assertCan(scope, companyPolicy.write);
  const id = newId();
  return inWorkspace(scope, async (tx) => {
    const slug = await insertCompany(tx, scope, { id, profile: input });
    await recordAudit(tx, scope, {
      action: "company.create",
      subject: { kind: "company", id },
      companyId: id,
      after: { slug, ...input },
    });
    return { id, slug };
  });
}

const MONTH_FIXED =
  "Quarters are counted from this month, so it stays while revenue is entered. Download the revenue, empty the grid, change the month, then import the file with its quarters renamed.";
const CURRENCY_FIXED =
  "Amounts are kept in this currency, so it stays while revenue is entered. Download the revenue, empty the grid, change the currency, then import the amounts converted.";

/** What quarters and amounts mean cannot change under those that are there. */
async function assertMeaningStays(
  tx: Tx,
  { workspaceId }: Scope,
  before: CompanyProfile & { readonly id: string },
  after: CompanyProfile,
): Promise<void> {
  const month = before.fiscalYearStartMonth !== after.fiscalYearStartMonth;
  const currency = before.currency !== after.currency;
  if (!month && !currency) return;
  const lines = await tx.revenueLine.count({ where: { workspaceId, companyId: before.id } });
  if (lines === 0) return;
  throw new AppError("CONFLICT", "Revenue is entered, and this would change what it says.", {
    fields: {
      ...(month && { fiscalYearStartMonth: MONTH_FIXED }),
      ...(currency && { currency: CURRENCY_FIXED }),
    },
  });
}

/** What of a profile is judged, and how it is called in a restatement. */
const JUDGED = {
  stage: "Stage",
  ecosystemModel: "Ecosystem model",
  fiscalYearStartMonth: "Start of the fiscal year",
  currency: "Currency",
} as const satisfies Partial<Record<keyof CompanyProfile, string>>;

/** The names of what is judged and differs; blank where nothing does. */
const changedSubject = (before: CompanyProfile, after: CompanyProfile): string =>
  (Object.keys(JUDGED) as (keyof typeof JUDGED)[])
    .filter((field) => before[field] !== after[field])
    .map((field) => JUDGED[field])
    .join(", ");

/** Changes what is true of a company at every quarter. */
export async function updateCompany(
  scope: Scope,
  input: UpdateCompanyInput,
): Promise<{ readonly version: number }> {
  assertCan(scope, companyPolicy.write);
  const { workspaceId } = scope;
  const { companyId: id, version, reason } = input;
  const after = profileOf(input);
  return inWorkspace(scope, async (tx) => {
    const company = await fetchCompany(tx, scope, id);
    const current = { ...profileOf(company), version: company.version };
    if (company.version !== version) throw stale("company", current);
    // Also the lock that entering revenue waits for, so none comes in before the check below.
    const { count } = await tx.company.updateMany({
      where: { workspaceId, id, version },
      data: { ...after, version: { increment: 1 } },
    });
    if (count === 0) throw stale("company", current);
    await assertMeaningStays(tx, scope, company, after);
    const subject = changedSubject(profileOf(company), after);
    if (subject !== "") {
      const touched = { companyId: id, kind: "company", subject, fromQuarter: null } as const;
      await restateIn(tx, scope, { ...touched, reason });
    }
    await recordAudit(tx, scope, {
      action: "company.update",
      subject: { kind: "company", id },
      companyId: id,
      before: profileOf(company),
      after: { ...after, reason },
    });
    return { version: version + 1 };
  });
}

/** Puts a company away, or takes it back into use; nothing of it is lost. */
export async function archiveCompany(
  scope: Scope,
  input: ArchiveCompanyInput,
): Promise<{ readonly version: number }> {
  assertCan(scope, companyPolicy.write);
  const { workspaceId } = scope;
  const { companyId: id, version, archived } = input;
  return inWorkspace(scope, async (tx) => {
    const company = await fetchCompany(tx, scope, id);
    const current = { ...profileOf(company), version: company.version };
    if (company.version !== version) throw stale("company", current);
    const { count } = await tx.company.updateMany({
      where: { workspaceId, id, version },
      data: { archivedAt: archived ? now() : null, version: { increment: 1 } },
    });
    if (count === 0) throw stale("company", current);
    await recordAudit(tx, scope, {
      action: archived ? "company.archive" : "company.restore",
      subject: { kind: "company", id },
      companyId: id,
      before: { archived: company.archivedAt !== null },
      after: { archived },
    });
    return { version: version + 1 };
  });
}
