import type { CriterionId } from "@/lib/domain/evaluation/evaluation";
import type { ForecastQuestion } from "@/lib/domain/forecast/forecast";
import type { DecisionEffect } from "@/lib/domain/forecast/plan-effects";
import { HORIZON } from "@/lib/domain/forecast/simulation";
import { closeOf, type IsoDate, quarterOf, shift } from "@/lib/domain/quarter";
import { bareDecision, type Decision } from "@/lib/domain/scenario/decision";
import { isOverdue } from "@/lib/domain/scenario/overdue";
import { slipsOf } from "@/lib/domain/scenario/slips";
import type { PlanEntry } from "@/lib/features/decisions/schema";
import { capitalised } from "@/lib/format/count";
import { criterionName } from "@/lib/format/criterion";
import { dateLabel, momentLabel } from "@/lib/format/date";
import { type ChartNames, decisionName, decisionSentence } from "@/lib/format/decision";
import { effectSentence } from "@/lib/format/decision-effect";
import { moveSentence, slipsSentence } from "@/lib/format/decision-history";
import { listed } from "@/lib/format/list";
import { quarterLabel } from "@/lib/format/quarter";
import { quoted } from "@/lib/format/quoted";

/** Where a decision stands. */
export interface PlanSetting {
  /** About the company at its last close. */
  readonly question: ForecastQuestion;
  readonly today: IsoDate;
  /** Name of a proposed chart in use. */
  readonly nameOf: ChartNames;
  readonly locale: string;
}

export interface DecisionView {
  readonly id: string;
  readonly version: number;
  readonly said: Decision;
  readonly name: string;
  readonly sentence: string;
  readonly day: string;
  readonly quarter: string;
  readonly isOverdue: boolean;
  /** What it turns, and what it would undo. */
  readonly turns: string;
  readonly effect: string;
  readonly slips: string | null;
  readonly moves: readonly string[];
  /** Done, and no review has recorded what came of it. */
  readonly awaitsReview: boolean;
  /** A chart to adopt that is not in use, so that the decision changes nothing. */
  readonly isWithoutChart: boolean;
}

function turnsWords(
  { turns, undoes, kind, decision }: DecisionEffect,
  { question, locale }: PlanSetting,
): string {
  if (kind === "history") return "";
  const { fiscalYearStartMonth } = question.record.profile;
  const last = closeOf(shift(question.quarter, HORIZON), fiscalYearStartMonth);
  if (decision.on > last) return `Later than the last close looked at, ${dateLabel(last, locale)}`;
  const names = (ids: readonly CriterionId[]) =>
    listed(
      ids.map((id) => quoted(criterionName(id))),
      locale,
    );
  const turned = turns.length === 0 ? [] : [`Turns ${names(turns)}`];
  const undone = undoes.length === 0 ? [] : [`undoes ${names(undoes)}`];
  const words = [...turned, ...undone].join("; ");
  return words === "" ? "Turns no criterion by itself" : capitalised(words);
}

/** A decision as its row shows it; what it does is null of one that is not in the plan. */
export function decisionView(
  { decision, moves }: PlanEntry,
  effect: DecisionEffect | null,
  setting: PlanSetting,
): DecisionView {
  const { question, today, nameOf, locale } = setting;
  const { id, version, on, state } = decision;
  const { fiscalYearStartMonth } = question.record.profile;
  return {
    id,
    version,
    said: bareDecision(decision),
    name: decisionName(decision, nameOf),
    sentence: decisionSentence(decision, nameOf),
    day: dateLabel(on, locale),
    quarter: quarterLabel(quarterOf(on, fiscalYearStartMonth)),
    isOverdue: isOverdue(decision, today),
    turns: effect === null ? "" : turnsWords(effect, setting),
    effect: effect === null ? "" : effectSentence(effect),
    slips: slipsSentence(slipsOf(decision, moves), locale),
    moves: moves
      .map((move, place) => {
        const what = moveSentence(move, place === 0, nameOf, locale);
        return `${momentLabel(move.at, locale)}, ${move.by ?? "not known by whom"}: ${what}`;
      })
      .toReversed(),
    awaitsReview: state === "done" && effect?.kind === "counted",
    isWithoutChart: decision.kind === "chart" && nameOf(decision.chart) === null,
  };
}
