import { z } from "zod";
import { parseQuarterKey, type Quarter } from "@/lib/domain/quarter";
import { BASES, MOTIONS } from "@/lib/domain/revenue/line";
import { reasonField } from "@/lib/features/restatements/schema";

/** A quarter's key, `2027Q1`. */
export const quarterField = z.string().transform((key, context): Quarter => {
  const quarter = parseQuarterKey(key);
  if (quarter !== null) return quarter;
  context.issues.push({ code: "custom", message: "This is not a quarter.", input: key });
  return z.NEVER;
});

const line = z.object({
  quarter: quarterField,
  motion: z.enum(MOTIONS),
  /** Of the line that was seen; `null` where there was none. */
  version: z.int32().positive().nullable(),
  /** Minor units; `null` where there is no line, or to take it away. */
  amount: z.bigint().nullable(),
  partnerInfluenced: z.bigint(),
  basis: z.enum(BASES),
});

export const saveRevenueCellsInput = z.object({
  companyId: z.uuid(),
  lines: z.array(line).min(1).max(4_000),
  reason: reasonField,
});
export type SaveRevenueCellsInput = z.output<typeof saveRevenueCellsInput>;

/** Lines as they are now, which a stale save is answered with. */
export const currentLines = z.array(line);
export type CurrentLines = z.input<typeof currentLines>;

export const setQuarterStateInput = z.object({
  companyId: z.uuid(),
  quarter: quarterField,
  version: z.int32().positive(),
  state: z.enum(["entry", "complete"]),
  reason: reasonField,
});
export type SetQuarterStateInput = z.output<typeof setQuarterStateInput>;

export const setSeriesBreakInput = z.object({
  companyId: z.uuid(),
  quarter: quarterField,
  version: z.int32().positive(),
  /** Why revenue from here on is not comparable with what was before; null where it is. */
  seriesBreak: z
    .string()
    .trim()
    .min(1, "Say why: a purchase, a sale, a new definition.")
    .max(500, "This has at most 500 characters.")
    .nullable(),
  reason: reasonField,
});
export type SetSeriesBreakInput = z.output<typeof setSeriesBreakInput>;

/** A quarter that holds or held lines, as stored. */
export interface StoredQuarter {
  readonly quarter: Quarter;
  readonly state: "entry" | "complete";
  readonly version: number;
  /** Why revenue from here on is not comparable with what was before; null where it is. */
  readonly seriesBreak: string | null;
}
