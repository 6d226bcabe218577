import { z } from "zod";
import { type FactId, isFact, isValueOf } from "@/lib/domain/evaluation/facts";
import { isoDateField } from "@/lib/features/dates/schema";
import { sha256Field } from "@/lib/features/files/schema";
import { reasonField } from "@/lib/features/restatements/schema";

export const factField = z.custom<FactId>(
  (id) => typeof id === "string" && isFact(id),
  "This is not a fact of the rubric.",
);

const label = z.string().trim().max(200).nullable();

const evidence = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("link"),
    label,
    url: z
      .url({ protocol: /^https?$/, message: "Write a link that begins with https://" })
      .max(2_000),
  }),
  z.object({
    kind: z.literal("note"),
    label,
    text: z.string().trim().min(1, "Write the note.").max(10_000),
  }),
  // A file that is kept already; how long it is, the server knows.
  z.object({
    kind: z.literal("file"),
    label,
    name: z.string().trim().min(1).max(200),
    sha256: sha256Field,
  }),
]);
export type EvidenceInput = z.input<typeof evidence>;

export const recordFactInput = z
  .object({
    companyId: z.uuid(),
    fact: factField,
    /** Null: not known any more. */
    value: z.string().nullable(),
    from: isoDateField,
    confirmed: isoDateField.nullable(),
    rater: z.string().trim().min(1).max(120).nullable(),
    evidence: z.array(evidence).max(20),
    reason: reasonField,
  })
  .superRefine(({ fact, value }, context) => {
    if (value !== null && !isValueOf(fact, value)) {
      context.addIssue({ code: "custom", path: ["value"], message: "Choose one of the answers." });
    }
  });
export type RecordFactInput = z.output<typeof recordFactInput>;

export const strikeFactInput = z.object({
  companyId: z.uuid(),
  seq: z.string().regex(/^[1-9]\d{0,17}$/),
  reason: z.string().trim().min(1, "Say what was mistaken.").max(1_000),
});
export type StrikeFactInput = z.output<typeof strikeFactInput>;
