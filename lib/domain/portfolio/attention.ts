import type { ConditionId, Evaluation } from "../evaluation/evaluation.ts";
import type { Forecast } from "../forecast/forecast.ts";
import { hasSlipped } from "../notice/answer-news.ts";
import { dayOf } from "../notice/heard.ts";
import type { ForecastDay } from "../notice/notice.ts";
import { type IsoDate, type Quarter, quarterOf, shift } from "../quarter.ts";
import { timeline } from "../timeline/timeline.ts";

/** Why a company needs a look, the most pressing kind first. */
export const ATTENTION_KINDS = [
  "slipped_back",
  "review_overdue",
  "forecast_slipped",
  "cannot_tell",
  "newly_justified",
  "title_ahead",
  "quarter_missing",
] as const;
export type AttentionKind = (typeof ATTENTION_KINDS)[number];

/** A review that waits to be closed. */
export interface WaitingReview {
  readonly quarter: Quarter;
  readonly dueOn: IsoDate;
}

/** Why a company needs a look, with its figures. */
export type Attention =
  | {
      readonly kind: "slipped_back";
      readonly quarter: Quarter;
      /** Conditions met at the close before, and at this one. */
      readonly before: number;
      readonly after: number;
      readonly lost: readonly ConditionId[];
    }
  | ({ readonly kind: "review_overdue" } & WaitingReview)
  /** The quarter with even odds at the last close, and what has become of it. */
  | { readonly kind: "forecast_slipped"; readonly from: Quarter; readonly to: ForecastDay }
  | { readonly kind: "cannot_tell"; readonly evaluation: Evaluation }
  | { readonly kind: "newly_justified"; readonly quarter: Quarter }
  | { readonly kind: "title_ahead"; readonly conditionsMet: number }
  | { readonly kind: "quarter_missing"; readonly last: Quarter; readonly closed: Quarter };

/** What attention is told from. */
export interface Watched {
  /** Ascending. */
  readonly evaluations: readonly Evaluation[];
  /** 1 to 12. */
  readonly fiscalYearStartMonth: number;
  readonly today: IsoDate;
  /** The review that is open; null where none is. */
  readonly review: WaitingReview | null;
  /** At the last of these; null where it has not been worked out. */
  readonly forecast: Forecast | null;
  /** As it was given at the last close before; null where there was none. */
  readonly forecastBefore: Forecast | null;
}

function slippedBack(last: Evaluation, before: Evaluation | undefined): Attention | null {
  if (before === undefined || last.conditionsMet >= before.conditionsMet) return null;
  const lost = last.conditions.filter(
    ({ id, status }) =>
      status !== "met" && before.conditions.some((one) => one.id === id && one.status === "met"),
  );
  return {
    kind: "slipped_back",
    quarter: last.quarter,
    before: before.conditionsMet,
    after: last.conditionsMet,
    lost: lost.map(({ id }) => id),
  };
}

function slippedForecast({ forecast, forecastBefore }: Watched): Attention | null {
  if (forecast === null || forecastBefore === null) return null;
  const [before, to] = [dayOf(forecastBefore), dayOf(forecast)];
  return before?.kind === "dated" && to !== null && hasSlipped(before.even, to)
    ? { kind: "forecast_slipped", from: before.even, to }
    : null;
}

/** What makes a company worth a call, the most pressing reason alone; null where nothing does. */
export function attentionOf(watched: Watched): Attention | null {
  const { evaluations, fiscalYearStartMonth, today, review } = watched;
  const last = evaluations.at(-1);
  if (last === undefined) return null;
  const slipped = slippedBack(last, evaluations.at(-2));
  if (slipped !== null && last.verdict.definite) return slipped;
  if (review !== null && review.dueOn < today) return { kind: "review_overdue", ...review };
  const later = slippedForecast(watched);
  if (later !== null) return later;
  if (!last.verdict.definite) return { kind: "cannot_tell", evaluation: last };
  if (timeline(evaluations).quartersHeld === 1 && evaluations.length > 1) {
    return { kind: "newly_justified", quarter: last.quarter };
  }
  if (last.alignment.held === "inflated") {
    return { kind: "title_ahead", conditionsMet: last.conditionsMet };
  }
  const closed = shift(quarterOf(today, fiscalYearStartMonth), -1);
  return last.quarter < closed ? { kind: "quarter_missing", last: last.quarter, closed } : null;
}
