import { z } from "zod";
import { STANDARD } from "@/lib/domain/rubric/cpo-fit";
import { type Parameters, replaceParameters, type Rubric } from "@/lib/domain/rubric/rubric";
import { LOCALE } from "@/lib/format/locale";
import { parameterRefusal } from "@/lib/format/parameter";

/** Parameters by name, read as all there are: those not named are the standard ones. */
export const parametersField = z
  .record(z.string(), z.union([z.number(), z.string()]))
  .transform((named, context): Parameters => {
    const replaced = replaceParameters(STANDARD.parameters, named);
    if (replaced.ok) return replaced.value;
    for (const refusal of replaced.refusal) {
      const message = parameterRefusal(refusal, LOCALE);
      context.addIssue({ code: "custom", path: [refusal.name], message });
    }
    return z.NEVER;
  });

interface StoredVersion {
  readonly number: number;
  readonly name: string;
  readonly parameters: unknown;
}

/** The rubric of a version as stored, its number in its name; of none the standard one. */
export function rubricOf(version: StoredVersion | null): Rubric {
  if (version === null) return STANDARD;
  const { name, number, parameters } = version;
  return { name: `${name} ${number}`, parameters: parametersField.parse(parameters) };
}

/** A published rubric. */
export interface RubricVersion {
  readonly id: string;
  /** 1, 2, 3 within the workspace. */
  readonly number: number;
  readonly rubric: Rubric;
  /** What it was copied from. */
  readonly base: Rubric;
  /** Why it was published. */
  readonly note: string;
  readonly by: string | null;
  readonly at: Date;
}
