import type { MadeForecast } from "@/lib/domain/forecast/forecast";
import type { ForecastQuestion } from "@/lib/domain/forecast/forecast";
import { outlookOf } from "@/lib/domain/forecast/outlook";
import {
  type Lever,
  leversOf,
  type Sensitivity,
  sensitivityTo,
} from "@/lib/domain/forecast/sensitivity";
import type { RevenueSimulation } from "@/lib/domain/forecast/simulation";
import { closeOf, quarterOf, shift } from "@/lib/domain/quarter";
import { FAMILY_OF } from "@/lib/domain/revenue/line";
import type { Decision } from "@/lib/domain/scenario/decision";
import { capitalised, counted } from "@/lib/format/count";
import { dateLabel } from "@/lib/format/date";
import { type ChartNames, decisionName } from "@/lib/format/decision";
import { milestoneMove } from "@/lib/format/milestone";
import { motionLabel } from "@/lib/format/motion";
import { quarterLabel } from "@/lib/format/quarter";

/** What moves the date, and by how much. */
export interface ForwardView {
  readonly key: string;
  readonly name: string;
  readonly effect: string;
  readonly isSooner: boolean;
  readonly note: string | null;
  /** Where it is scheduled; null where it is no decision. */
  readonly href: string | null;
}

export interface ForwardAsked {
  readonly made: MadeForecast;
  readonly question: ForecastQuestion;
  readonly simulation: RevenueSimulation;
  readonly chartName: ChartNames;
  /** Address of the company's screens. */
  readonly root: string;
  readonly locale: string;
}

const MOST_SOONER = 2;
const MOST_SCHEDULED = 3;

/** A year's growth of ten points in one partner motion, and each decision a quarter either way. */
const isAsked = (lever: Lever): boolean =>
  lever.kind === "decision" ||
  (lever.kind === "growth" && lever.basisPoints > 0 && FAMILY_OF[lever.motion] === "partner");

/** The last day on which a decision still counts at the close it is moved to. */
function lastDay({ on }: Decision, quarters: number, { question, locale }: ForwardAsked): string {
  const { fiscalYearStartMonth: month } = question.record.profile;
  return dateLabel(closeOf(shift(quarterOf(on, month), quarters), month), locale);
}

function leverName(lever: Lever, asked: ForwardAsked): string | null {
  switch (lever.kind) {
    case "growth":
      return `10 points more growth a year: ${motionLabel(lever.motion).toLowerCase()}`;
    case "decision": {
      const name = decisionName(lever.decision, asked.chartName);
      return lever.quarters < 0
        ? `${name} by ${lastDay(lever.decision, lever.quarters, asked)}`
        : `${name} only after ${lastDay(lever.decision, 0, asked)}`;
    }
    case "definition":
    case "reading":
    case "threshold":
      return null;
  }
}

function leverView({ lever, when, quarters }: Sensitivity, asked: ForwardAsked): ForwardView[] {
  const name = leverName(lever, asked);
  if (name === null || quarters === null || quarters === 0) return [];
  const { root, locale } = asked;
  const even = when.kind === "expected" ? when.even : null;
  const size = counted(Math.abs(quarters), "quarter", "quarters", locale);
  const isSooner = quarters < 0;
  return [
    {
      key: name,
      name,
      effect: `${even === null ? "At least " : ""}${size} ${isSooner ? "sooner" : "later"}`,
      isSooner,
      note:
        even === null
          ? "No date within the closes looked at."
          : `Then ${quarterLabel(even)} is likely.`,
      href: lever.kind === "decision" ? `${root}/plan` : null,
    },
  ];
}

function scheduled({ made, root }: ForwardAsked): ForwardView[] {
  const outlook = outlookOf(made);
  if (outlook.kind !== "no_date") return [];
  const { on, ifDone } = outlook;
  const moves = on.filter(({ status }) => status !== "unknown").slice(0, MOST_SCHEDULED);
  const alone = on.length === 1 && ifDone.even !== null;
  return moves.map(({ id }) => ({
    key: id,
    name: `Schedule ${milestoneMove(id)}`,
    effect: alone && ifDone.even !== null ? `${quarterLabel(ifDone.even)} likely` : "",
    isSooner: true,
    note: null,
    href: `${root}/plan?plan=${id}`,
  }));
}

/**
 * What would bring the date forward and what would push it back: decisions a quarter either way, more
 * growth in one partner motion; where there is no date, what has to be scheduled first.
 */
export function prepareForward(asked: ForwardAsked): readonly ForwardView[] {
  const { made, question, simulation } = asked;
  if (outlookOf(made).kind === "no_date") return scheduled(asked);
  const effects = leversOf(simulation, question)
    .filter(isAsked)
    .map((lever) => sensitivityTo(lever, simulation, question, made))
    .filter((effect) => effect !== null)
    .toSorted((one, other) => (one.quarters ?? 0) - (other.quarters ?? 0))
    .flatMap((effect) => leverView(effect, asked));
  const sooner = effects.filter(({ isSooner }) => isSooner).slice(0, MOST_SOONER);
  const latest = effects.filter(({ isSooner }) => !isSooner).slice(-1);
  return [...sooner, ...latest].map((view) => ({ ...view, name: capitalised(view.name) }));
}
