import type { Evaluation, HonestTest } from "../domain/evaluation/evaluation.ts";
import type { Status } from "../domain/evaluation/status.ts";
import { listed } from "./list.ts";
import { titleName } from "./title.ts";

type Part = Exclude<keyof HonestTest, "outcome" | "disagreesWithCount">;

const PARTS: Readonly<Record<Part, string>> = {
  boardTracks: "the board tracks partner revenue",
  reportsToChiefExecutive: "the leader reports to the chief executive",
  authority: "the leader has a say in product, pricing and the sales structure",
};
const PART_IDS = ["boardTracks", "reportsToChiefExecutive", "authority"] as const;

function partsWith(test: HonestTest, wanted: Status, locale: string): string {
  return listed(
    PART_IDS.filter((part) => test[part] === wanted).map((part) => PARTS[part]),
    locale,
  );
}

function outcomeSentence(test: HonestTest, locale: string): string {
  switch (test.outcome) {
    case "cpo":
      return `Passed: ${partsWith(test, "met", locale)}.`;
    case "vp":
    case "head":
      return `${titleName(test.outcome)}, as it is not true that ${partsWith(test, "not_met", locale)}.`;
    case "undetermined": {
      const failed = partsWith(test, "not_met", locale);
      return failed === ""
        ? `Open: nobody can say whether ${partsWith(test, "unknown", locale)}.`
        : `Not passed, as it is not true that ${failed}; which title is right is open.`;
    }
  }
}

/** The gate's three questions, and a warning where its title lies outside the count's range. */
export function honestTestSentence({ honestTest }: Evaluation, locale: string): string {
  const disagrees = honestTest.disagreesWithCount
    ? " It disagrees with the count of conditions: read both before you decide."
    : "";
  return outcomeSentence(honestTest, locale) + disagrees;
}
