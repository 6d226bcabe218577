import { FACT_CRITERION_IDS, factOf, reachOf } from "@/lib/domain/evaluation/criteria/facts";
import { evaluate } from "@/lib/domain/evaluation/evaluate";
import type { Criterion, CriterionId } from "@/lib/domain/evaluation/evaluation";
import { sourceOf } from "@/lib/domain/evaluation/input-source";
import { forecast, type ForecastQuestion } from "@/lib/domain/forecast/forecast";
import { outlookOf } from "@/lib/domain/forecast/outlook";
import { type DecisionEffect, decisionEffects } from "@/lib/domain/forecast/plan-effects";
import { plannedCloses } from "@/lib/domain/forecast/planned-closes";
import { type IsoDate, quarterOf } from "@/lib/domain/quarter";
import { bareDecision, type Decision } from "@/lib/domain/scenario/decision";
import { isOverdue } from "@/lib/domain/scenario/overdue";
import { slipsOf } from "@/lib/domain/scenario/slips";
import type { PlanEntry } from "@/lib/features/decisions/schema";
import { capitalised, counted } from "@/lib/format/count";
import { criterionName } from "@/lib/format/criterion";
import { dateLabel, momentLabel } from "@/lib/format/date";
import type { DatedWords } from "@/lib/format/dated-words";
import { type ChartNames, decisionName, decisionSentence } from "@/lib/format/decision";
import { effectSentence } from "@/lib/format/decision-effect";
import { moveSentence, slipsSentence } from "@/lib/format/decision-history";
import { listed } from "@/lib/format/list";
import { milestoneMove } from "@/lib/format/milestone";
import { planSentence } from "@/lib/format/plan-sentence";
import { quarterLabel } from "@/lib/format/quarter";
import { quoted } from "@/lib/format/quoted";
import { noChangeSentence, whenSentence } from "@/lib/format/when";
import { type AxisModel, prepareAxis } from "./prepare-axis";

export interface PlanInput {
  readonly planned: readonly PlanEntry[];
  readonly withdrawn: readonly PlanEntry[];
  /** About the company at its last close; its decisions are those planned, in their order. */
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

/** A criterion that nothing planned turns, and what a decision would have to say. */
export interface Unscheduled {
  readonly criterion: CriterionId;
  readonly name: string;
  readonly note: string;
  readonly isUnknown: boolean;
  /** Null where the settings turn it, and no decision. */
  readonly turning: Turning | null;
}

export interface PlanView {
  readonly sentence: DatedWords;
  readonly count: string;
  /** The dates with their odds, and what no change says; null without a forecast. */
  readonly odds: string | null;
  readonly axis: AxisModel;
  /** Earliest first. */
  readonly decisions: readonly DecisionView[];
  readonly unscheduled: readonly Unscheduled[];
  readonly withdrawn: readonly DecisionView[];
  readonly owners: readonly string[];
}

function turnsWords({ turns, undoes, kind }: DecisionEffect, locale: string): string {
  if (kind === "history") return "";
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

function decisionView(
  { decision, moves }: PlanEntry,
  effect: DecisionEffect | undefined,
  { question, today, nameOf, locale }: PlanInput,
): DecisionView {
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
    turns: effect === undefined ? "" : turnsWords(effect, locale),
    effect: effect === undefined ? "" : effectSentence(effect),
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

/** What a decision has to say to turn a criterion. */
export interface Turning {
  /** A fact, or `chart`. */
  readonly subject: string;
  readonly value: string;
}

/** What a decision on a criterion would say; null where none turns it: revenue does, or the settings. */
export function turningOf(criterion: CriterionId): Turning | null {
  switch (sourceOf(criterion)) {
    case "chart":
      return { subject: "chart", value: "" };
    case "facts": {
      const id = FACT_CRITERION_IDS.find((one) => one === criterion);
      return id === undefined ? null : { subject: factOf(id), value: reachOf(id) };
    }
    case "revenue":
    case "profile":
      return null;
  }
}

/** The criteria that are not met at the last close looked at, whatever revenue does. */
const unmetAtLast = (question: ForecastQuestion): readonly Criterion[] =>
  (plannedCloses(question, question.rubric.parameters).at(-1)?.criteria ?? []).filter(
    ({ status }) => status !== "met",
  );

function unscheduledOf(question: ForecastQuestion): readonly Unscheduled[] {
  const alsoProposed = unmetAtLast({ ...question, counted: "proposed" });
  const isProposed = (id: CriterionId) => alsoProposed.every((one) => one.id !== id);
  return unmetAtLast(question).map(({ id, status }) => ({
    criterion: id,
    name: criterionName(id),
    note: isProposed(id)
      ? "Proposed, and nobody is committed to it yet."
      : `${capitalised(milestoneMove(id))}.`,
    isUnknown: status === "unknown",
    turning: turningOf(id),
  }));
}

/** The plan, what it leads to, and what is not in it. */
export function preparePlan(input: PlanInput): PlanView {
  const { planned, withdrawn, question, locale } = input;
  const { record, quarter, rubric } = question;
  const evaluation = evaluate(record, quarter, rubric);
  const answer = forecast(question);
  const effects = decisionEffects(question);
  const rows = planned
    .map((entry, place) => ({ entry, view: decisionView(entry, effects[place], input) }))
    .toSorted((one, other) => (one.entry.decision.on < other.entry.decision.on ? -1 : 1));
  const decisions = rows.map(({ view }) => view);
  const open = planned.filter(({ decision }) => decision.state !== "done");
  const overdue = decisions.filter((view) => view.isOverdue).length;
  const outlook = outlookOf(answer);
  const odds =
    "made" in outlook ? `${whenSentence(answer, locale)} ${noChangeSentence(outlook.made)}` : null;
  const told = { evaluation, forecast: answer, open: open.length, overdue };
  return {
    sentence: planSentence(told, locale),
    count:
      decisions.length === 0
        ? "No decisions"
        : counted(decisions.length, "decision", "decisions", locale),
    odds,
    axis: prepareAxis({
      entries: rows.map(({ entry, view }) => ({
        id: view.id,
        name: view.name,
        decision: entry.decision,
        isOverdue: view.isOverdue,
        first: slipsOf(entry.decision, entry.moves).first,
      })),
      forecast: answer,
      quarter,
      fiscalYearStartMonth: record.profile.fiscalYearStartMonth,
      locale,
    }),
    decisions,
    unscheduled: unscheduledOf(question),
    withdrawn: withdrawn.map((entry) => decisionView(entry, undefined, input)),
    owners: [...new Set(planned.map(({ decision }) => decision.owner))].toSorted(),
  };
}
