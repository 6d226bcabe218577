import { z } from "zod";
import { COUNTED } from "@/lib/domain/forecast/plan";
import type { Quarter } from "@/lib/domain/quarter";
import { MOTIONS } from "@/lib/domain/revenue/line";
import { STANDARD } from "@/lib/domain/rubric/cpo-fit";
import {
  DEFINITIONS,
  PARAMETER_NAMES,
  READINGS,
  replaceParameters,
} from "@/lib/domain/rubric/rubric";
import { type Assumptions, GROWTH_RANGE } from "@/lib/domain/scenario/assumptions";
import { decisionField } from "@/lib/features/decisions/schema";
import { quarterField } from "@/lib/features/revenue/schema";

/** A named what-if with its own copies of all that it supposes. */
export interface StoredScenario {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly note: string | null;
  /** The close it was made at. */
  readonly quarter: Quarter;
  readonly assumptions: Assumptions;
  readonly archivedAt: Date | null;
  readonly at: Date;
  /** Null where that is not known. */
  readonly by: string | null;
}

const growthField = z.partialRecord(
  z.enum(MOTIONS),
  z.int().min(GROWTH_RANGE[0], "No less than −80 % a year.").max(GROWTH_RANGE[1]),
);

/** The parameters that are replaced, and no others: which are in force, the company's rubric tells. */
const replacementsField = z
  .partialRecord(
    z.enum(PARAMETER_NAMES),
    z.union([z.number(), z.enum([...READINGS, ...DEFINITIONS])]),
  )
  .refine(
    (parameters) => replaceParameters(STANDARD.parameters, parameters).ok,
    "A threshold is out of its range.",
  );

/** Assumptions as the browser sends them and as a scenario keeps them. */
export const assumptionsField = z.object({
  growth: growthField,
  parameters: replacementsField,
  decisions: z.array(decisionField).max(100).readonly(),
  counted: z.enum(COUNTED),
});

const said = {
  companyId: z.uuid(),
  name: z.string().trim().min(1, "Name the scenario.").max(200),
  note: z.string().trim().max(10_000).nullable(),
  assumptions: assumptionsField,
};
const known = {
  companyId: z.uuid(),
  scenarioId: z.uuid(),
  version: z.int32().positive(),
};

export const createScenarioInput = z.object({ ...said, quarter: quarterField });
export type CreateScenarioInput = z.output<typeof createScenarioInput>;

export const changeScenarioInput = z.object({ ...known, ...said });
export type ChangeScenarioInput = z.output<typeof changeScenarioInput>;

export const duplicateScenarioInput = z.object({
  companyId: z.uuid(),
  scenarioId: z.uuid(),
  name: said.name,
});
export type DuplicateScenarioInput = z.output<typeof duplicateScenarioInput>;

export const archiveScenarioInput = z.object({ ...known, archived: z.boolean() });
export type ArchiveScenarioInput = z.output<typeof archiveScenarioInput>;
