import type { Forecast } from "../domain/forecast/forecast.ts";
import { outlookOf } from "../domain/forecast/outlook.ts";
import type { Change } from "../domain/scenario/changes.ts";
import type { Decision } from "../domain/scenario/decision.ts";
import { inDigits, inWords } from "./count.ts";
import { dateLabel } from "./date.ts";
import { type DatedWords, undated } from "./dated-words.ts";
import { type ChartNames, chartWords, decisionName } from "./decision.ts";
import { listed } from "./list.ts";
import { motionLabel } from "./motion.ts";
import { evenOdds, outcomeWords } from "./outcome.ts";
import { parameterName, parameterValue } from "./parameter.ts";
import { quoted } from "./quoted.ts";
import { MINUS, NO_BREAK } from "./space.ts";

/** Who reads, and what proposed charts are called. */
export interface SupposedReader {
  readonly locale: string;
  readonly nameOf: ChartNames;
}

const POINT = 100;

/** `+20`, `−7.5`, `0`: basis points as points with their sign. */
export function signedPoints(basisPoints: number, locale: string): string {
  const sign = basisPoints === 0 ? "" : basisPoints < 0 ? MINUS : "+";
  return `${sign}${inDigits(Math.abs(basisPoints) / POINT, locale)}`;
}

/** `+12 %`: basis points to the nearest per cent, with their sign. */
export const signedPercent = (basisPoints: number, locale: string): string =>
  `${signedPoints(Math.round(basisPoints / POINT) * POINT, locale)}${NO_BREAK}%`;

/** `20 points a year`. */
const pointsAYear = (basisPoints: number, locale: string): string => {
  const points = Math.abs(basisPoints) / POINT;
  return `${inDigits(points, locale)} ${points === 1 ? "point" : "points"} a year`;
};

function growthWords(change: Extract<Change, { kind: "growth" }>, locale: string): string {
  const { motion, to } = change;
  const name = motionLabel(motion).replace(/^\w/, (first) => first.toLowerCase());
  if (to === 0) return `${name} growing as forecast`;
  return `${name} growing ${pointsAYear(to, locale)} ${to > 0 ? "faster" : "slower"}`;
}

/** What is decided, as the beginning of a phrase. */
const subjectWords = (decision: Decision, nameOf: ChartNames): string =>
  decision.kind === "chart"
    ? `${chartWords(decision.chart, nameOf)} adopted`
    : quoted(decisionName(decision, nameOf));

function decisionWords(
  before: Decision | null,
  after: Decision | null,
  { locale, nameOf }: SupposedReader,
): string {
  if (after === null) {
    if (before === null) return "nothing else";
    return before.kind === "chart"
      ? `${chartWords(before.chart, nameOf)} not adopted`
      : `${subjectWords(before, nameOf)} left out`;
  }
  const subject = subjectWords(after, nameOf);
  if (before === null || before.on !== after.on)
    return `${subject} on ${dateLabel(after.on, locale)}`;
  return before.state === after.state
    ? `${subject} by ${after.owner}`
    : `${subject}, ${after.state}`;
}

/** One thing supposed, to follow "with": `partner resale growing 20 points a year faster`. */
export function changeWords(change: Change, reader: SupposedReader): string {
  const { locale } = reader;
  switch (change.kind) {
    case "growth":
      return growthWords(change, locale);
    case "parameter": {
      const { name, to } = change;
      if (name === "reading") return `the reading ${quoted(parameterValue(name, to, locale))}`;
      if (name === "definition") {
        return to === "sourced" ? "sourced revenue alone" : "influenced revenue counted";
      }
      return `${quoted(parameterName(name))} at ${parameterValue(name, to, locale)}`;
    }
    case "decision":
      return decisionWords(change.before, change.after, reader);
    case "counted":
      return change.to === "proposed"
        ? "proposed decisions counted too"
        : "only what is committed to";
  }
}

const MOST_NAMED = 2;

/** `With partner resale growing 20 points a year faster`. */
function withWords(changes: readonly Change[], reader: SupposedReader): string {
  return changes.length > MOST_NAMED
    ? `With these ${inWords(changes.length, reader.locale)} changes`
    : `With ${listed(
        changes.map((change) => changeWords(change, reader)),
        reader.locale,
      )}`;
}

/** What is supposed and what it does: `With …: FY28 Q1 instead of FY28 Q3, at even odds.` */
export function supposedSentence(
  changes: readonly Change[],
  planned: Forecast,
  supposed: Forecast,
  reader: SupposedReader,
): DatedWords {
  const [before, after] = [
    outcomeWords(planned, reader.locale),
    outcomeWords(supposed, reader.locale),
  ];
  const isDated = outlookOf(supposed).kind === "dated";
  const said = (lead: string, tail: string): DatedWords =>
    isDated ? { before: lead, date: after, after: tail } : undated(`${lead}${after}${tail}`);
  if (changes.length === 0) return said("As planned: ", `${evenOdds(supposed)}.`);
  const what = withWords(changes, reader);
  return before === after
    ? said(`${what}: still `, `${evenOdds(supposed)}.`)
    : said(`${what}: `, ` instead of ${before}${evenOdds(planned, supposed)}.`);
}
