import type { Robustness } from "../domain/evaluation/evaluation.ts";
import type { Definition, Reading } from "../domain/rubric/rubric.ts";

const READINGS: Readonly<Record<Reading, string>> = {
  top_three: "Top three",
  largest: "Largest",
  majority: "Majority",
};

const DEFINITIONS: Readonly<Record<Definition, string>> = {
  sourced: "Sourced",
  sourced_plus_influenced: "Sourced and influenced",
};

export const readingName = (reading: Reading): string => READINGS[reading];
export const definitionName = (definition: Definition): string => DEFINITIONS[definition];

/** Whether reasonable people who define the motion differently would read another verdict. */
export function robustnessSentence({ dependsOnReading, dependsOnDefinition }: Robustness): string {
  if (dependsOnReading && dependsOnDefinition)
    return "The verdict depends on how a primary motion is read and on whether influenced revenue counts.";
  if (dependsOnReading) return "The verdict depends on how a primary motion is read.";
  if (dependsOnDefinition) return "The verdict depends on whether influenced revenue counts.";
  return "The verdict is the same under every reading and definition.";
}
