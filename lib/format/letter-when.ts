import type { MadeForecast } from "../domain/forecast/forecast.ts";
import { lastSpokenOf, type Outlook, outlookOf } from "../domain/forecast/outlook.ts";
import type { Expected } from "../domain/forecast/when.ts";
import { closeOf, type Quarter, quarterOf, shift } from "../domain/quarter.ts";
import { dateLabel } from "./date.ts";
import { letterKind } from "./letter-kind.ts";
import { type LetterBlock, paragraph } from "./letter-page.ts";
import type { LetterSource } from "./letter-source.ts";
import { unchangedSentence } from "./no-change.ts";
import { CAUTIOUS_ODDS, oddsLabel } from "./odds.ts";
import { quarterLabel } from "./quarter.ts";
import { doneWords, missingWords, oddsWithin, whenSentence } from "./when.ts";

/** A date never stands without its odds. */
function datesSentence(made: MadeForecast, expected: Expected, locale: string): string {
  const { even, cautious, odds } = expected;
  if (made.level === "very_short") {
    return `On so short a history there is no date; the odds are ${oddsWithin(made, expected, locale)}.`;
  }
  const last = quarterLabel(lastSpokenOf(made));
  const furthest = oddsLabel(odds.by.at(-1) ?? 0, locale);
  if (even === null) {
    return `it is less likely than not by ${last}: the odds are ${furthest}.`;
  }
  const likely = `it is as likely as not that all five conditions hold together by ${quarterLabel(even)}`;
  if (cautious === null) return `${likely}; by ${last} the odds are ${furthest}.`;
  return cautious === even
    ? `${likely}, and the odds are ${CAUTIOUS_ODDS} or better by then.`
    : `${likely}, and by ${quarterLabel(cautious)} the odds are ${CAUTIOUS_ODDS}.`;
}

function outlookSentence(outlook: Outlook, source: LetterSource): string {
  const { answer, locale } = source;
  switch (outlook.kind) {
    case "dated":
    case "not_within":
      return `If the plan is kept, ${datesSentence(outlook.made, outlook.expected, locale)}`;
    case "no_date": {
      const { made, on, ifDone } = outlook;
      const why = `There is no date yet, for ${missingWords(on, locale)}.`;
      return made.level === "very_short"
        ? why
        : `${why} ${doneWords(on)} by the next close, ${datesSentence(made, ifDone, locale)}`;
    }
    case "held": {
      const { made, expected } = outlook;
      const last = shift(made.quarter, expected.odds.at.length);
      const odds = (place: number) => oddsLabel(expected.odds.at.at(place) ?? 0, locale);
      return `The odds that it stays so are ${odds(0)} at the close of ${quarterLabel(shift(made.quarter, 1))} and ${odds(-1)} at that of ${quarterLabel(last)}.`;
    }
    case "undone":
    case "none":
    case "odds_only":
      return whenSentence(answer.forecast, locale);
  }
}

/** When, with the odds of every date, and what would come if the mix stayed as it is. */
export function whenBlock(source: LetterSource): LetterBlock {
  const outlook = outlookOf(source.answer.forecast);
  const unchanged = "made" in outlook ? unchangedSentence(outlook.made) : "";
  return paragraph(outlookSentence(outlook, source), unchanged);
}

/** Closes until it is worth another look where nothing is planned and no date is near. */
const CALM = 4;

/** The first close at which something may have moved. */
function lookAgainAt({ snapshot, answer }: LetterSource): Quarter {
  const { quarter } = snapshot;
  const outlook = outlookOf(answer.forecast);
  const planned =
    "made" in outlook
      ? outlook.made.milestones.flatMap(({ by, from }) =>
          by === null || from === null ? [] : [from],
        )
      : [];
  const dated = outlook.kind === "dated" ? [outlook.even] : [];
  return [...planned, ...dated].reduce(
    (soonest, one) => (one < soonest ? one : soonest),
    shift(quarter, CALM),
  );
}

/** When to look at it again, and why then. */
export function lookAgainBlock(source: LetterSource): LetterBlock {
  const { snapshot, answer, writtenOn, locale } = source;
  const { fiscalYearStartMonth } = snapshot.profile;
  const at = (quarter: Quarter) =>
    `${quarterLabel(quarter)}, which ends on ${dateLabel(closeOf(quarter, fiscalYearStartMonth), locale)}`;
  const running = quarterOf(writtenOn, fiscalYearStartMonth);
  const later = (quarter: Quarter) => (quarter > running ? quarter : running);
  const next = later(shift(snapshot.quarter, 1));
  switch (letterKind(answer.evaluation)) {
    case "time_has_come":
      return paragraph(`Look at it again at every close; the next is that of ${at(next)}.`);
    case "undetermined":
      return paragraph(
        `Look at it again as soon as these answers are there; at the latest at the close of ${at(next)}.`,
      );
    case "too_early":
      return paragraph(
        `Look at it again at the close of ${at(later(lookAgainAt(source)))}, and sooner where something of this moves.`,
      );
  }
}
