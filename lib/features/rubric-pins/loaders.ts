import "server-only";
import { loadCompany } from "@/lib/features/companies/loaders";
import { listVersions } from "@/lib/features/rubrics/data";
import { rubricPolicy } from "@/lib/features/rubrics/policy";
import { can } from "@/lib/server/scope";
import { todayOf } from "@/lib/server/workspace-day";
import { readPinned } from "./data";

/** What judges one company, what else could, and whether the visitor may say so. */
export async function loadPinned(workspace: string, slug: string) {
  const { scope, company } = await loadCompany(workspace, slug);
  const today = await todayOf(scope);
  return {
    pinned: await readPinned(scope, { companyId: company.id, today }),
    versions: await listVersions(scope),
    mayPin: can(scope, rubricPolicy.publish),
  };
}
