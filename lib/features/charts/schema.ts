import { z } from "zod";
import type { FileRecord } from "@/lib/domain/file-record";
import type { Chart, Leader, Position } from "@/lib/domain/org/chart";
import type { PackedChart } from "@/lib/domain/org/packed-chart";
import type { IsoDate } from "@/lib/domain/quarter";
import { isoDateField } from "@/lib/features/dates/schema";
import { reasonField } from "@/lib/features/restatements/schema";

/** The key of a chart or of one of its positions. */
export const keyField = z.string().min(1).max(700);

export const leaderField: z.ZodType<Leader> = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("unknown") }),
  z.object({ kind: z.literal("none") }),
  z.object({ kind: z.literal("named"), key: keyField }),
]);

/** A file that became a chart. Positions come from the file's reader, never from a form. */
export interface ImportChartInput {
  readonly companyId: string;
  readonly name: string;
  readonly effectiveFrom: IsoDate;
  /** A level counts as read from the title unless it says that a person gave it. */
  readonly positions: readonly (Position & { readonly levelBy?: "title" | "person" })[];
  readonly chiefExecutive: string | null;
  readonly leader: Leader;
  readonly file: FileRecord;
  readonly mapping: Readonly<Record<string, string | number | null>>;
  /** Why closed quarters change by it; null where nobody was asked. */
  readonly reason: string | null;
}

/** What a person says of a chart. */
export const chartWords = {
  name: z.string().trim().min(1, "Name the chart.").max(200),
  description: z.string().trim().max(10_000).nullable(),
  effectiveFrom: isoDateField,
};

export const describeChartInput = z.object({
  companyId: z.uuid(),
  chartId: z.uuid(),
  version: z.int32().positive(),
  ...chartWords,
  reason: reasonField,
});
export type DescribeChartInput = z.output<typeof describeChartInput>;

export const archiveChartInput = z.object({
  companyId: z.uuid(),
  chartId: z.uuid(),
  version: z.int32().positive(),
  archived: z.boolean(),
  reason: reasonField,
});
export type ArchiveChartInput = z.output<typeof archiveChartInput>;

/** A chart as stored, with what a screen needs beside what an evaluation reads. */
export interface StoredChart extends Chart {
  readonly id: string;
  readonly version: number;
  readonly positions: readonly StoredPosition[];
}

/** A chart without its positions, as a list of charts tells it. */
export interface ChartHead extends Omit<StoredChart, "positions"> {
  readonly archivedAt: Date | null;
  readonly createdAt: Date;
  /** When a position was last edited; until then, when the chart was made. */
  readonly editedAt: Date;
  /** Who brought it in or copied it; null where that is not known. */
  readonly createdBy: string | null;
  /** How many positions it holds. */
  readonly seats: number;
}

/** A chart on its way to a screen that edits it. */
export interface ShownChart {
  readonly id: string;
  /** The version that `packed` is. */
  readonly version: number;
  readonly packed: PackedChart;
  /** Keys of positions whose level a person gave; all other levels were read from titles. */
  readonly levelsByPerson: readonly string[];
}

export interface StoredPosition extends Position {
  readonly levelBy: "title" | "person";
}
