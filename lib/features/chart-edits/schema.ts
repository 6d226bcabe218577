import { z } from "zod";
import { LEVELS, type Manager, MOST_LETTERS, POSITION_STATUSES } from "@/lib/domain/org/chart";
import type { ChartCommand } from "@/lib/domain/org/commands";
import type { ChartPatch, PositionChange } from "@/lib/domain/org/patch";
import { keyField, leaderField } from "@/lib/features/charts/schema";
import { isoDateField } from "@/lib/features/dates/schema";
import { reasonField } from "@/lib/features/restatements/schema";

/** Bytes of one request. */
export const MOST_EDIT_BYTES = 5 * 2 ** 20;
const MOST_EDITS = 200;
const MOST_CHANGES = 5_000;

const FIELDS = ["title", "person", "function", "description"] as const;

const text = z.string();

const manager: z.ZodType<Manager> = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("named"), key: keyField }),
  z.object({ kind: z.literal("top") }),
  z.object({ kind: z.literal("not_established"), raw: text }),
]);

const position = z.object({
  key: keyField,
  title: text,
  person: text.nullable(),
  manager,
  level: z.enum(LEVELS),
  function: text,
  status: z.enum(POSITION_STATUSES),
  startsOn: isoDateField.nullable(),
  executiveTeam: z.boolean().nullable(),
  dotted: z
    .array(keyField)
    .max(1_000)
    .refine((keys) => new Set(keys).size === keys.length, "A dotted line is named twice."),
  description: text.nullable(),
});

const placed = z.object({ position, after: keyField.nullable() }).nullable();

const isOfOneSeat = ({ key, before, after }: PositionChange): boolean =>
  (before ?? after) !== null &&
  [before, after].every(
    (side) => side === null || (side.position.key === key && side.after !== key),
  );

const change = z
  .object({ key: keyField, before: placed, after: placed })
  .refine(isOfOneSeat, "A change is of one position, before and after.");

const leadership = z.object({ chiefExecutive: keyField.nullable(), leader: leaderField });

const patch: z.ZodType<ChartPatch> = z.object({
  positions: z.array(change).max(MOST_CHANGES),
  leadership: z.object({ before: leadership, after: leadership }).nullable(),
});

/** The first field that a change makes longer than it may be, and its most characters. */
function tooLong({ before, after }: PositionChange) {
  const name = FIELDS.find((field) => {
    const [was, is] = [before?.position[field] ?? null, after?.position[field] ?? null];
    return is !== null && is !== was && is.length > MOST_LETTERS[field];
  });
  return name === undefined ? null : { name, most: MOST_LETTERS[name] };
}

function refuseLongText({ positions }: ChartPatch, context: z.RefinementCtx) {
  const found = positions.map(tooLong).find((one) => one !== null);
  if (found === undefined) return;
  context.addIssue({
    code: "custom",
    path: [found.name],
    message: `This text has more than ${found.most.toLocaleString("en")} characters.`,
  });
}

/** A patch of what was typed: its texts are held to the limits. */
export const typedPatchField = patch.superRefine(refuseLongText);

/** What a person may have done to make an edit. */
const ACTS = {
  move: "move",
  add_report: "add_report",
  add_peer: "add_peer",
  add_manager: "add_manager",
  edit: "edit",
  remove: "remove",
  name_leadership: "name_leadership",
  undo: "undo",
  redo: "redo",
} as const satisfies { readonly [Act in ChartCommand["kind"] | "undo" | "redo"]: Act };

const edit = z
  .object({ id: z.uuid(), command: z.enum(ACTS), patch })
  .superRefine(({ command, patch: done }, context) => {
    // What is taken back or done again was there before, however long.
    if (command !== "undo" && command !== "redo") refuseLongText(done, context);
  });

const isOnce = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;

export const saveEditsBody = z.object({
  reason: reasonField,
  /** The chart's version that the edits were made on, and after which others' are asked for. */
  since: z.int32().min(1),
  edits: z
    .array(edit)
    .min(1)
    .max(MOST_EDITS, `At most ${MOST_EDITS} edits are saved at once.`)
    .refine((edits) => isOnce(edits.map(({ id }) => id)), "An edit is sent once.")
    .refine(
      (edits) => edits.reduce((sum, { patch }) => sum + patch.positions.length, 0) <= MOST_CHANGES,
      `At most ${MOST_CHANGES.toLocaleString("en")} changes are saved at once.`,
    ),
});

export interface SaveEditsInput extends z.output<typeof saveEditsBody> {
  readonly companyId: string;
  readonly chartId: string;
}

export const sinceField = z.coerce.number().pipe(z.int32().min(1));

/** What was stored of a chart after a version of it. */
export interface ChartNews {
  readonly version: number;
  /** Edits that others stored since, in their order. */
  readonly others: readonly ChartPatch[];
}
