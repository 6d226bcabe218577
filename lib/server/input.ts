import "server-only";
import type { z } from "zod";
import { isKeepable } from "@/lib/domain/text";
import { AppError } from "./errors";

type Fields = Readonly<Record<string, string>>;

const refused = (fields: Fields) =>
  new AppError("INVALID", "Please check what is marked.", { fields });

const fieldsOf = (error: z.ZodError): Fields =>
  Object.fromEntries(error.issues.map((issue) => [issue.path.join("."), issue.message]));

/** The texts anywhere in an input that the database would refuse or change. */
function unkeptTexts(part: unknown, path: readonly string[] = []): (readonly [string, string])[] {
  if (typeof part === "string") {
    const sentence = "This text holds a character that cannot be kept.";
    return isKeepable(part) ? [] : [[path.join("."), sentence]];
  }
  if (part === null || typeof part !== "object") return [];
  return Object.entries(part).flatMap(([name, inner]) => unkeptTexts(inner, [...path, name]));
}

/** What a stranger sent, as the schema reads it; refused with a sentence for each field at fault. */
export function parseInput<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): z.output<Schema> {
  const parsed = schema.safeParse(input);
  if (!parsed.success) throw refused(fieldsOf(parsed.error));
  const unkept = unkeptTexts(parsed.data);
  if (unkept.length > 0) throw refused(Object.fromEntries(unkept));
  return parsed.data;
}
