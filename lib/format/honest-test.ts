import type { Evaluation, HonestTest } from "../domain/evaluation/evaluation.ts";
import type { Status } from "../domain/evaluation/status.ts";
import { listed } from "./list.ts";
import { titleName } from "./title.ts";

const PART_IDS = ["boardTracks", "reportsToChiefExecutive", "authority"] as const;

const PARTS: Readonly<Record<(typeof PART_IDS)[number], string>> = {
  boardTracks: "a board that tracks partner revenue",
  reportsToChiefExecutive: "a line to the chief executive",
  authority: "a say in product, pricing and the sales structure",
};

function partsWith(test: HonestTest, wanted: Status, locale: string): string {
  return listed(
    PART_IDS.filter((part) => test[part] === wanted).map((part) => PARTS[part]),
    locale,
  );
}

function outcomeSentence(test: HonestTest, locale: string): string {
  const failed = partsWith(test, "not_met", locale);
  switch (test.outcome) {
    case "cpo":
      return `${titleName("cpo")}: ${partsWith(test, "met", locale)} are all there.`;
    case "vp":
    case "head":
      return `${titleName(test.outcome)}. Still to come: ${failed}.`;
    case "undetermined":
      return failed === ""
        ? `Open. Not known yet: ${partsWith(test, "unknown", locale)}.`
        : `Not passed, and which title is right is open. Still to come: ${failed}.`;
  }
}

/** The gate's three questions, and a warning where its title lies outside the count's range. */
export function honestTestSentence({ honestTest }: Evaluation, locale: string): string {
  const disagrees = honestTest.disagreesWithCount
    ? " This disagrees with the count of conditions: read both before you decide."
    : "";
  return outcomeSentence(honestTest, locale) + disagrees;
}
