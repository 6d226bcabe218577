import { FACT_CRITERION_IDS, factOf, reachOf } from "@/lib/domain/evaluation/criteria/facts";
import { evaluate } from "@/lib/domain/evaluation/evaluate";
import type { Criterion, CriterionId } from "@/lib/domain/evaluation/evaluation";
import { sourceOf } from "@/lib/domain/evaluation/input-source";
import { forecast, type ForecastQuestion } from "@/lib/domain/forecast/forecast";
import { outlookOf } from "@/lib/domain/forecast/outlook";
import { decisionEffects } from "@/lib/domain/forecast/plan-effects";
import { plannedCloses } from "@/lib/domain/forecast/planned-closes";
import { slipsOf } from "@/lib/domain/scenario/slips";
import type { PlanEntry } from "@/lib/features/decisions/schema";
import { capitalised, counted } from "@/lib/format/count";
import { criterionName } from "@/lib/format/criterion";
import type { DatedWords } from "@/lib/format/dated-words";
import { milestoneMove } from "@/lib/format/milestone";
import { noChangeSentence } from "@/lib/format/no-change";
import { planSentence } from "@/lib/format/plan-sentence";
import { whenSentence } from "@/lib/format/when";
import { type AxisModel, prepareAxis } from "./prepare-axis";
import { type DecisionView, decisionView, type PlanSetting } from "./prepare-decision";

export interface PlanInput extends PlanSetting {
  /** The decisions of the question, in their order. */
  readonly planned: readonly PlanEntry[];
  readonly withdrawn: readonly PlanEntry[];
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
    .map((entry, place) => ({ entry, view: decisionView(entry, effects[place] ?? null, input) }))
    .toSorted((one, other) => (one.entry.decision.on < other.entry.decision.on ? -1 : 1));
  const decisions = rows.map(({ view }) => view);
  const open = planned.filter(({ decision }) => decision.state !== "done");
  const overdue = decisions.filter((view) => view.isOverdue).length;
  const outlook = outlookOf(answer);
  const odds =
    "made" in outlook ? `${whenSentence(answer, locale)} ${noChangeSentence(outlook.made)}` : null;
  const undoes = effects.some((effect) => effect.kind === "counted" && effect.undoes.length > 0);
  const told = { evaluation, forecast: answer, open: open.length, overdue, undoes };
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
    withdrawn: withdrawn.map((entry) => decisionView(entry, null, input)),
    owners: [...new Set(planned.map(({ decision }) => decision.owner))].toSorted(),
  };
}
