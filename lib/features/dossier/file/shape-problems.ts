import type { z } from "zod";
import { quoted } from "@/lib/format/quoted";
import { has, pointerTo } from "./place";
import type { Problem } from "./problem";

type Issue = z.core.$ZodIssue;

const NAMES: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
};

function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (typeof value === "boolean" || typeof value === "number") return String(value);
  return NAMES[Array.isArray(value) ? "array" : typeof value] ?? "something else";
}

const choiceOf = ([first = "", ...others]: readonly string[]) =>
  others.length === 0 ? quoted(first) : `one of ${[first, ...others].join(", ")}`;

const shown = (value: unknown) => (typeof value === "string" ? quoted(value) : kindOf(value));

/** A decision is either of two shapes; the one it sets out to be says what is wrong with it. */
function intended(branches: readonly (readonly Issue[])[], input: unknown): readonly Issue[] {
  const place = { pointer: "", value: input };
  return branches[!has(place, "fact") && has(place, "chart") ? 1 : 0] ?? [];
}

/** The shape's refusals as problems, one a key that is not known. */
export function shapeProblems(issue: Issue, path: readonly PropertyKey[] = []): readonly Problem[] {
  const place = [...path, ...issue.path];
  const says = (sentence: string) => [{ pointer: pointerTo(place), sentence }];
  const missing = issue.input === undefined;
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({
        pointer: pointerTo([...place, key]),
        sentence: `${quoted(key)} is not a key of this format.`,
      }));
    case "invalid_type":
      if (missing) return says("This is required and is missing.");
      return says(
        `This must be ${NAMES[issue.expected] ?? issue.expected}, not ${kindOf(issue.input)}.`,
      );
    case "invalid_value":
      if (missing) return says("This is required and is missing.");
      return says(`${shown(issue.input)} is not ${choiceOf(issue.values.map(String))}.`);
    case "invalid_union":
      if (issue.discriminator === undefined)
        return intended(issue.errors, issue.input).flatMap((one) => shapeProblems(one, place));
      return says("The kind of evidence is link, note or file.");
    case "custom":
    case "invalid_element":
    case "invalid_format":
    case "invalid_key":
    case "not_multiple_of":
    case "too_big":
    case "too_small":
      return says(issue.message);
  }
}
