import { expect, test } from "vitest";
import { STANDARD } from "../domain/rubric/cpo-fit.ts";
import { readParameter } from "../domain/rubric/parameter-notation.ts";
import { PARAMETER_NAMES, type ParameterName } from "../domain/rubric/rubric.ts";
import { PARAMETER_GROUPS } from "./parameter-groups.ts";
import {
  originWord,
  parameterName,
  parameterRefusal,
  parameterSentence,
  parameterUnit,
  parameterValue,
  rangeSentence,
} from "./parameter.ts";
import { rubricLabel } from "./rubric.ts";

const plain = (text: string) => text.replaceAll("\u00a0", " ");

test("every parameter stands in one group, with a name and a sentence of its own", () => {
  const grouped = PARAMETER_GROUPS.flatMap(({ names }) => names);
  expect(grouped.toSorted()).toEqual(PARAMETER_NAMES.toSorted());
  expect(new Set(PARAMETER_NAMES.map(parameterName)).size).toBe(PARAMETER_NAMES.length);
  expect(new Set(PARAMETER_NAMES.map(parameterSentence)).size).toBe(PARAMETER_NAMES.length);
});

test("the standard values read as a person would say them", () => {
  const said = PARAMETER_NAMES.map((name) =>
    plain(parameterValue(name, STANDARD.parameters[name], "en-GB")),
  );
  expect(said).toEqual([
    "Largest",
    "Sourced",
    "place 3",
    "20 %",
    "3 times",
    "50 %",
    "2 closes",
    "4 quarters",
    "3 people",
    "1 person",
    "6 people",
    "2 people",
    "5 %",
    "2 quarters",
    "10 times",
    "3 times",
  ]);
});

test.each([
  ["majorityShareBp", "half", "Write a share in per cent, with at most two decimals."],
  ["majorityShareBp", "101", "From 0 to 100 %."],
  ["minVps", "many", "Write a whole number."],
  ["minVps", "1001", "From 0 to 1,000 people."],
  ["reading", "most", "Choose one of the list."],
] as const)("%s typed as %s is refused in words", (name, text, sentence) => {
  const read = readParameter(STANDARD.parameters, name, text);
  const refusal = read.ok ? undefined : read.refusal[0];
  expect(refusal && plain(parameterRefusal(refusal, "en-GB"))).toBe(sentence);
});

test.each([
  ["topThreeRank", "From 1 to 4"],
  ["majorityShareBp", "From 0 to 100 %"],
  ["sustainQuarters", "From 1 to 40 closes"],
] as const)("the range of %s", (name, sentence) => {
  expect(plain(rangeSentence(name, "en-GB") ?? "")).toBe(sentence);
});

test.each([
  ["majorityShareBp", "The source’s number"],
  ["minVps", "Our number"],
  ["reading", "Our choice"],
] as const)("whose the standard value of %s is", (name, word) => {
  expect(originWord(name)).toBe(word);
});

test("a choice has no range and no unit", () => {
  const choices: readonly ParameterName[] = ["reading", "definition"];
  for (const name of choices) {
    expect(rangeSentence(name, "en-GB")).toBeNull();
    expect(parameterUnit(name)).toBeNull();
  }
});

test("the standard rules are called so, a workspace's own by their name", () => {
  expect(rubricLabel("cpo-fit/1")).toBe("Standard rules");
  expect(rubricLabel("House rules 2")).toBe("House rules 2");
});
