import type { Figure } from "@/components/ui/figures";
import { prepareFigures } from "@/components/verdict/prepare-figures";
import { type BasisLine, prepareBasis } from "@/components/when/prepare-basis";
import { prepareWhen, type WhenView } from "@/components/when/prepare-when";
import type { IsoDate } from "@/lib/domain/quarter";
import type { Change } from "@/lib/domain/scenario/changes";
import type { Supposed } from "@/lib/domain/scenario/supposed";
import { capitalised } from "@/lib/format/count";
import type { DatedWords } from "@/lib/format/dated-words";
import { changeWords, supposedSentence, type SupposedReader } from "@/lib/format/supposed";
import { titleRangeName } from "@/lib/format/title";

interface AnswerInput {
  readonly planned: Supposed;
  readonly supposed: Supposed;
  readonly changes: readonly Change[];
  readonly reader: SupposedReader;
  readonly today: IsoDate;
}

export interface AnswerView {
  readonly sentence: DatedWords;
  readonly figures: readonly Figure[];
  readonly when: WhenView;
  /** Null where there is no forecast to make again. */
  readonly basis: readonly BasisLine[] | null;
}

/** What is supposed beside what the date was made from: only that makes it again. */
function basisOf({ question, forecast }: Supposed, { changes, reader }: AnswerInput) {
  if (forecast.kind === "none") return null;
  const { locale, nameOf: chartName } = reader;
  const growth = changes.filter(({ kind }) => kind === "growth");
  const words = growth.map((change) => changeWords(change, reader));
  return [
    ...prepareBasis({ made: forecast, question, chartName, inputsSha: null, locale }),
    { term: "Growth supposed", words: words.length === 0 ? "None" : capitalised(words.join(", ")) },
  ];
}

/** What some assumptions come to, beside what the plan does. */
export function prepareAnswer(input: AnswerInput): AnswerView {
  const { planned, supposed, changes, reader, today } = input;
  const { locale } = reader;
  const { evaluation, forecast, question } = supposed;
  const { fiscalYearStartMonth } = question.record.profile;
  const dates = prepareFigures({ evaluation, forecast }, { fiscalYearStartMonth, today, locale });
  return {
    sentence: supposedSentence(changes, planned.forecast, forecast, reader),
    figures: [
      ...dates.slice(0, -1),
      {
        term: "Were it all done today",
        value: titleRangeName(evaluation.verdict, locale),
        note: `${evaluation.conditionsMet} of ${evaluation.conditions.length} conditions met`,
      },
    ],
    when: prepareWhen({ evaluation, forecast }, { today, locale }),
    basis: basisOf(supposed, input),
  };
}
