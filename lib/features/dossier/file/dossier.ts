import type { CompanyRecord } from "@/lib/domain/company";
import type { Decision } from "@/lib/domain/scenario/decision";

/** All that a file says about one company. */
export interface Dossier {
  readonly record: CompanyRecord;
  /** As recorded. */
  readonly decisions: readonly Decision[];
}
