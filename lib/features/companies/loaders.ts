import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { AppError } from "@/lib/server/errors";
import { can } from "@/lib/server/scope";
import { requireScope } from "@/lib/server/session";
import { readCompany } from "./data";
import { companyPolicy } from "./policy";

/** The scope of the visitor and the company of that slug, once a request; else the not-found page. */
export const loadCompany = cache(async (workspace: string, slug: string) => {
  const scope = await requireScope(workspace);
  try {
    const company = await readCompany(scope, { slug });
    return { scope, company, mayWrite: can(scope, companyPolicy.write) };
  } catch (error) {
    if (error instanceof AppError && error.code === "NOT_FOUND") notFound();
    throw error;
  }
});
