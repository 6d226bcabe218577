import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { companyPolicy } from "@/lib/features/companies/policy";
import { AppError } from "@/lib/server/errors";
import { requireScope } from "@/lib/server/session";
import { readCompany } from "./data";

/** The scope of the visitor and the company of that slug, once a request; else the not-found page. */
export const loadCompany = cache(async (workspace: string, slug: string) => {
  const scope = await requireScope(workspace);
  try {
    const company = await readCompany(scope, { slug });
    const writes: readonly string[] = companyPolicy.write;
    return { scope, company, mayWrite: writes.includes(scope.role) };
  } catch (error) {
    if (error instanceof AppError && error.code === "NOT_FOUND") notFound();
    throw error;
  }
});
