import type { CompanyRecord } from "@/lib/domain/company";
import type {
  Condition,
  Criterion,
  CriterionKind,
  Evaluation,
} from "@/lib/domain/evaluation/evaluation";
import type { Status } from "@/lib/domain/evaluation/status";
import { alignmentSentence } from "@/lib/format/alignment";
import { conditionName, conditionSentence } from "@/lib/format/condition";
import { capitalised, inWords } from "@/lib/format/count";
import { chartInForceSentence } from "@/lib/format/chart-in-force";
import { criterionName } from "@/lib/format/criterion";
import { criterionSentence } from "@/lib/format/criterion-sentence";
import { honestTestSentence } from "@/lib/format/honest-test";
import { pitfallName, pitfallRemedy, pitfallSentence } from "@/lib/format/pitfall";
import { quarterLabel, quarterMonths } from "@/lib/format/quarter";
import { definitionName, readingName, robustnessSentence } from "@/lib/format/robustness";
import type { Setting } from "@/lib/format/setting";
import { type SettlementList, settlementLists } from "@/lib/format/settlement";
import { statusWord } from "@/lib/format/status";
import { titleName, titleRangeName, titleRangeShort } from "@/lib/format/title";
import { countLine, verdictSentence, verdictState } from "@/lib/format/verdict";
import { changesSince, type Change, partnerShare, partnerShareNote } from "./prepare-changes";
import { hasProof, prepareProof, type ProofView } from "./prepare-proof";

export interface CriterionView {
  readonly id: string;
  readonly name: string;
  readonly status: Status;
  readonly sentence: string;
  /** Which kind it is, and whose number it asks for. */
  readonly note: string;
  readonly proof: ProofView | null;
}

export interface ConditionView {
  readonly id: string;
  readonly name: string;
  readonly status: Status;
  readonly sentence: string;
  readonly criteria: readonly CriterionView[];
  /** Stands in the way of the verdict: not met, or the first unknown. */
  readonly blocks: boolean;
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
  readonly count: string;
  readonly quarter: string;
  readonly months: string;
  readonly sentence: string;
  readonly rightTitle: string;
  readonly rightTitleNote: string;
  /** Of the window, under the definition in force. */
  readonly partnerShare: string;
  /** Which quarters the share is of. */
  readonly partnerShareNote: string;
  readonly blocker: { readonly name: string; readonly note: string };
  readonly conditions: readonly ConditionView[];
  readonly rules: string;
  readonly honestTest: { readonly outcome: string; readonly sentence: string };
  readonly alignment: readonly string[];
  readonly pitfalls: readonly PitfallView[];
  readonly settlements: readonly SettlementList[];
  readonly changes: { readonly since: string; readonly list: readonly Change[] } | null;
  readonly robustness: {
    readonly sentence: string;
    readonly rows: readonly {
      readonly reading: string;
      readonly inForce: boolean;
      readonly sourced: string;
      readonly influenced: string;
    }[];
  };
  readonly known: string;
  /** Which org chart was read, and when a later one is. */
  readonly chart: string;
}

const KINDS: Readonly<Record<CriterionKind, string>> = {
  projected: "Projected from revenue",
  waited_for: "Waited for",
  decided: "Somebody decides it",
};

function criterionView(
  criterion: Criterion,
  record: CompanyRecord,
  evaluation: Evaluation,
  setting: Setting,
): CriterionView {
  const origin = criterion.origin === "source" ? "the source’s number" : "our number";
  const numeric = criterion.distance !== null || criterion.threshold !== null;
  return {
    id: criterion.id,
    name: criterionName(criterion.id),
    status: criterion.status,
    sentence: criterionSentence(criterion, setting),
    note: numeric ? `${KINDS[criterion.kind]}, ${origin}` : KINDS[criterion.kind],
    proof: hasProof(criterion.proof)
      ? prepareProof(criterion.proof, record, evaluation, setting)
      : null,
  };
}

const blocks = ({ status }: Condition) => status !== "met";

/** The first condition that is known not to hold, else the first that is unknown. */
function blockerOf({ conditions }: Evaluation) {
  const missing = conditions.filter(blocks);
  const first = missing.find(({ status }) => status === "not_met") ?? missing[0];
  if (first === undefined) return { name: "Nothing", note: "All five conditions hold" };
  const rest = missing.length - 1;
  const others =
    rest === 1 ? "and one more condition" : `and ${inWords(rest, "en")} more conditions`;
  const word = capitalised(statusWord(first.status));
  return {
    name: conditionName(first.id),
    note: rest === 0 ? `${word}; the only thing missing` : `${word}, ${others}`,
  };
}

const HONEST_OUTCOMES = { undetermined: "Open" } as const;

function knownLine({ conditions }: Evaluation): string {
  const criteria = conditions.flatMap((condition) => condition.criteria);
  const known = criteria.filter(({ status }) => status !== "unknown").length;
  return `${known} of ${criteria.length} criteria known.`;
}

function robustnessRows(evaluation: Evaluation) {
  const { rows } = evaluation.robustness;
  const readings = [...new Set(rows.map(({ reading }) => reading))];
  return readings.map((reading) => {
    const under = (definition: string) => {
      const row = rows.find((one) => one.reading === reading && one.definition === definition);
      return row === undefined ? "" : titleRangeShort(row);
    };
    return {
      reading: readingName(reading),
      inForce: reading === evaluation.reading,
      sourced: under("sourced"),
      influenced: under("sourced_plus_influenced"),
    };
  });
}

function rightTitleNote({ verdict, alignment }: Evaluation): string {
  if (!verdict.definite) return "Depends on what is unknown";
  if (alignment.held === "aligned") return "Definite, and the title held";
  return alignment.held === null ? "Definite; no title is held" : "Definite";
}

/** Everything the verdict screen says of one quarter, `previous` being the quarter before it. */
export function prepareVerdict(
  evaluation: Evaluation,
  previous: Evaluation | null,
  record: CompanyRecord,
  setting: Setting,
): VerdictView {
  const { locale } = setting;
  const { honestTest, alignment } = evaluation;
  return {
    state: verdictState(evaluation),
    count: countLine(evaluation),
    quarter: quarterLabel(evaluation.quarter),
    months: quarterMonths(evaluation.quarter, record.profile.fiscalYearStartMonth, locale),
    sentence: verdictSentence(evaluation, locale),
    rightTitle: titleRangeName(evaluation.verdict, locale),
    rightTitleNote: rightTitleNote(evaluation),
    partnerShare: capitalised(partnerShare(evaluation, locale)),
    partnerShareNote: partnerShareNote(evaluation, locale),
    blocker: blockerOf(evaluation),
    conditions: evaluation.conditions.map((condition) => ({
      id: condition.id,
      name: conditionName(condition.id),
      status: condition.status,
      sentence: conditionSentence(condition, setting),
      criteria: condition.criteria.map((one) => criterionView(one, record, evaluation, setting)),
      blocks: blocks(condition),
    })),
    rules: `Standard rules, ${readingName(evaluation.reading).toLowerCase()} motion, ${definitionName(evaluation.definition).toLowerCase()}`,
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
      previous === null
        ? null
        : {
            since: quarterLabel(previous.quarter),
            list: changesSince(previous, evaluation, setting),
          },
    robustness: {
      sentence: robustnessSentence(evaluation.robustness),
      rows: robustnessRows(evaluation),
    },
    known: knownLine(evaluation),
    chart: chartInForceSentence(record, evaluation.quarter, locale),
  };
}
