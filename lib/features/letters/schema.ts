import { z } from "zod";
import { parseQuarterKey, type Quarter } from "@/lib/domain/quarter";
import type { LetterKind } from "@/lib/format/letter-kind";

const ids = { companyId: z.uuid(), letterId: z.uuid() };
const seen = { ...ids, version: z.int32().positive() };

const quarterField = z.string().transform((key, context): Quarter => {
  const quarter = parseQuarterKey(key);
  if (quarter !== null) return quarter;
  context.addIssue({ code: "custom", message: "This quarter does not exist." });
  return z.NEVER;
});

export const draftLetterInput = z.object({ companyId: z.uuid(), quarter: quarterField });
export type DraftLetterInput = z.output<typeof draftLetterInput>;

const words = {
  subject: z
    .string()
    .trim()
    .min(1, "Give the letter a subject.")
    .max(200, "A subject has at most 200 characters.")
    .regex(/^\P{Cc}*$/u, "A subject is one line."),
  body: z
    .string()
    .transform((text) => text.replaceAll("\r\n", "\n"))
    .pipe(z.string().max(20_000, "A letter has at most 20,000 characters.")),
};

export const saveLetterInput = z.object({ ...seen, ...words });
export type SaveLetterInput = z.output<typeof saveLetterInput>;

export const rewriteLetterInput = z.object(seen);
export type RewriteLetterInput = z.output<typeof rewriteLetterInput>;

export const sendLetterInput = z.object({
  ...seen,
  /** As typed; each is read as one plain address. */
  recipients: z
    .array(z.string().max(320))
    .min(1, "Write at least one address.")
    .max(20, "A letter goes to at most 20 addresses at once."),
});
export type SendLetterInput = z.output<typeof sendLetterInput>;

/** What a person edits of a letter; a stale save is answered with it. */
export const letterInForce = z.object({
  version: z.int32().positive(),
  subject: z.string(),
  body: z.string(),
});
export type LetterInForce = z.output<typeof letterInForce>;

export interface StoredLetter extends LetterInForce {
  readonly id: string;
  readonly quarter: Quarter;
  /** Of the close that it was written from. */
  readonly revision: number;
  readonly kind: LetterKind;
  readonly recipients: readonly string[];
  /** Null while it is a draft; once sent it is changed no more. */
  readonly sentAt: Date | null;
  /** Who sent it, or began it; null where that is not known. */
  readonly by: string | null;
  /** When it was begun. */
  readonly at: Date;
}

/** What the foot of a letter's page tells of the close that it was written from. */
export interface LetterClose {
  readonly quarter: Quarter;
  readonly revision: number;
  readonly at: Date;
  readonly rubric: string;
  readonly inputsSha: string;
  readonly known: number;
  readonly criteria: number;
}
