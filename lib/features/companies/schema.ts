import { z } from "zod";
import { ECOSYSTEM_MODELS, STAGES } from "@/lib/domain/company";
import { decimalsOf } from "@/lib/domain/currency";
import { reasonField } from "@/lib/features/restatements/schema";

const profile = {
  name: z
    .string()
    .trim()
    .min(1, "Name the company.")
    .max(200, "A name has at most 200 characters."),
  stage: z.enum(STAGES).nullable(),
  ecosystemModel: z.enum(ECOSYSTEM_MODELS).nullable(),
  fiscalYearStartMonth: z.int().min(1).max(12),
  currency: z
    .string()
    .refine((code) => decimalsOf(code) !== null, "Choose a currency from the list."),
};

export const createCompanyInput = z.object(profile);
export type CreateCompanyInput = z.output<typeof createCompanyInput>;

const known = { companyId: z.uuid(), version: z.int32().positive() };

export const updateCompanyInput = z.object({ ...known, ...profile, reason: reasonField });
export type UpdateCompanyInput = z.output<typeof updateCompanyInput>;

export const archiveCompanyInput = z.object({ ...known, archived: z.boolean() });
export type ArchiveCompanyInput = z.output<typeof archiveCompanyInput>;

/** A company as it is now, which a stale save is answered with. */
export const companyInForce = z.object({ ...profile, version: z.int32().positive() });
export type CompanyInForce = z.output<typeof companyInForce>;
