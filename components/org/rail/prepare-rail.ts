import type { ChartDate } from "@/lib/domain/evaluation/chart-date";
import type { ChartJudgement } from "@/lib/domain/evaluation/chart-judgement";
import {
  criteriaOf,
  type Criterion,
  type CriterionId,
  type Evaluation,
  type Pitfall,
  type PitfallPartId,
} from "@/lib/domain/evaluation/evaluation";
import { sourceOf } from "@/lib/domain/evaluation/input-source";
import type { Status } from "@/lib/domain/evaluation/status";
import type { Chart } from "@/lib/domain/org/chart";
import type { Judging } from "@/lib/features/judging/schema";
import { chartFigures } from "@/lib/format/chart-figures";
import { counted } from "@/lib/format/count";
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
import { NO_BREAK } from "@/lib/format/space";
import { verdictState, type VerdictState, verdictWord } from "@/lib/format/verdict";

/** One of the charts set beside each other. */
export interface ChartColumn {
  readonly name: string;
  readonly value: string;
  readonly kind: ChartOutlook["kind"];
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

const fromChart = (evaluation: Evaluation): readonly Criterion[] =>
  criteriaOf(evaluation).filter(readsChart);

/** One chart as a column tells it. */
interface Judged {
  readonly now: Evaluation;
  readonly date: ChartDate;
}

function outlookOf({ now, date }: Judged): ChartOutlook {
  switch (date.kind) {
    case "holds_from":
      return date.quarter > now.quarter
        ? { kind: "can", from: date.quarter }
        : { kind: "justified" };
    case "blocked":
      return { kind: "can", from: date.chartFrom > now.quarter ? date.chartFrom : null };
    case "chart_never": {
      const fails = date.criteria.some(({ status }) => status === "not_met");
      return { kind: fails ? "never" : "unknown" };
    }
  }
}

function columnNote({ date }: Judged, locale: string): string {
  switch (date.kind) {
    case "holds_from":
      return "All else holds today";
    case "blocked":
      return `${counted(date.criteria.length, "other criterion", "other criteria", locale)} to meet`;
    case "chart_never": {
      const [first] = date.criteria.toSorted(
        (one, other) => Number(other.status === "not_met") - Number(one.status === "not_met"),
      );
      return first === undefined ? "" : chartBlocker(first);
    }
  }
}

/** The date a chart leaves possible, and the verdict under it. */
export function columnOf(name: string, judged: Judged, locale: string): ChartColumn {
  const outlook = outlookOf(judged);
  return {
    name,
    value: outlookWord(outlook),
    kind: outlook.kind,
    note: columnNote(judged, locale),
    state: verdictState(judged.now),
    word: verdictWord(judged.now),
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
  const judged = today === null ? null : { now: today.evaluation, date: today.date };
  const { column, head, word } = NAMES[chart.kind];
  const before = today === null ? [] : fromChart(today.evaluation);
  const { now, inForce } = judgement;
  return {
    over: today === null ? "What this chart says" : "What this chart changes",
    sentence: proposalSentence(judged === null ? null : outlookOf(judged), outlookOf(judgement)),
    columns: [
      ...(judged === null ? [] : [columnOf("Today’s chart", judged, locale)]),
      columnOf(today === null ? "Now" : column, judgement, locale),
    ],
    heads: { today: today === null ? null : "Today", now: today === null ? "Now" : head },
    readAt:
      inForce === now
        ? `At the close of ${quarterLabel(now.quarter)}`
        : `Proposed as at the close of ${quarterLabel(inForce.quarter)}, in force from ${dateLabel(chart.effectiveFrom, locale).replaceAll(" ", NO_BREAK)}`,
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
