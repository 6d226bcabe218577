import type {
  Criterion,
  CriterionId,
  Evaluation,
  Pitfall,
  PitfallPartId,
} from "@/lib/domain/evaluation/evaluation";
import { sourceOf } from "@/lib/domain/evaluation/input-source";
import { and, type Status } from "@/lib/domain/evaluation/status";
import type { Chart } from "@/lib/domain/org/chart";
import type { Judging } from "@/lib/features/evaluations/schema";
import { chartFigures } from "@/lib/format/chart-figures";
import { criterionName } from "@/lib/format/criterion";
import { dateLabel } from "@/lib/format/date";
import { pitfallName, pitfallRemedy, pitfallSentence } from "@/lib/format/pitfall";
import {
  chartBlocker,
  type ChartOutlook,
  type DatedSentence,
  outlookWord,
  proposalSentence,
} from "@/lib/format/proposal-verdict";
import { quarterLabel } from "@/lib/format/quarter";
import { verdictState, type VerdictState, verdictWord } from "@/lib/format/verdict";
import type { ChartJudgement } from "./judge-chart";

/** One of the charts set beside each other. */
export interface ChartColumn {
  readonly name: string;
  readonly value: string;
  /** A date, or the title itself: the hopeful colour. */
  readonly hopeful: boolean;
  readonly note: string;
  readonly state: VerdictState;
  readonly word: string;
}

export interface RailCriterion {
  readonly id: CriterionId;
  readonly name: string;
  readonly figures: string;
  readonly today: Status | null;
  readonly now: Status;
  readonly canLight: boolean;
}

export interface RailPitfall {
  readonly name: string;
  readonly caution: boolean;
  readonly sentence: string;
  readonly remedy: string;
}

export interface RailView {
  readonly over: string;
  readonly sentence: DatedSentence;
  readonly columns: readonly ChartColumn[];
  readonly heads: { readonly today: string | null; readonly now: string };
  readonly readAt: string;
  readonly criteria: readonly RailCriterion[];
  /** Those that do not read the chart. */
  readonly others: readonly { readonly name: string; readonly status: Status }[];
  readonly pitfalls: readonly RailPitfall[];
}

const readsChart = ({ id }: Criterion) => sourceOf(id) === "chart";

/** Parts of a pitfall that an edit of the chart can turn. */
const CHART_PARTS: ReadonlySet<PitfallPartId> = new Set([
  "not-under-chief-executive",
  "seat-held",
  "peer-of-revenue-officer",
  "all-but-authority-met",
]);

const criteriaOf = ({ conditions }: Evaluation) => conditions.flatMap(({ criteria }) => criteria);
const fromChart = (evaluation: Evaluation): readonly Criterion[] =>
  criteriaOf(evaluation).filter(readsChart);

function outlookOf({ now, inForce }: ChartJudgement): ChartOutlook {
  if (now.verdict.floor === "cpo") return { kind: "justified" };
  const status = and(...fromChart(inForce).map((one) => one.status));
  if (status !== "met") return { kind: status === "unknown" ? "unknown" : "never" };
  return { kind: "can", from: inForce === now ? null : inForce.quarter };
}

function columnNote(outlook: ChartOutlook, { now, inForce }: ChartJudgement): string {
  const status = outlook.kind === "never" ? "not_met" : "unknown";
  const blocker = fromChart(inForce).find((one) => one.status === status);
  const isOpen = outlook.kind === "never" || outlook.kind === "unknown";
  return isOpen && blocker !== undefined
    ? chartBlocker(blocker)
    : `${now.conditionsMet} of 5 conditions met`;
}

/** The date a chart leaves possible, and the verdict under it. */
export function columnOf(name: string, judgement: ChartJudgement): ChartColumn {
  const outlook = outlookOf(judgement);
  return {
    name,
    value: outlookWord(outlook),
    hopeful: outlook.kind === "can" || outlook.kind === "justified",
    note: columnNote(outlook, judgement),
    state: verdictState(judgement.now),
    word: verdictWord(judgement.now),
  };
}

const railPitfalls = (pitfalls: readonly Pitfall[], locale: string): readonly RailPitfall[] =>
  pitfalls
    .filter(({ status, caution, parts }) => {
      const isAbout = parts.some(({ id }) => CHART_PARTS.has(id));
      return isAbout && (status === "present" || caution);
    })
    .map((pitfall) => ({
      name: pitfallName(pitfall.id),
      caution: pitfall.caution,
      sentence: pitfallSentence(pitfall, locale),
      remedy: pitfallRemedy(pitfall.id),
    }));

const NAMES = {
  proposed: { column: "Proposed chart", head: "Proposed", word: "proposed" },
  actual: { column: "This chart", head: "This chart", word: "here" },
} as const;

/** What the rail says of a chart, beside today's where that is another one. */
export function prepareRail(
  { today: inForceToday }: Judging,
  chart: Pick<Chart, "key" | "kind" | "effectiveFrom">,
  judgement: ChartJudgement,
  locale: string,
): RailView {
  const today = inForceToday?.chart.key === chart.key ? null : inForceToday;
  const judged = today === null ? null : { now: today.evaluation, inForce: today.evaluation };
  const { column, head, word } = NAMES[chart.kind];
  const before = today === null ? [] : fromChart(today.evaluation);
  const { now, inForce } = judgement;
  return {
    over: today === null ? "What this chart says" : "What this chart changes",
    sentence: proposalSentence(judged === null ? null : outlookOf(judged), outlookOf(judgement)),
    columns: [
      ...(judged === null ? [] : [columnOf("Today’s chart", judged)]),
      columnOf(today === null ? "Now" : column, judgement),
    ],
    heads: { today: today === null ? null : "Today", now: today === null ? "Now" : head },
    readAt:
      inForce === now
        ? `At the close of ${quarterLabel(now.quarter)}`
        : `Proposed: at the close of ${quarterLabel(inForce.quarter)}, in force from ${dateLabel(chart.effectiveFrom, locale)}`,
    criteria: fromChart(inForce).map((criterion) => {
      const then = before.find(({ id }) => id === criterion.id) ?? null;
      return {
        id: criterion.id,
        name: criterionName(criterion.id),
        figures: chartFigures({ now: criterion, today: then }, word, locale),
        today: then?.status ?? null,
        now: criterion.status,
        canLight: criterion.proof.positions.length > 0,
      };
    }),
    others: criteriaOf(now)
      .filter((criterion) => !readsChart(criterion))
      .map(({ id, status }) => ({ name: criterionName(id), status })),
    pitfalls: railPitfalls(now.pitfalls, locale),
  };
}
