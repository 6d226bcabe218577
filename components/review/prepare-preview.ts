import type { Answer } from "@/lib/domain/close/answer";
import { criteriaOf } from "@/lib/domain/evaluation/evaluation";
import type { Status } from "@/lib/domain/evaluation/status";
import type { Quarter } from "@/lib/domain/quarter";
import { conditionName, conditionSentence } from "@/lib/format/condition";
import { criterionName } from "@/lib/format/criterion";
import { criterionSentence } from "@/lib/format/criterion-sentence";
import { quarterLabel } from "@/lib/format/quarter";
import { statusWord } from "@/lib/format/status";
import { titleRangeName } from "@/lib/format/title";
import { verdictWord } from "@/lib/format/verdict";
import { whenShort } from "@/lib/format/when";
import type { Setting } from "@/lib/format/setting";

export interface PreviewRow {
  readonly name: string;
  /** What it was at the close it is held against; null at the first close. */
  readonly before: Status | null;
  readonly now: Status;
  readonly sentence: string;
}

export interface PreviewView {
  readonly sentence: string;
  /** What the columns before and now are called; the first is null at the first close. */
  readonly columns: { readonly before: string | null; readonly now: string };
  readonly rows: readonly PreviewRow[];
  /** Verdict, title and date, before and now. */
  readonly figures: readonly {
    readonly name: string;
    readonly before: string | null;
    readonly now: string;
  }[];
  /** Criteria that stand otherwise than before, each in a sentence. */
  readonly moves: readonly string[];
}

interface PreviewGiven {
  readonly answer: Answer;
  readonly before: (Answer & { readonly quarter: Quarter }) | null;
  readonly quarter: Quarter;
  readonly setting: Setting;
}

function movesOf({ answer, before, setting }: PreviewGiven): readonly string[] {
  if (before === null) return [];
  const then = new Map(criteriaOf(before.evaluation).map(({ id, status }) => [id, status]));
  return criteriaOf(answer.evaluation).flatMap((criterion) => {
    const was = then.get(criterion.id);
    if (was === undefined || was === criterion.status) return [];
    const words = `${statusWord(was)} before, ${statusWord(criterion.status)} now`;
    return [`${criterionName(criterion.id)}: ${words}. ${criterionSentence(criterion, setting)}`];
  });
}

function sentenceOf({ answer, before, quarter }: PreviewGiven): string {
  const now = verdictWord(answer.evaluation);
  const name = quarterLabel(quarter);
  if (before === null) return `The first close says of ${name}: ${now.toLowerCase()}.`;
  const then = verdictWord(before.evaluation);
  const last = quarterLabel(before.quarter);
  if (now !== then) return `${now} now, ${then.toLowerCase()} at the ${last} close.`;
  return `${now}, as at the ${last} close.`;
}

/** What closing would freeze, held against the last close. */
export function preparePreview(given: PreviewGiven): PreviewView {
  const { answer, before, quarter, setting } = given;
  const titles = ({ evaluation }: Answer) => titleRangeName(evaluation.verdict, setting.locale);
  const figures = [
    ["Verdict", (one: Answer) => verdictWord(one.evaluation)],
    ["Right title", titles],
    ["Likely, even odds", (one: Answer) => whenShort(one.forecast)],
  ] as const;
  return {
    sentence: sentenceOf(given),
    columns: {
      before: before === null ? null : `${quarterLabel(before.quarter)}, closed`,
      now: `${quarterLabel(quarter)}, now`,
    },
    rows: answer.evaluation.conditions.map((condition, place) => ({
      name: conditionName(condition.id),
      before: before?.evaluation.conditions[place]?.status ?? null,
      now: condition.status,
      sentence: conditionSentence(condition, setting),
    })),
    figures: figures.map(([name, words]) => ({
      name,
      before: before === null ? null : words(before),
      now: words(answer),
    })),
    moves: movesOf(given),
  };
}
