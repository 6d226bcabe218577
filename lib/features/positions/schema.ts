import { z } from "zod";
import { LEVELS, type Manager, POSITION_STATUSES } from "@/lib/domain/org/chart";
import { isoDateField } from "@/lib/features/dates/schema";

const key = z.string().min(1).max(700);

const managerField: z.ZodType<Manager> = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("named"), key }),
  z.object({ kind: z.literal("top") }),
  z.object({ kind: z.literal("not_established"), raw: z.string().min(1).max(500) }),
]);

export const editPositionInput = z.object({
  companyId: z.uuid(),
  chartId: z.uuid(),
  key,
  version: z.int32().positive(),
  title: z.string().trim().min(1, "A position has a title.").max(300),
  person: z.string().trim().max(200).nullable(),
  level: z.enum(LEVELS),
  function: z.string().trim().max(200),
  status: z.enum(POSITION_STATUSES),
  startsOn: isoDateField.nullable(),
  manager: managerField,
  /** Null: not known. */
  executiveTeam: z.boolean().nullable(),
});
export type EditPositionInput = z.output<typeof editPositionInput>;
