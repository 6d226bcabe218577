import { describe, expect, test } from "vitest";
import type { Command } from "@/components/ui/command";
import { groupedCommands, matchingCommands } from "./matching-commands";

const command = (label: string, more: Partial<Command> = {}): Command => ({
  id: label,
  label,
  group: "Go to",
  run: () => undefined,
  ...more,
});
const labels = (commands: readonly Command[]) => commands.map(({ label }) => label);

const ALL = [
  command("Revenue mix"),
  command("Verdict"),
  command("Undo move of VP Partnerships", { group: "Chart" }),
  command("Sørensen, Émile", { group: "Positions", searchOnly: true }),
  command("Dark appearance", { group: "Appearance", words: "theme night" }),
];

describe("matchingCommands", () => {
  test("lists what is offered unasked where nothing is typed", () => {
    expect(labels(matchingCommands(ALL, "  "))).toEqual([
      "Revenue mix",
      "Verdict",
      "Undo move of VP Partnerships",
      "Dark appearance",
    ]);
  });

  test("asks for every word, in any order, of name, heading or further words", () => {
    expect(labels(matchingCommands(ALL, "vp undo"))).toEqual(["Undo move of VP Partnerships"]);
    expect(labels(matchingCommands(ALL, "night"))).toEqual(["Dark appearance"]);
    expect(labels(matchingCommands(ALL, "go mix"))).toEqual(["Revenue mix"]);
    expect(matchingCommands(ALL, "undo night")).toEqual([]);
  });

  test("finds letters without their accents", () => {
    expect(labels(matchingCommands(ALL, "emile"))).toEqual(["Sørensen, Émile"]);
  });

  test("puts names that begin so before words that do, and those before the rest", () => {
    const some = [command("Improve"), command("The moves"), command("Move to…")];
    expect(labels(matchingCommands(some, "mov"))).toEqual(["Move to…", "The moves"]);
    expect(labels(matchingCommands(some, "ov"))).toEqual(["Improve", "The moves", "Move to…"]);
  });
});

test("groups stand in the order of their first command and keep the order within", () => {
  const mixed = [ALL[2], ALL[0], ALL[1]].filter((one) => one !== undefined);
  expect(groupedCommands(mixed).map(({ label, commands }) => [label, labels(commands)])).toEqual([
    ["Chart", ["Undo move of VP Partnerships"]],
    ["Go to", ["Revenue mix", "Verdict"]],
  ]);
});
