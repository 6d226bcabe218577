import type { Answer } from "@/lib/domain/close/answer";
import type { MadeForecast, NoForecast } from "@/lib/domain/forecast/forecast";
import { outlookOf } from "@/lib/domain/forecast/outlook";
import type { Odds } from "@/lib/domain/forecast/crossing";
import { type IsoDate, shift } from "@/lib/domain/quarter";
import { isOverdue } from "@/lib/domain/scenario/overdue";
import { noChangeSentence } from "@/lib/format/no-change";
import { noForecastSentence } from "@/lib/format/no-forecast";
import { oddsLabel } from "@/lib/format/odds";
import { quarterLabel } from "@/lib/format/quarter";
import { futuresSentence, shortHistorySentence, whenSentence } from "@/lib/format/when";
import type { OddsLine } from "./odds-list";
import { prepareWhy } from "./prepare-why";
import type { WhyModel } from "./why-model";

/** Why the date is what it is, or why there is none. */
export interface WhenView {
  readonly heading: string;
  /** A sentence instead of a chart, or above one. */
  readonly sentence: string | null;
  readonly why: WhyModel | null;
  readonly odds: { readonly label: string; readonly lines: readonly OddsLine[] } | null;
  /** What stands beside every date: no change, the range, how little it rests on. */
  readonly beside: readonly string[];
  /** The next step where something is missing. */
  readonly next: { readonly label: string; readonly path: string } | null;
}

interface Reader {
  readonly today: IsoDate;
  readonly locale: string;
}

function nextStep({ kind }: NoForecast): NonNullable<WhenView["next"]> {
  return kind === "unusual_quarter"
    ? { label: "Open the quarterly review", path: "/review" }
    : { label: "Open the revenue", path: "/revenue" };
}

const linesOf = (made: MadeForecast, odds: Odds["at"], locale: string): readonly OddsLine[] =>
  odds.map((value, place) => ({
    quarter: quarterLabel(shift(made.quarter, place + 1)),
    odds: value,
    words: oddsLabel(value, locale),
  }));

/** That the date counts decisions whose day has passed. */
function overdueWords({ milestones }: MadeForecast, today: IsoDate): string | null {
  const late = milestones.some(({ by }) => by !== null && isOverdue(by, today));
  return late ? "A decision whose day has passed is read as made by the next close." : null;
}

function besideOf(made: MadeForecast, { today, locale }: Reader): readonly string[] {
  const { when, justified } = made;
  const range = justified || when.kind === "depends" ? null : futuresSentence(made, when);
  return [
    range,
    noChangeSentence(made),
    shortHistorySentence(made, locale),
    overdueWords(made, today),
  ].filter((words) => words !== null);
}

/** The section beside the conditions: the chart of the date, or what stands in its place. */
export function prepareWhen({ evaluation, forecast }: Answer, reader: Reader): WhenView {
  const { locale } = reader;
  const outlook = outlookOf(forecast);
  const empty = { sentence: null, why: null, odds: null, next: null };
  switch (outlook.kind) {
    case "none":
      return {
        ...empty,
        heading: "Why there is no forecast",
        sentence: noForecastSentence(outlook.why, locale),
        beside: [],
        next: nextStep(outlook.why),
      };
    case "held":
      return {
        ...empty,
        heading: "Whether it stays so",
        odds: {
          label: "Odds that it is justified at each close to come",
          lines: linesOf(outlook.made, outlook.expected.odds.at, locale),
        },
        beside: besideOf(outlook.made, reader),
      };
    case "undone":
      return {
        ...empty,
        heading: "Why it would not stay so",
        sentence: whenSentence(forecast, locale),
        beside: besideOf(outlook.made, reader),
        next: { label: "Open the plan", path: "/plan" },
      };
    case "odds_only":
      return {
        ...empty,
        heading: "The odds within a year",
        sentence: whenSentence(forecast, locale),
        odds: {
          label: "Odds that it is justified by each close to come",
          lines: linesOf(outlook.made, outlook.expected.odds.by, locale),
        },
        beside: besideOf(outlook.made, reader),
      };
    case "dated":
      return {
        ...empty,
        heading: `Why ${quarterLabel(outlook.even)}`,
        why: prepareWhy(evaluation, outlook.made, reader),
        beside: besideOf(outlook.made, reader),
      };
    case "not_within":
      return {
        ...empty,
        heading: "Why not sooner",
        sentence: whenSentence(forecast, locale),
        why: prepareWhy(evaluation, outlook.made, reader),
        beside: besideOf(outlook.made, reader),
      };
    case "no_date":
      return {
        ...empty,
        heading: "Why there is no date",
        why: prepareWhy(evaluation, outlook.made, reader),
        beside: besideOf(outlook.made, reader),
        next: { label: "Open the plan", path: "/plan" },
      };
  }
}
