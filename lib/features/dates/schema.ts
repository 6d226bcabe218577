import { z } from "zod";
import { type IsoDate, parseDate } from "@/lib/domain/quarter";

export const isoDateField = z.string().transform((text, context): IsoDate => {
  const date = parseDate(text);
  if (date !== null) return date;
  context.addIssue({ code: "custom", message: "This day does not exist." });
  return z.NEVER;
});
