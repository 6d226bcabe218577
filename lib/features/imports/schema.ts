import { z } from "zod";
import type { FileRecord } from "@/lib/domain/file-record";
import { quarterKey } from "@/lib/domain/quarter";
import { DECIMAL_MARKS } from "@/lib/domain/revenue/amount-notation";
import { MOTIONS } from "@/lib/domain/revenue/line";
import type { ColumnRole } from "@/lib/domain/revenue/statement-form";
import type { StatementMapping } from "@/lib/domain/revenue/statement-guess";
import type { Sheet } from "@/lib/domain/sheet";
import { reasonField } from "@/lib/features/restatements/schema";
import { quarterField } from "@/lib/features/revenue/schema";

const part = z.enum(["amount", "influenced"]);
const series = z.object({ motion: z.enum(MOTIONS), part });

const columnRole = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("ignored") }),
  z.object({ kind: z.literal("quarter") }),
  z.object({ kind: z.literal("motion") }),
  z.object({ kind: z.literal("amount") }),
  z.object({ kind: z.literal("influenced") }),
  z.object({ kind: z.literal("basis") }),
  z.object({ kind: z.literal("series"), series }),
  z.object({ kind: z.literal("in_quarter"), quarter: quarterField, part }),
]);

const mapping = z.object({
  headingRow: z.int().min(0),
  columns: z.array(columnRole).max(2_000),
  mark: z.enum(DECIMAL_MARKS).nullable(),
  power: z.union([z.literal(0), z.literal(3), z.literal(6), z.literal(9)]),
  motions: z.array(z.object({ text: z.string(), series: series.nullable() })).max(2_000),
});

/** What goes with an uploaded file of revenue. */
export const revenueUploadInput = z.discriminatedUnion("step", [
  z.object({
    step: z.enum(["preview", "marked"]),
    /** Which sheet of a workbook, counted from 0. */
    sheet: z.int().min(0),
    /** As a person corrected it, or null to guess it. */
    mapping: mapping.nullable(),
  }),
  z.object({
    step: z.literal("apply"),
    sheet: z.int().min(0),
    mapping,
    /** Of the changes that the preview showed. */
    digest: z.string(),
    reason: reasonField,
  }),
]);

/** A mapping as it travels and is kept: quarters as keys. */
export type MappingJson = z.input<typeof mapping>;

type ColumnJson = MappingJson["columns"][number];

const columnJson = (role: ColumnRole): ColumnJson =>
  role.kind === "in_quarter" ? { ...role, quarter: quarterKey(role.quarter) } : role;

const POWERS = [0, 3, 6, 9] as const;

export const mappingJson = (of: StatementMapping): MappingJson => ({
  headingRow: of.headingRow,
  columns: of.columns.map(columnJson),
  mark: of.mark,
  power: POWERS.find((power) => power === of.power) ?? 0,
  motions: [...of.motions],
});

export interface ImportRevenueInput {
  readonly companyId: string;
  readonly file: FileRecord;
  readonly sheet: Sheet;
  readonly mapping: StatementMapping;
  readonly digest: string;
  /** Why closed quarters change by it; null where nobody was asked. */
  readonly reason: string | null;
}

export const undoRevenueImportInput = z.object({
  companyId: z.uuid(),
  importId: z.uuid(),
  version: z.int32().positive(),
  reason: reasonField,
});
export type UndoRevenueImportInput = z.output<typeof undoRevenueImportInput>;

/** What a person is shown of a file before any of it is stored. */
export interface RevenuePreview {
  readonly sheets: readonly string[];
  readonly mapping: MappingJson;
  /** The row of headings, blank where the file has none. */
  readonly headings: readonly string[];
  /** The first rows below. */
  readonly sample: readonly (readonly string[])[];
  readonly changes: readonly {
    readonly name: string;
    readonly before: string;
    readonly after: string;
  }[];
  /** The first of them; `problemCount` says how many there are. */
  readonly problems: readonly {
    readonly row: number | null;
    readonly column: string | null;
    readonly value: string;
    readonly sentence: string;
  }[];
  readonly problemCount: number;
  /** Names of motions that are not on our list. */
  readonly strangeMotions: readonly string[];
  /** Whether an amount could be read in two ways. */
  readonly ambiguous: boolean;
  readonly leftOut: readonly number[];
  readonly digest: string;
}
