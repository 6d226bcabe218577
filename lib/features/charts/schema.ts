import { z } from "zod";
import type { Leader, Position } from "@/lib/domain/org/chart";
import type { IsoDate } from "@/lib/domain/quarter";
import { isoDateField } from "@/lib/features/dates/schema";

const key = z.string().min(1).max(200);

export const leaderField: z.ZodType<Leader> = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("unknown") }),
  z.object({ kind: z.literal("none") }),
  z.object({ kind: z.literal("named"), key }),
]);

/** A file that became a chart. Positions come from the file's reader, never from a form. */
export interface ImportChartInput {
  readonly companyId: string;
  readonly name: string;
  readonly effectiveFrom: IsoDate;
  readonly positions: readonly Position[];
  readonly chiefExecutive: string | null;
  readonly leader: Leader;
  readonly file: { readonly name: string; readonly bytes: number; readonly sha256: string };
  readonly mapping: Readonly<Record<string, string | number | null>>;
}

export const nameLeadersInput = z.object({
  companyId: z.uuid(),
  chartId: z.uuid(),
  version: z.int().positive(),
  chiefExecutive: key.nullable(),
  leader: leaderField,
});
export type NameLeadersInput = z.output<typeof nameLeadersInput>;

export const describeChartInput = z.object({
  companyId: z.uuid(),
  chartId: z.uuid(),
  version: z.int().positive(),
  name: z.string().trim().min(1, "Name the chart.").max(200),
  effectiveFrom: isoDateField,
});
export type DescribeChartInput = z.output<typeof describeChartInput>;

export const archiveChartInput = z.object({
  companyId: z.uuid(),
  chartId: z.uuid(),
  version: z.int().positive(),
  archived: z.boolean(),
});
export type ArchiveChartInput = z.output<typeof archiveChartInput>;
