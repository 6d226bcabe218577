import { expect, test } from "vitest";
import { position } from "@/test/sample-record";
import type { Position } from "./chart.ts";
import { isJudged } from "./judged.ts";

const seat = position("vp", "ceo", "vp", { title: "VP Partnerships" });
const placed = (part: Partial<Position> = {}, after: string | null = "ceo") => ({
  position: { ...seat, ...part },
  after,
});
const changed = (part: Partial<Position>, after?: string) => ({
  positions: [{ key: "vp", before: placed(), after: placed(part, after) }],
  leadership: null,
});

test.each([
  ["a person", changed({ person: "Ada Byron" })],
  ["a dotted line", changed({ dotted: ["cro"] })],
  ["a description", changed({ description: "Since May" })],
  ["a place among siblings", changed({}, "cro")],
])("%s is not judged", (_, patch) => {
  expect(isJudged(patch)).toBe(false);
});

const leadership = { chiefExecutive: "ceo", leader: { kind: "unknown" } } as const;

test.each([
  ["a title", changed({ title: "Chief Revenue Officer" })],
  ["a manager", changed({ manager: { kind: "named", key: "cro" } })],
  ["a level", changed({ level: "director" })],
  ["a function", changed({ function: "assistant" })],
  ["a status", changed({ status: "open" })],
  ["a first day", changed({ startsOn: null, status: "planned" })],
  ["a seat on the executive team", changed({ executiveTeam: true })],
  ["a new seat", { positions: [{ key: "vp", before: null, after: placed() }], leadership: null }],
  [
    "a seat that goes",
    { positions: [{ key: "vp", before: placed(), after: null }], leadership: null },
  ],
  ["who leads", { positions: [], leadership: { before: leadership, after: leadership } }],
] as const)("%s is judged", (_, patch) => {
  expect(isJudged(patch)).toBe(true);
});
