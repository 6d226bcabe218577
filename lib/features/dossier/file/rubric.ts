import { z } from "zod";
import { accept, refuse, type Result } from "@/lib/domain/result";
import { STANDARD } from "@/lib/domain/rubric/cpo-fit";
import {
  PARAMETER_NAMES,
  type ParameterRefusal,
  replaceParameters,
  type Rubric,
} from "@/lib/domain/rubric/rubric";
import { parseJson } from "./json";
import { isRecord, pointerTo } from "./place";
import type { Problem } from "./problem";
import { shapeProblems } from "./shape-problems";

const RUBRIC_FORMAT = "titleworthy.rubric/1";

const rubricSchema = z.strictObject({
  format: z.literal(RUBRIC_FORMAT),
  name: z.string(),
  // A zod record would drop the key __proto__, which is as unknown as any other.
  parameters: z.custom<Readonly<Record<string, unknown>>>(isRecord, "This must be an object."),
});

function refusalSentence(refusal: ParameterRefusal): string {
  switch (refusal.code) {
    case "unknown_parameter":
      return "This is not a parameter of the rubric.";
    case "not_an_integer":
      return "This must be a whole number.";
    case "out_of_range":
      return `This must be from ${refusal.least} to ${refusal.most}.`;
    case "not_a_choice":
      return `This must be one of ${refusal.choices.join(", ")}.`;
  }
}

/** The standard rubric with a file's name and the parameters it replaces, or why it is refused. */
export function readRubric(text: string): Result<Rubric, readonly Problem[]> {
  const json = parseJson(text);
  if (!json.ok) return refuse([json.refusal]);
  const file = rubricSchema.safeParse(json.value, { reportInput: true });
  if (!file.success) return refuse(file.error.issues.flatMap((issue) => shapeProblems(issue)));
  const { name, parameters } = file.data;
  const replaced = replaceParameters(STANDARD.parameters, parameters);
  return replaced.ok
    ? accept({ name, parameters: replaced.value })
    : refuse(
        replaced.refusal.map((refusal) => ({
          pointer: pointerTo(["parameters", refusal.name]),
          sentence: refusalSentence(refusal),
        })),
      );
}

/** A rubric as a file: every parameter in the rubric's order, so that a later standard changes nothing of it. */
export function writeRubric({ name, parameters }: Rubric): string {
  const listed = Object.fromEntries(PARAMETER_NAMES.map((one) => [one, parameters[one]]));
  return `${JSON.stringify({ format: RUBRIC_FORMAT, name, parameters: listed }, null, 2)}\n`;
}
