import { z } from "zod";
import { ECOSYSTEM_MODELS, STAGES } from "@/lib/domain/company";
import { decimalsOf } from "@/lib/domain/currency";
import { FACT_IDS } from "@/lib/domain/evaluation/facts";
import { CHART_KINDS, LEVELS, POSITION_STATUSES } from "@/lib/domain/org/chart";
import { parseDate, parseQuarterKey } from "@/lib/domain/quarter";
import { isKeepable } from "@/lib/domain/text";
import { BASES, MOTIONS } from "@/lib/domain/revenue/line";
import { DECISION_STATES } from "@/lib/domain/scenario/decision";

export const DOSSIER_FORMAT = "titleworthy.dossier/1";

const text = z.string().refine(isKeepable, "This text holds a character that cannot be kept.");

/** Indexed whole, and an index holds no long text. */
const key = text.max(700, "A key has at most 700 characters.");

/** A string that `parse` turns into a value, or the sentence why it does not. */
const read = <Value>(
  parse: (text: string) => Value | null,
  sentence: (text: string) => string,
  json: { readonly format?: string; readonly pattern?: string },
) =>
  z
    .string()
    .meta(json)
    .transform((text, context) => {
      const value = parse(text);
      if (value !== null) return value;
      context.issues.push({ code: "custom", message: sentence(text), input: text });
      return z.NEVER;
    });

const date = read(parseDate, (text) => `“${text}” is not a day that exists, as YYYY-MM-DD.`, {
  format: "date",
});
const quarter = read(parseQuarterKey, (text) => `“${text}” is not a quarter such as 2027Q1.`, {
  pattern: "^[0-9]{4}Q[1-4]$",
});
/** Checked against the currency, which no single field knows. */
const amount = z.string().meta({ pattern: "^-?[0-9]+(\\.[0-9]+)?$" });

const SHA256 = /^[0-9a-f]{64}$/;
const MONTH = "A fiscal year starts in a month from 1 to 12.";
const BYTES = "A size is a whole number of bytes, 0 or more.";

const evidence = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("link"), label: text.nullish(), url: text }),
  z.strictObject({ kind: z.literal("note"), label: text.nullish(), text }),
  z.strictObject({
    kind: z.literal("file"),
    label: text.nullish(),
    name: text,
    sha256: z.string().regex(SHA256, "A SHA-256 is 64 lower-case hexadecimal digits."),
    bytes: z.int(BYTES).min(0, BYTES),
  }),
]);

const company = z.strictObject({
  name: text,
  stage: z.enum(STAGES).nullish(),
  ecosystemModel: z.enum(ECOSYSTEM_MODELS).nullish(),
  fiscalYearStartMonth: z.int(MONTH).min(1, MONTH).max(12, MONTH),
  currency: z.string().refine((code) => decimalsOf(code) !== null, {
    error: ({ input }) => `“${String(input)}” is not a currency of ISO 4217.`,
  }),
});

const line = z.strictObject({
  quarter,
  motion: z.enum(MOTIONS),
  amount,
  partnerInfluenced: amount.nullish(),
  basis: z.enum(BASES).nullish(),
});

const position = z.strictObject({
  key,
  title: text,
  person: text.nullish(),
  manager: text.nullish(),
  managerUnresolved: text.nullish(),
  level: z.enum(LEVELS),
  function: text,
  status: z.enum(POSITION_STATUSES),
  startsOn: date.nullish(),
  executiveTeam: z.boolean().nullish(),
  dotted: z.array(text).nullish(),
  description: text.nullish(),
});

const chart = z.strictObject({
  key,
  name: text,
  kind: z.enum(CHART_KINDS),
  effectiveFrom: date,
  chiefExecutive: text.nullish(),
  /** Absent: not known. Null: there is none. */
  partnershipsLeader: text.nullable().optional(),
  basedOn: text.nullish(),
  description: text.nullish(),
  positions: z.array(position),
});

const fact = z.strictObject({
  fact: z.enum(FACT_IDS),
  value: z.string().nullable(),
  from: date,
  confirmed: date.nullish(),
  rater: text.nullish(),
  struck: z.boolean().nullish(),
  evidence: z.array(evidence).nullish(),
});

const dated = { on: date, state: z.enum(DECISION_STATES), owner: text };
const factDecision = z.strictObject({ fact: z.enum(FACT_IDS), value: z.string(), ...dated });
const chartDecision = z.strictObject({ chart: text, ...dated });

const none = z.array(z.unknown()).max(0, "This list must be empty in this version of the format.");

/** The shape of one company's file. What no single field can say is in `file/rules.ts`. */
export const dossierSchema = z.strictObject({
  format: z.literal(DOSSIER_FORMAT),
  company,
  revenue: z.array(line).default([]),
  charts: z.array(chart).default([]),
  facts: z.array(fact).default([]),
  decisions: z.array(z.union([factDecision, chartDecision])).default([]),
  reviews: none.default([]),
  evaluations: none.default([]),
});
export type DossierFile = z.infer<typeof dossierSchema>;
/** The file before it is read: what is written to JSON. */
export type DossierJson = z.input<typeof dossierSchema>;

/** The JSON Schema that is published for the format. */
export const dossierJsonSchema = () => z.toJSONSchema(dossierSchema, { io: "input" });
