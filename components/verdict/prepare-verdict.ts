import type { Figure } from "@/components/ui/figures";
import type { Answer } from "@/lib/domain/close/answer";
import type { CompanyRecord } from "@/lib/domain/company";
import type { ConditionId, Evaluation } from "@/lib/domain/evaluation/evaluation";
import type { Status } from "@/lib/domain/evaluation/status";
import { holderOf } from "@/lib/domain/forecast/holder";
import { type IsoDate, type Quarter, quarterKey } from "@/lib/domain/quarter";
import { alignmentSentence } from "@/lib/format/alignment";
import { conditionName, conditionSentence } from "@/lib/format/condition";
import { chartInForceSentence } from "@/lib/format/chart-in-force";
import type { DatedWords } from "@/lib/format/dated-words";
import { honestTestSentence } from "@/lib/format/honest-test";
import { pitfallName, pitfallRemedy, pitfallSentence } from "@/lib/format/pitfall";
import { quarterLabel, quarterMonths } from "@/lib/format/quarter";
import { definitionName, readingName, robustnessSentence } from "@/lib/format/robustness";
import type { Setting } from "@/lib/format/setting";
import { type SettlementList, settlementLists } from "@/lib/format/settlement";
import { rubricLabel } from "@/lib/format/rubric";
import { titleName } from "@/lib/format/title";
import { countLine, verdictState, verdictWord } from "@/lib/format/verdict";
import { verdictWithDate } from "@/lib/format/when-verdict";
import { changesSince, type Change } from "./prepare-changes";
import { type ConditionWhen, conditionWhen } from "./prepare-condition-when";
import { type CriterionView, criterionView } from "./prepare-criterion";
import { prepareFigures } from "./prepare-figures";

export interface ConditionView {
  readonly id: string;
  readonly name: string;
  readonly status: Status;
  readonly sentence: string;
  readonly when: ConditionWhen;
  readonly criteria: readonly CriterionView[];
  /** Holds the date: the row that the eye is to find. */
  readonly holds: boolean;
}

export interface PitfallView {
  readonly id: string;
  readonly name: string;
  readonly status: "present" | "absent" | "unknown";
  readonly caution: boolean;
  readonly sentence: string;
  readonly remedy: string | null;
}

export interface VerdictView {
  readonly state: ReturnType<typeof verdictState>;
  /** The state as a word. */
  readonly word: string;
  readonly count: string;
  readonly quarter: string;
  readonly months: string;
  readonly sentence: DatedWords;
  readonly figures: readonly Figure[];
  readonly conditions: readonly ConditionView[];
  readonly rules: string;
  readonly honestTest: { readonly outcome: string; readonly sentence: string };
  readonly alignment: readonly string[];
  readonly pitfalls: readonly PitfallView[];
  readonly settlements: readonly SettlementList[];
  readonly changes: {
    readonly since: string;
    readonly sinceKey: string;
    readonly list: readonly Change[];
  } | null;
  /** Whether the verdict depends on the reading or the definition. */
  readonly robustness: string;
  readonly known: string;
  /** Which org chart was read, and when a later one is. */
  readonly chart: string;
}

const HONEST_OUTCOMES = { undetermined: "Open" } as const;

function knownLine({ conditions }: Evaluation): string {
  const criteria = conditions.flatMap((condition) => condition.criteria);
  const known = criteria.filter(({ status }) => status !== "unknown").length;
  return `${known} of ${criteria.length} criteria known.`;
}

/** The condition that a date waits for; null where there is none, or none alone. */
function holdingOf({ evaluation, forecast }: Answer): ConditionId | null {
  if (forecast.kind === "none") return null;
  const holder = holderOf(evaluation, forecast);
  switch (holder.kind) {
    case "nothing":
      return null;
    case "revenue":
      return "primary-motion";
    case "milestones": {
      const held = evaluation.conditions.filter(({ criteria }) =>
        holder.milestones.some(({ criterion }) => criteria.some(({ id }) => id === criterion.id)),
      );
      return held.length === 1 ? (held[0]?.id ?? null) : null;
    }
  }
}

/** What the verdict screen is prepared from. */
export interface VerdictInput {
  readonly told: Answer;
  /** The quarter before; null where there is none. */
  readonly before: Answer | null;
  readonly record: CompanyRecord;
  /** From which quarter on each condition has been met without a break; null where it is not met. */
  readonly since: ReadonlyMap<ConditionId, Quarter | null>;
  /** The day that it is read as of. */
  readonly today: IsoDate;
  readonly setting: Setting;
}

/** Everything the verdict screen says of one quarter. */
export function prepareVerdict(input: VerdictInput): VerdictView {
  const { told, before, record, since, today, setting } = input;
  const { evaluation, forecast } = told;
  const { locale } = setting;
  const { honestTest, alignment } = evaluation;
  const { fiscalYearStartMonth } = record.profile;
  const holding = holdingOf(told);
  return {
    state: verdictState(evaluation),
    word: verdictWord(evaluation),
    count: countLine(evaluation),
    quarter: quarterLabel(evaluation.quarter),
    months: quarterMonths(evaluation.quarter, fiscalYearStartMonth, locale),
    sentence: verdictWithDate(told, locale),
    figures: prepareFigures(told, { fiscalYearStartMonth, today, locale }),
    conditions: evaluation.conditions.map((condition) => ({
      id: condition.id,
      name: conditionName(condition.id),
      status: condition.status,
      sentence: conditionSentence(condition, setting),
      when: conditionWhen(condition, since.get(condition.id) ?? null, forecast, { today, locale }),
      criteria: condition.criteria.map((one) => criterionView(one, record, evaluation, setting)),
      holds: condition.id === holding,
    })),
    rules: `${rubricLabel(evaluation.rubric)}, ${readingName(evaluation.reading).toLowerCase()} motion, ${definitionName(evaluation.definition).toLowerCase()}`,
    honestTest: {
      outcome:
        honestTest.outcome === "undetermined"
          ? HONEST_OUTCOMES.undetermined
          : titleName(honestTest.outcome),
      sentence: honestTestSentence(evaluation, locale),
    },
    alignment: [
      alignmentSentence("held", alignment.held),
      alignmentSentence("proposed", alignment.proposed),
    ],
    pitfalls: evaluation.pitfalls.map((pitfall) => ({
      id: pitfall.id,
      name: pitfallName(pitfall.id),
      status: pitfall.status,
      caution: pitfall.caution,
      sentence: pitfallSentence(pitfall, locale),
      remedy: pitfall.status === "present" ? pitfallRemedy(pitfall.id) : null,
    })),
    settlements: settlementLists(evaluation, locale),
    changes:
      before === null
        ? null
        : {
            since: quarterLabel(before.evaluation.quarter),
            sinceKey: quarterKey(before.evaluation.quarter),
            list: changesSince(before, told, setting),
          },
    robustness: robustnessSentence(evaluation.robustness),
    known: knownLine(evaluation),
    chart: chartInForceSentence(record, evaluation.quarter, locale),
  };
}
