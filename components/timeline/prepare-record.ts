import type { SlipChartModel } from "@/components/charts/slip-chart-model";
import { CONDITION_IDS } from "@/lib/domain/evaluation/evaluation";
import {
  pastForecastOf,
  type TrackRecord,
  trackRecord,
  type TrackRow,
} from "@/lib/domain/forecast/track-record";
import { type Quarter, quartersBetween, shift } from "@/lib/domain/quarter";
import type { JudgedQuarter } from "@/lib/features/evaluations/schema";
import { counted } from "@/lib/format/count";
import { quarterLabel } from "@/lib/format/quarter";
import { MINUS, NO_BREAK } from "@/lib/format/space";
import { whenShort } from "@/lib/format/when";

interface RecordInput {
  readonly quarters: readonly JudgedQuarter[];
  /** Of these the last ones are shown. */
  readonly shown: number;
  /** Quarters shown, those to come included. */
  readonly columns: number;
  readonly locale: string;
}

/** Odds of one tenth, with how often what they spoke of happened. */
export interface CalibrationRow {
  readonly said: string;
  readonly happened: string;
  readonly count: string;
}

export interface RecordView {
  /** Null where no close shown has said a date. */
  readonly chart: SlipChartModel | null;
  /** How the odds fared, and from when more will be told; null where nothing was said yet. */
  readonly score: string | null;
  readonly calibration: readonly CalibrationRow[];
}

/** Scores shown for chance to have evened out. */
const ENOUGH = 20;

type DatedRow = TrackRow & { readonly forecast: { readonly even: Quarter } };
const isDated = (row: TrackRow): row is DatedRow => row.forecast.even !== null;

function slipLabel(slip: number | null): string | null {
  if (slip === null || slip === 0) return null;
  return `${slip > 0 ? "+" : MINUS}${NO_BREAK}${Math.abs(slip)}`;
}

function laterWords(quarters: number, locale: string): string {
  const size = counted(Math.abs(quarters), "quarter", "quarters", locale);
  return quarters > 0 ? `${size} later` : `${size} sooner`;
}

/** Where the last date stands against the first, and against the one before. */
function endWords(rows: readonly DatedRow[], locale: string): string[] {
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined || rows.length === 1)
    return ["Said at one close", "so far"];
  const all = last.forecast.even - first.forecast.even;
  const { slip } = last;
  return [
    all === 0 ? "As first said;" : `${laterWords(all, locale)} than first said;`,
    slip === null || slip === 0
      ? "held at the last close"
      : `${laterWords(slip, locale)} than the close before`,
  ];
}

function cameWords({ outcome, forecast }: TrackRow): string {
  if (outcome.first !== null)
    return `Justified at ${quarterLabel(shift(forecast.quarter, outcome.first))}`;
  return outcome.closes === 0
    ? "Still to come"
    : `Not by ${quarterLabel(shift(forecast.quarter, outcome.closes))}`;
}

function chartOf(
  { rows }: TrackRecord,
  { quarters, shown, columns, locale }: RecordInput,
): SlipChartModel | null {
  const begins = quarters.slice(-shown)[0]?.quarter;
  const dated = rows.filter(isDated).filter(({ forecast }) => forecast.quarter >= (begins ?? 0));
  const last = dated.at(-1);
  if (begins === undefined || last === undefined) return null;
  const said = dated.map(({ forecast }) => forecast.even);
  const [least, most] = [Math.min(...said), Math.max(...said)];
  const span = said.toSorted((one, other) => one - other);
  const first = span[0] ?? last.forecast.even;
  const words = dated.map(
    ({ forecast }) => `${quarterLabel(forecast.quarter)} said ${quarterLabel(forecast.even)}`,
  );
  return {
    finding: `Record of our forecasts: ${words.join("; ")}.`,
    columns,
    rows: quartersBetween(first, shift(first, most - least)).map(quarterLabel),
    points: dated.map(({ forecast, slip }) => ({
      at: forecast.quarter - begins,
      row: forecast.even - least,
      slip: slipLabel(slip),
    })),
    before: ["No date before six quarters of data", "and a committed decision"],
    end: { quarter: quarterLabel(last.forecast.even), words: endWords(dated, locale) },
    table: rows.map((row) => {
      const close = quarters.find(({ quarter }) => quarter === row.forecast.quarter)?.close ?? null;
      return {
        quarter: quarterLabel(row.forecast.quarter),
        said: close === null ? "No date" : whenShort(close.forecast),
        slip: slipLabel(row.slip) ?? (row.slip === 0 ? "0" : "–"),
        came: cameWords(row),
      };
    }),
  };
}

function scoreWords(record: TrackRecord, locale: string): string | null {
  const { scored, score, noChangeScore, worseThanNoChange } = record;
  if (score === null || noChangeScore === null) return null;
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
  const [ours, plain] = [number.format(score), number.format(noChangeScore)];
  const closes = counted(scored, "close", "closes", locale);
  const told =
    ours === plain
      ? `Over ${closes} our odds fared as well as saying that nothing changes.`
      : `Over ${closes} our odds scored ${ours}, where saying that nothing changes scored ${plain}; lower is better.`;
  if (worseThanNoChange) return `${told} They did worse: take these dates as a guess.`;
  return scored < ENOUGH
    ? `${told} How often they came true is shown from ${ENOUGH} closes on; fewer would be chance.`
    : told;
}

/** What was said at each close of when the title would be justified, and how it fared. */
export function prepareRecord(input: RecordInput): RecordView {
  const { quarters, locale } = input;
  const closes = quarters.flatMap(({ close }) => close ?? []);
  const justified = new Map(
    quarters.map(({ quarter, now, close }) => {
      const { conditionsMet } = close?.evaluation ?? now;
      return [quarter, conditionsMet === CONDITION_IDS.length];
    }),
  );
  const record = trackRecord(
    // Of a title that is justified already nobody says when it will be.
    closes.flatMap(({ forecast }) =>
      forecast.kind === "made" && !forecast.justified ? [pastForecastOf(forecast)] : [],
    ),
    justified,
  );
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
  return {
    chart: chartOf(record, input),
    score: scoreWords(record, locale),
    calibration: record.calibration.map(({ said, happened, count }) => ({
      said: percent.format(said).replace("%", `${NO_BREAK}%`),
      happened: percent.format(happened).replace("%", `${NO_BREAK}%`),
      count: String(count),
    })),
  };
}
