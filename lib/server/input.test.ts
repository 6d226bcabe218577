import { expect, test } from "vitest";
import { z } from "zod";
import { AppError } from "./errors";
import { parseInput } from "./input";

const schema = z.object({
  name: z.string().max(5),
  evidence: z.array(z.object({ text: z.string() })),
  amount: z.bigint().nullable(),
});

const given = { name: "Ada", evidence: [{ text: "🙂" }], amount: 3n };

function fieldsAtFault(input: unknown): readonly string[] {
  try {
    parseInput(schema, input);
    return [];
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "INVALID") throw error;
    return Object.keys(error.fields ?? {});
  }
}

test("what fits the schema comes through, and nothing beside it", () => {
  expect(parseInput(schema, { ...given, workspaceId: "another" })).toEqual(given);
});

test.each([
  ["a text that is too long", { ...given, name: "Ada Byron" }, ["name"]],
  ["a NUL", { ...given, name: "A\0" }, ["name"]],
  ["half a character", { ...given, evidence: [{ text: "\uD83D" }] }, ["evidence.0.text"]],
  ["an operator in place of a text", { ...given, name: { not: "" } }, ["name"]],
  ["nothing at all", undefined, [""]],
])("%s is refused by its field", (_, input, fields) => {
  expect(fieldsAtFault(input)).toEqual(fields);
});
