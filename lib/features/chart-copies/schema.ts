import { z } from "zod";
import { typedPatchField } from "@/lib/features/chart-edits/schema";
import { chartWords } from "@/lib/features/charts/schema";
import { reasonField } from "@/lib/features/restatements/schema";

export const proposeChartInput = z.object({
  companyId: z.uuid(),
  /** The chart to start from: an actual one or another proposal. */
  from: z.uuid(),
  ...chartWords,
});
export type ProposeChartInput = z.output<typeof proposeChartInput>;

export const proposeChangedInput = proposeChartInput.extend({
  /** What the proposal changes of the chart that it starts from. */
  patch: typedPatchField,
});
export type ProposeChangedInput = z.output<typeof proposeChangedInput>;

export const copyChartInput = z.object({
  companyId: z.uuid(),
  chartId: z.uuid(),
  ...chartWords,
});
export type CopyChartInput = z.output<typeof copyChartInput>;

export const newVersionInput = copyChartInput.extend({ reason: reasonField });
export type NewVersionInput = z.output<typeof newVersionInput>;

/** Where a copy is found. */
export interface ChartCopy {
  readonly chartId: string;
  readonly key: string;
}
