import { z } from "zod";
import type { Parameters, Rubric } from "@/lib/domain/rubric/rubric";
import { parametersField } from "@/lib/features/rubrics/schema";

const name = z
  .string()
  .trim()
  .min(1, "Name the rules.")
  .max(80, "A name has at most 80 characters.")
  .regex(/^\P{Cc}*$/u, "Leave out line breaks and control characters.");

const note = z.string().trim().max(2_000, "A note has at most 2,000 characters.");

/** What is written in a draft, all of it. */
const written = { name, note, parameters: parametersField };

export const beginDraftInput = z.object({
  /** The version to copy; null for the standard rubric. */
  basedOnId: z.uuid().nullable(),
  name,
  /** What differs from the copy at once, as a file says it; null for nothing. */
  parameters: parametersField.nullable(),
});
export type BeginDraftInput = z.output<typeof beginDraftInput>;

const known = { draftId: z.uuid(), version: z.int32().positive() };

export const editDraftInput = z.object({ ...known, ...written });
export type EditDraftInput = z.output<typeof editDraftInput>;

export const discardDraftInput = z.object({ ...known, discarded: z.boolean() });
export type DiscardDraftInput = z.output<typeof discardDraftInput>;

export const publishDraftInput = z.object({
  ...known,
  note: note.min(1, "Say why these rules are published."),
});
export type PublishDraftInput = z.output<typeof publishDraftInput>;

/** A draft as it is now, which a stale save is answered with. */
export const draftInForce = z.object({ ...written, version: z.int32().positive() });
export type DraftInForce = z.output<typeof draftInForce>;

/** A rubric while it is written. */
export interface RubricDraft {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly note: string;
  readonly parameters: Parameters;
  /** What it was copied from. */
  readonly base: Rubric;
  /** Who began it. */
  readonly by: string | null;
  readonly at: Date;
  readonly discarded: boolean;
  /** The name of the version it became; null while it is written. */
  readonly published: string | null;
}
