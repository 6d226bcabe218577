import { z } from "zod";
import type { Quarter } from "@/lib/domain/quarter";
import type { Pin } from "@/lib/domain/rubric/pins";
import { quarterField } from "@/lib/features/revenue/schema";

export const pinCompaniesInput = z.object({
  /** Null for the standard rubric. */
  versionId: z.uuid().nullable(),
  pins: z
    .array(z.object({ companyId: z.uuid(), from: quarterField }))
    .min(1, "Choose a company.")
    .max(2_000),
});
export type PinCompaniesInput = z.output<typeof pinCompaniesInput>;

/** A pin with who set it, and when. */
export interface RecordedPin extends Pin {
  readonly by: string | null;
  readonly at: Date;
}

/** A company and what judges it. */
export interface PinnedCompany {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  /** In the order in which they were set. */
  readonly pins: readonly RecordedPin[];
  /** A closed quarter keeps its rubric: pins begin after it. Null where none is closed. */
  readonly lastClosed: Quarter | null;
  /** Null without revenue. */
  readonly firstRevenue: Quarter | null;
  /** The quarter that runs today. */
  readonly running: Quarter;
}
