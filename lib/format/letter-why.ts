import type { Condition } from "../domain/evaluation/evaluation.ts";
import { conditionName, conditionWithin } from "./condition.ts";
import { criterionSentence } from "./criterion-sentence.ts";
import { list, type LetterBlock, paragraph } from "./letter-page.ts";
import { type LetterSource, settingOf } from "./letter-source.ts";
import { listed } from "./list.ts";
import type { Setting } from "./setting.ts";

const MOST_SENTENCES = 3;

/** What was seen of a condition, in a few sentences: a letter is one page. */
function conditionItem({ id, status, criteria }: Condition, setting: Setting): string {
  const telling = criteria.filter((criterion) => criterion.status === status);
  const sentences = [...new Set(telling.map((one) => criterionSentence(one, setting)))];
  return `${conditionName(id)}: ${sentences.slice(0, MOST_SENTENCES).join(" ")}`;
}

const withStatus = ({ answer }: LetterSource, wanted: readonly Condition["status"][]) =>
  answer.evaluation.conditions.filter(({ status }) => wanted.includes(status));

/** The conditions behind the answer: those in its way, or those that carry it. */
export function whyBlocks(source: LetterSource): readonly LetterBlock[] {
  const setting = settingOf(source);
  const open = withStatus(source, ["not_met", "unknown"]);
  const met = withStatus(source, ["met"]);
  if (open.length === 0) {
    return [paragraph("What it rests on:"), list(met.map((one) => conditionItem(one, setting)))];
  }
  const inPlace =
    met.length === 0
      ? []
      : [
          paragraph(
            `Already in place: ${listed(
              met.map(({ id }) => conditionWithin(id)),
              setting.locale,
            )}.`,
          ),
        ];
  return [
    paragraph("What stands between today and that title:"),
    list(open.map((one) => conditionItem(one, setting))),
    ...inPlace,
  ];
}
