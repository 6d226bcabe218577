import { outlookOf } from "@/lib/domain/forecast/outlook";
import type { Forecast } from "@/lib/domain/forecast/forecast";
import { HORIZON } from "@/lib/domain/forecast/simulation";
import {
  closeOf,
  firstDay,
  fiscalYearOf,
  type IsoDate,
  numberOf,
  type Quarter,
  quarterKey,
  quarterOf,
  shift,
} from "@/lib/domain/quarter";
import type { Decision } from "@/lib/domain/scenario/decision";
import { dayMonthLabel } from "@/lib/format/date";
import { quarterLabel, yearLabel } from "@/lib/format/quarter";

export type AxisMark = Decision["state"] | "overdue";

export interface AxisRow {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly mark: AxisMark;
  /** Along the axis, 0 to 1. */
  readonly at: number;
  readonly day: string;
  /** Where its day was first said to be; null where it never moved. */
  readonly firstAt: number | null;
}

export interface AxisModel {
  /** The finding in a sentence, for who does not see it. */
  readonly label: string;
  readonly quarters: readonly {
    readonly key: string;
    readonly short: string;
    /** Only over the first quarter shown of a year. */
    readonly year: string | null;
    /** The one of even odds, and the one of 85 in 100. */
    readonly odds: "likely" | "cautious" | "both" | null;
  }[];
  readonly rows: readonly AxisRow[];
}

/** What a row is drawn from. */
export interface AxisEntry {
  readonly id: string;
  readonly name: string;
  readonly decision: Decision;
  readonly isOverdue: boolean;
  readonly first: IsoDate;
}

export interface AxisInput {
  /** Earliest first. */
  readonly entries: readonly AxisEntry[];
  readonly forecast: Forecast;
  /** The last close. */
  readonly quarter: Quarter;
  readonly fiscalYearStartMonth: number;
  readonly locale: string;
}

const DAY_MS = 86_400_000;
/** Quarters before the next close that are still shown: an older decision stands at the edge. */
const MOST_PAST = 3;

/** How far into its quarter a day lies, 0 to 1. */
function within(date: IsoDate, quarter: Quarter, month: number): number {
  const first = Date.parse(firstDay(quarter, month));
  const end = Date.parse(closeOf(quarter, month)) + DAY_MS;
  return (Date.parse(date) - first) / (end - first);
}

function range({ entries, quarter, fiscalYearStartMonth: month }: AxisInput): readonly Quarter[] {
  const next = shift(quarter, 1);
  const days = entries.flatMap(({ decision, first }) => [decision.on, first]);
  const earliest = Math.min(next, ...days.map((day) => quarterOf(day, month)));
  const from = Math.max(earliest, next - MOST_PAST);
  const past = next - from;
  return Array.from({ length: past + HORIZON }, (_, place) => shift(next, place - past));
}

function oddsAt(quarter: Quarter, forecast: Forecast): AxisModel["quarters"][number]["odds"] {
  const outlook = outlookOf(forecast);
  if (outlook.kind !== "dated") return null;
  const { cautious } = outlook.expected;
  if (quarter === outlook.even) return quarter === cautious ? "both" : "likely";
  return quarter === cautious ? "cautious" : null;
}

const listedRows = (entries: readonly AxisEntry[], month: number): string =>
  entries
    .map(({ name, decision, isOverdue }) => {
      const when = quarterLabel(quarterOf(decision.on, month));
      return `${name}: ${isOverdue ? "overdue since" : decision.state} ${when}`;
    })
    .join("; ");

/** The plan on the axis of quarters: a mark for each decision, and the quarters of the odds. */
export function prepareAxis(input: AxisInput): AxisModel {
  const { entries, forecast, fiscalYearStartMonth: month, locale } = input;
  const quarters = range(input);
  const [start] = quarters;
  const place = (date: IsoDate): number => {
    const quarter = quarterOf(date, month);
    const along = quarter - (start ?? quarter) + within(date, quarter, month);
    return Math.min(1, Math.max(0, along / quarters.length));
  };
  return {
    label: `The plan by quarter. ${listedRows(entries, month)}.`,
    quarters: quarters.map((quarter) => ({
      key: quarterKey(quarter),
      short: `Q${numberOf(quarter)}`,
      year: quarter === start || numberOf(quarter) === 1 ? yearLabel(fiscalYearOf(quarter)) : null,
      odds: oddsAt(quarter, forecast),
    })),
    rows: entries.map(({ id, name, decision, isOverdue, first }) => ({
      id,
      name,
      owner: decision.owner,
      mark: isOverdue ? "overdue" : decision.state,
      at: place(decision.on),
      day: dayMonthLabel(decision.on, locale),
      firstAt: first === decision.on ? null : place(first),
    })),
  };
}
