import type { Figure } from "@/components/ui/figures";
import type { Answer } from "@/lib/domain/close/answer";
import type { Evaluation } from "@/lib/domain/evaluation/evaluation";
import { closesShown } from "@/lib/domain/forecast/evidence";
import type { MadeForecast } from "@/lib/domain/forecast/forecast";
import { holderOf } from "@/lib/domain/forecast/holder";
import { type Outlook, outlookOf } from "@/lib/domain/forecast/outlook";
import { HORIZON } from "@/lib/domain/forecast/simulation";
import type { Expected } from "@/lib/domain/forecast/when";
import { type IsoDate, type Quarter, shift } from "@/lib/domain/quarter";
import { conditionName } from "@/lib/format/condition";
import { capitalised, inWords } from "@/lib/format/count";
import { holderName, holderNote } from "@/lib/format/holder";
import { noForecastShort } from "@/lib/format/no-forecast";
import { oddsLabel } from "@/lib/format/odds";
import { quarterLabel, quarterMonths } from "@/lib/format/quarter";
import { NO_BREAK } from "@/lib/format/space";
import { statusWord } from "@/lib/format/status";
import { titleRangeName } from "@/lib/format/title";
import { oddsWithin } from "@/lib/format/when";

interface Reader {
  readonly fiscalYearStartMonth: number;
  readonly today: IsoDate;
  readonly locale: string;
}

const CAUTIOUS = `Cautious, 85${NO_BREAK}%`;
const LIKELY = "Likely, even odds";

const horizonOf = ({ level }: MadeForecast) => closesShown(level, HORIZON);

function dated(quarter: Quarter, { fiscalYearStartMonth, locale }: Reader) {
  return {
    value: quarterLabel(quarter),
    note: quarterMonths(quarter, fiscalYearStartMonth, locale),
  };
}

const later = (made: MadeForecast) => `After ${quarterLabel(shift(made.quarter, horizonOf(made)))}`;

/** The two dates, each with its odds. */
function datesOf(made: MadeForecast, expected: Expected, reader: Reader): readonly Figure[] {
  const { even, cautious } = expected;
  const odds = capitalised(oddsWithin(made, expected, reader.locale));
  const within = `Not within ${horizonOf(made)}${NO_BREAK}quarters`;
  return [
    {
      term: LIKELY,
      ...(even === null ? { value: within, note: odds } : dated(even, reader)),
    },
    {
      term: CAUTIOUS,
      ...(cautious === null ? { value: later(made), note: odds } : dated(cautious, reader)),
    },
  ];
}

/** No date, and the one there would be if what is missing were there. */
function conditionalDates(
  made: MadeForecast,
  { even, cautious, odds }: Expected,
  locale: string,
): readonly Figure[] {
  const ifDone = (quarter: Quarter | null) => {
    if (quarter !== null) return `${quarterLabel(quarter)}, were it all in place`;
    const last = odds.by.at(-1) ?? 0;
    return `Were it all in place: ${oddsLabel(last, locale)} by ${quarterLabel(shift(made.quarter, horizonOf(made)))}`;
  };
  return [
    { term: LIKELY, value: "No date", note: ifDone(even) },
    { term: CAUTIOUS, value: "No date", note: ifDone(cautious) },
  ];
}

/** The odds of a close, as a figure. */
function oddsAt(
  term: string,
  made: MadeForecast,
  odds: readonly number[],
  ahead: number,
  locale: string,
): Figure {
  return {
    term,
    value: capitalised(oddsLabel(odds[ahead - 1] ?? 0, locale)),
    note: quarterLabel(shift(made.quarter, ahead)),
  };
}

function whenFigures(outlook: Outlook, reader: Reader): readonly Figure[] {
  const { locale } = reader;
  switch (outlook.kind) {
    case "none":
      return [
        { term: LIKELY, value: noForecastShort(outlook.why), note: "Why is said below" },
        { term: CAUTIOUS, value: "No date", note: "It takes a forecast" },
      ];
    case "held": {
      const { made, expected } = outlook;
      return [
        oddsAt("Stays so at the next close", made, expected.odds.at, 1, locale),
        oddsAt(
          `Stays so ${made.level === "very_short" ? "a year" : "two years"} on`,
          made,
          expected.odds.at,
          horizonOf(made),
          locale,
        ),
      ];
    }
    case "undone":
      return [
        {
          term: "Stays so at the next close",
          value: "Not as planned",
          note: "Undone by what is ahead",
        },
        { term: CAUTIOUS, value: "No date", note: "None until the plan changes" },
      ];
    case "odds_only": {
      const { made, expected } = outlook;
      return [
        { term: LIKELY, value: "No date", note: "Too few quarters for one" },
        oddsAt("Odds within a year, in tenths", made, expected.odds.by, horizonOf(made), locale),
      ];
    }
    case "dated":
    case "not_within":
      return datesOf(outlook.made, outlook.expected, reader);
    case "no_date":
      return conditionalDates(outlook.made, outlook.ifDone, locale);
  }
}

/** The first condition that is known not to hold, else the first that is unknown. */
function blockerOf({ conditions }: Evaluation, locale: string): Omit<Figure, "term"> {
  const missing = conditions.filter(({ status }) => status !== "met");
  const first = missing.find(({ status }) => status === "not_met") ?? missing[0];
  if (first === undefined) return { value: "Nothing", note: "All five conditions hold" };
  const rest = missing.length - 1;
  const word = capitalised(statusWord(first.status));
  const others =
    rest === 1 ? "and one more condition" : `and ${inWords(rest, locale)} more conditions`;
  return {
    value: conditionName(first.id),
    note: rest === 0 ? `${word}; the only thing missing` : `${word}, ${others}`,
  };
}

function holderFigure({ evaluation, forecast }: Answer, { today, locale }: Reader): Figure {
  if (forecast.kind === "none")
    return { term: "What stands in the way", ...blockerOf(evaluation, locale) };
  const holder = holderOf(evaluation, forecast);
  const holds = holder.kind === "nothing" ? "What stands in the way" : "What holds the date";
  return {
    term: forecast.when.kind === "depends" ? "Why there is none" : holds,
    value: holderName(holder, locale),
    note: holderNote(holder, today, locale),
  };
}

function titleFigure({ verdict, alignment }: Evaluation, locale: string): Figure {
  const definite = alignment.held === "aligned" ? "Definite, and the title held" : "Definite";
  const note = alignment.held === null ? "Definite; no title is held" : definite;
  return {
    term: "Right title today",
    value: titleRangeName(verdict, locale),
    note: verdict.definite ? note : "Depends on what is unknown",
  };
}

/** The four facts under the verdict: two dates, what holds them, and the title that is right today. */
export const prepareFigures = (told: Answer, reader: Reader): readonly Figure[] => [
  ...whenFigures(outlookOf(told.forecast), reader),
  holderFigure(told, reader),
  titleFigure(told.evaluation, reader.locale),
];
