import type { Counterfactuals } from "../domain/evaluation/counterfactuals.ts";
import type { Condition, Evaluation, Test } from "../domain/evaluation/evaluation.ts";
import { alignmentSentence } from "./alignment.ts";
import { changeSentence, lossSentence } from "./change.ts";
import { changeCount, changeSetNote, NO_SET, othersSentence } from "./change-set.ts";
import { conditionName } from "./condition.ts";
import { criterionName } from "./criterion.ts";
import { criterionSentence } from "./criterion-sentence.ts";
import { honestTestSentence } from "./honest-test.ts";
import { heading, row, wrapped } from "./plain-text.ts";
import { pitfallName, pitfallRemedy, pitfallSentence } from "./pitfall.ts";
import { quarterLabel } from "./quarter.ts";
import { definitionName, readingName, robustnessSentence } from "./robustness.ts";
import type { Setting } from "./setting.ts";
import { settlementSentences } from "./settlement.ts";
import { statusWord } from "./status.ts";
import { titleName, titleRangeName, titleRangeShort } from "./title.ts";
import { countLine, verdictSentence } from "./verdict.ts";

const testLines = (test: Test, setting: Setting) => [
  row(criterionName(test.id), statusWord(test.status), "  "),
  wrapped(criterionSentence(test, setting), "    "),
];

const conditionLines = ({ id, status, criteria }: Condition, setting: Setting) => [
  "",
  row(conditionName(id), statusWord(status).toUpperCase(), ""),
  ...criteria.flatMap((criterion) => testLines(criterion, setting)),
];

function settlementLines(evaluation: Evaluation, locale: string): readonly string[] {
  if (evaluation.verdict.definite) return [];
  return [
    heading("What would settle it"),
    ...settlementSentences(evaluation, locale).map((sentence) => wrapped(sentence, "- ")),
  ];
}

/** The smallest set in full, the others by number; where the title is earned, what would lose it. */
function changeLines(counterfactuals: Counterfactuals, setting: Setting): readonly string[] {
  const { smallest, nearestLoss } = counterfactuals;
  const { locale } = setting;
  const [first] = smallest;
  if (nearestLoss !== null) {
    return [
      heading("What would change this"),
      wrapped("The nearest single change that would lose the verdict:", ""),
      wrapped(lossSentence(nearestLoss, setting), "- "),
    ];
  }
  if (first === undefined) return [heading("What would change this"), wrapped(NO_SET, "")];
  const others = othersSentence(counterfactuals, locale);
  return [
    heading("What would change this"),
    wrapped(`The smallest set, ${changeCount(first, locale)}:`, ""),
    ...first.changes.map((change) => wrapped(changeSentence(change, setting), "- ")),
    wrapped([changeSetNote(first, locale), others].filter((part) => part !== null).join(" "), ""),
  ];
}

const PITFALL_ORDER = ["present", "unknown", "absent"] as const;

function pitfallLines({ pitfalls }: Evaluation, locale: string): readonly string[] {
  return PITFALL_ORDER.flatMap((status) =>
    pitfalls
      .filter((pitfall) => pitfall.status === status)
      .flatMap((pitfall) => {
        const name = row(pitfallName(pitfall.id), status, "");
        const plain = status === "absent" && !pitfall.caution;
        if (plain) return [name];
        const sentence = pitfallSentence(pitfall, locale);
        const remedy = status === "present" ? ` ${pitfallRemedy(pitfall.id)}` : "";
        return [name, wrapped(sentence + remedy, "    ")];
      }),
  );
}

function robustnessLines({ robustness }: Evaluation): readonly string[] {
  return robustness.rows.map(({ reading, definition, floor, ceiling }) =>
    row(
      `${readingName(reading)}, ${definitionName(definition).toLowerCase()}`,
      titleRangeShort({ floor, ceiling }),
      "  ",
    ),
  );
}

/** The whole answer as plain text, 80 columns, for a person to read. */
export function memo(
  company: string,
  evaluation: Evaluation,
  counterfactuals: Counterfactuals,
  setting: Setting,
): string {
  const { locale } = setting;
  const { realMotion } = evaluation;
  const rules = [
    evaluation.rubric,
    readingName(evaluation.reading).toLowerCase(),
    definitionName(evaluation.definition).toLowerCase(),
  ].join(", ");
  return [
    `${company}, ${quarterLabel(evaluation.quarter)}`,
    "",
    wrapped(verdictSentence(evaluation, locale), ""),
    "",
    wrapped(`${countLine(evaluation)}. Rules: ${rules}.`, ""),
    wrapped(`Right title today: ${titleRangeName(evaluation.verdict, locale)}.`, ""),
    ...(evaluation.verdict.titleInflation
      ? [wrapped(`The title ${titleName("cpo")} is ahead of the job.`, "")]
      : []),
    heading("The five conditions"),
    ...evaluation.conditions.flatMap((condition) => conditionLines(condition, setting)),
    heading("Vice President or Head"),
    row("A real partner motion", statusWord(realMotion.status).toUpperCase(), ""),
    ...realMotion.parts.flatMap((part) => testLines(part, setting)),
    ...settlementLines(evaluation, locale),
    ...changeLines(counterfactuals, setting),
    heading("The honest test"),
    wrapped(honestTestSentence(evaluation, locale), ""),
    heading("The title"),
    wrapped(alignmentSentence("held", evaluation.alignment.held), ""),
    wrapped(alignmentSentence("proposed", evaluation.alignment.proposed), ""),
    heading("Pitfalls"),
    ...pitfallLines(evaluation, locale),
    heading("By definition"),
    wrapped(robustnessSentence(evaluation.robustness), ""),
    ...robustnessLines(evaluation),
    "",
  ].join("\n");
}
