import type { Criterion } from "../domain/evaluation/evaluation.ts";
import type { Forecast, MadeForecast } from "../domain/forecast/forecast.ts";
import { lastSpokenOf, type Outlook, outlookOf } from "../domain/forecast/outlook.ts";
import type { Expected } from "../domain/forecast/when.ts";
import { shift } from "../domain/quarter.ts";
import { capitalised, inWords } from "./count.ts";
import { criterionQuestion } from "./criterion.ts";
import { listed } from "./list.ts";
import { lookedAhead } from "./looked-ahead.ts";
import { milestoneMove, milestoneName } from "./milestone.ts";
import { historyWords, noForecastSentence, noForecastShort } from "./no-forecast.ts";
import { CAUTIOUS_ODDS, oddsLabel } from "./odds.ts";
import { quarterLabel } from "./quarter.ts";
import { NO_BREAK } from "./space.ts";

const lastLooked = (made: MadeForecast): string => quarterLabel(lastSpokenOf(made));

/** `12 % by FY29 Q3`: how likely it is at all within the closes looked at. */
export const oddsWithin = (made: MadeForecast, { odds }: Expected, locale: string): string =>
  `${oddsLabel(odds.by.at(-1) ?? 0, locale)} by ${lastLooked(made)}`;

/** Dates with their odds: `FY28 Q3 (even odds), FY28 Q4 (85 %)`. */
function datesWords(made: MadeForecast, expected: Expected, locale: string): string {
  const { even, cautious } = expected;
  if (made.level === "very_short") return oddsRange(made, expected, locale);
  if (even === null)
    return `not within ${lookedAhead(made)} (${oddsWithin(made, expected, locale)})`;
  const likely = `likely ${quarterLabel(even)} (even odds)`;
  if (cautious === even) return `${likely}, and at ${CAUTIOUS_ODDS} too`;
  return cautious === null
    ? `${likely}; ${CAUTIOUS_ODDS} only after ${lastLooked(made)}`
    : `${likely}, ${quarterLabel(cautious)} (${CAUTIOUS_ODDS})`;
}

/** `10 % by FY27 Q1, 60 % by FY27 Q4`: from the next close to the last one looked at. */
function oddsRange(made: MadeForecast, expected: Expected, locale: string): string {
  const [next = 0] = expected.odds.by;
  const soonest = `${oddsLabel(next, locale)} by ${quarterLabel(shift(made.quarter, 1))}`;
  return `${soonest}, ${oddsWithin(made, expected, locale)}`;
}

const MOST_NAMED = 2;

/** Why nothing is dated: what nobody has scheduled, and what nobody has said. */
export function missingWords(on: readonly Criterion[], locale: string): string {
  const open = on.filter(({ status }) => status === "unknown");
  const moves = on.filter(({ status }) => status !== "unknown");
  const scheduled =
    moves.length > MOST_NAMED
      ? `nobody has scheduled the ${inWords(moves.length, locale)} changes it takes`
      : `nobody has scheduled ${listed(
          moves.map(({ id }) => milestoneMove(id)),
          locale,
        )}`;
  const said =
    open.length > MOST_NAMED
      ? `${inWords(open.length, locale)} answers are missing`
      : `it is not known ${listed(
          open.map(({ id }) => criterionQuestion(id)),
          locale,
        )}`;
  return [...(moves.length > 0 ? [scheduled] : []), ...(open.length > 0 ? [said] : [])].join(
    ", and ",
  );
}

/** On what the other dates rest where some are missing. */
export const doneWords = (on: readonly Criterion[]): string =>
  on.length === 1 && on[0]?.status === "unknown"
    ? "With the answer hoped for"
    : `With ${on.length === 1 ? "that" : "all of it"} done`;

/** That a title held stays held, at the next close and at the last one looked at. */
function staysWords(made: MadeForecast, { odds }: Expected, locale: string): string {
  const [next = 0] = odds.at;
  const last = odds.at.at(-1) ?? 0;
  const first = quarterLabel(shift(made.quarter, 1));
  return `Justified. The odds that it stays so: ${oddsLabel(next, locale)} at ${first}, ${oddsLabel(last, locale)} at ${lastLooked(made)}.`;
}

/** When, with the odds of each date, in a sentence or two. */
export function whenSentence(forecast: Forecast, locale: string): string {
  const outlook: Outlook = outlookOf(forecast);
  switch (outlook.kind) {
    case "none":
      return noForecastSentence(outlook.why, locale);
    case "held":
      return staysWords(outlook.made, outlook.expected, locale);
    case "undone":
      return `Justified, and undone by what is planned or recorded already: ${listed(
        outlook.by.map(({ id }) => milestoneName(id)),
        locale,
      )}.`;
    case "odds_only": {
      const { made, expected } = outlook;
      const { quarters, begins } = made.basis;
      return `No date: it rests on ${historyWords(quarters, begins, locale)}. The odds, in tenths: ${oddsRange(made, expected, locale)}.`;
    }
    case "dated":
    case "not_within": {
      const words = datesWords(outlook.made, outlook.expected, locale);
      return `${capitalised(words)}.`;
    }
    case "no_date": {
      const { made, on, ifDone } = outlook;
      return `No date: ${missingWords(on, locale)}. ${doneWords(on)}: ${datesWords(made, ifDone, locale)}.`;
    }
  }
}

/** The same in the few words of a cell under "Likely, even odds". */
export function whenShort(forecast: Forecast): string {
  const outlook: Outlook = outlookOf(forecast);
  switch (outlook.kind) {
    case "none":
      return noForecastShort(outlook.why);
    case "held":
      return "Justified";
    case "undone":
      return "Does not stay so";
    case "odds_only":
    case "no_date":
      return "No date";
    case "dated":
      return quarterLabel(outlook.even);
    case "not_within":
      return `Not within ${lookedAhead(outlook.made)}`;
  }
}

/** Where 80 of 100 futures fall; null where hardly any comes to it within the closes looked at. */
export function futuresSentence(made: MadeForecast, { range }: Expected): string | null {
  const { soonest, latest } = range;
  if (soonest === null || made.level === "very_short") return null;
  const of = `In 80${NO_BREAK}of${NO_BREAK}100 futures it is`;
  if (latest === null)
    return `${of} ${quarterLabel(soonest)} or later, beyond ${lastLooked(made)} too.`;
  return soonest === latest
    ? `${of} ${quarterLabel(soonest)}.`
    : `${of} between ${quarterLabel(soonest)} and ${quarterLabel(latest)}.`;
}

/** How little a forecast rests on; null where it is enough to say nothing of it. */
export function shortHistorySentence(made: MadeForecast, locale: string): string | null {
  const { quarters, begins } = made.basis;
  const words = historyWords(quarters, begins, locale);
  switch (made.level) {
    case "very_short":
      return `Very little to go by: ${words}. Most of this is what other series have taught.`;
    case "short_and_capped":
      return `A short history: ${words}. No odds above 90${NO_BREAK}% are given for it.`;
    case "short":
      return `A short history: ${words}.`;
    case "full":
      return null;
  }
}
