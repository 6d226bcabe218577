import "server-only";
import type { CompanyProfile } from "@/lib/domain/company";
import { freeSlug, slugOf } from "@/lib/format/slug";
import { AppError, notFound } from "./errors";
import type { Scope } from "./scope";
import type { Tx } from "./transaction";

/** Refuses a company that the transaction's workspace and scope do not show. */
export async function assertCompany(tx: Tx, workspaceId: string, companyId: string): Promise<void> {
  const found = await tx.company.count({ where: { workspaceId, id: companyId } });
  if (found === 0) throw notFound("company");
}

/** In which month a company's fiscal year starts, 1 to 12. */
export async function fiscalStartIn(
  tx: Tx,
  workspaceId: string,
  companyId: string,
): Promise<number> {
  const company = await tx.company.findFirst({ where: { workspaceId, id: companyId } });
  if (company === null) throw notFound("company");
  return company.fiscalYearStartMonth;
}

interface NewCompany {
  readonly id: string;
  readonly profile: CompanyProfile;
}

/**
 * Inserts a company under the first free address, which it returns; where two people take the same
 * at once, the index lets one of them in. Refused for who sees only some companies.
 */
export async function insertCompany(
  tx: Tx,
  { workspaceId, companies }: Scope,
  { id, profile }: NewCompany,
): Promise<string> {
  if (companies !== "all") {
    throw new AppError(
      "FORBIDDEN",
      "You see only some companies of this workspace, so you could not open a new one.",
    );
  }
  for (;;) {
    const held = await tx.company.findMany({ where: { workspaceId }, select: { slug: true } });
    const taken = held.map((company) => company.slug);
    const slug = freeSlug(slugOf(profile.name, "company"), taken);
    const { count } = await tx.company.createMany({
      data: [{ workspaceId, id, slug, ...profile }],
      skipDuplicates: true,
    });
    if (count === 1) return slug;
  }
}
