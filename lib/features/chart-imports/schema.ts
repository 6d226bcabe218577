import { z } from "zod";
import { LEVELS } from "@/lib/domain/org/chart";
import { leaderField } from "@/lib/features/charts/schema";
import { isoDateField } from "@/lib/features/dates/schema";
import { reasonField } from "@/lib/features/restatements/schema";

const column = z.int().min(0).max(16_383).nullable();
const text = z.string().max(700);

/** Which column holds what, as a person corrected it. */
const columnsField = z.object({
  manager: column,
  id: column,
  title: column,
  name: column,
  firstName: column,
  lastName: column,
  function: column,
  level: column,
  status: column,
  email: column,
  dotted: column,
  count: column,
});

/** What goes with the file of a chart: nothing yet for a first look, everything to apply it. */
export const chartUploadInput = z.object({
  step: z.enum(["preview", "marked", "apply"]),
  /** Which sheet of a workbook, counted from 0; null for the likeliest. */
  sheet: z.int().min(0).max(500).nullable(),
  columns: columnsField.nullable(),
  name: z.string().trim().min(1, "Name the chart.").max(200),
  effectiveFrom: isoDateField,
  /** Stamp of the chart that the file was compared with, null for none; absent where nobody looked. */
  comparedWith: text.nullable().optional(),
  chiefExecutive: text.min(1).nullable(),
  leader: leaderField,
  reason: reasonField,
});

/** What a person said of the file's guesses and titles; it may be long, so it stands before the file. */
export const chartAnswersInput = z.object({
  choices: z.record(text, text),
  titles: z.record(
    text,
    z.object({ level: z.enum(LEVELS).optional(), function: text.min(1).max(300).optional() }),
  ),
});
export type ChartAnswers = z.output<typeof chartAnswersInput>;

/** One import of a chart: whose file, when, and whether the chart it made is in use. */
export interface ListedChartImport {
  readonly id: string;
  readonly fileName: string;
  readonly by: string | null;
  readonly at: Date;
  readonly chart: {
    readonly id: string;
    readonly key: string;
    readonly name: string;
    readonly version: number;
    readonly positions: number;
    readonly archived: boolean;
  };
}
