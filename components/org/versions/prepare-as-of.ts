import type { Chart } from "@/lib/domain/org/chart";
import type { IsoDate } from "@/lib/domain/quarter";
import { dateLabel, monthYearLabel } from "@/lib/format/date";
import { daysAway } from "@/lib/format/days-away";

export type Version = Pick<Chart, "key" | "name" | "kind" | "effectiveFrom">;

/** How a chart stands to today: only the one in force is today's. */
export type AsOfState = "past" | "in_force" | "to_come" | "proposed";

export interface AsOfStop {
  readonly key: string;
  readonly state: AsOfState;
  /** Place on the strip, 0 to 1. */
  readonly at: number;
  /** `Apr 2026`; the whole day where the stop is shown or is still to come. */
  readonly label: string;
  readonly day: string;
  /** What a screen reader says of the stop. */
  readonly words: string;
}

export interface AsOfStrip {
  /** By date. */
  readonly stops: readonly AsOfStop[];
  /** Place of today. */
  readonly today: number;
}

interface AsOfInput {
  readonly charts: readonly Version[];
  readonly shown: string;
  readonly inForceKey: string | null;
  readonly today: IsoDate;
  readonly locale: string;
}

const WORDS: Readonly<Record<AsOfState, string>> = {
  past: "no longer in force",
  in_force: "in force today",
  to_come: "to come",
  proposed: "proposed",
};

function stateOf(
  { key, kind, effectiveFrom }: Version,
  { inForceKey, today }: AsOfInput,
): AsOfState {
  if (kind === "proposed") return "proposed";
  if (key === inForceKey) return "in_force";
  return effectiveFrom > today ? "to_come" : "past";
}

/** Room at both ends, so that the first and the last label stand whole. */
const EDGE = 0.05;

/** The actual charts by date, and the proposal that is shown, on a scale of days with today on it. */
export function prepareAsOf(input: AsOfInput): AsOfStrip {
  const { charts, shown, today, locale } = input;
  const versions = charts
    .filter(({ key, kind }) => kind === "actual" || key === shown)
    .toSorted((a, b) => Date.parse(a.effectiveFrom) - Date.parse(b.effectiveFrom));
  const days = [today, ...versions.map(({ effectiveFrom }) => effectiveFrom)].map(Date.parse);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const placeOf = (date: IsoDate) =>
    last === first ? 0.5 : EDGE + (1 - 2 * EDGE) * ((Date.parse(date) - first) / (last - first));
  const stopOf = (version: Version): AsOfStop => {
    const { key, name, effectiveFrom } = version;
    const state = stateOf(version, input);
    const day = dateLabel(effectiveFrom, locale);
    const distance = effectiveFrom > today ? `, ${daysAway(effectiveFrom, today, locale)}` : "";
    return {
      key,
      state,
      at: placeOf(effectiveFrom),
      label: state === "to_come" ? `from ${day}` : monthYearLabel(effectiveFrom, locale),
      day,
      words: `${name}, from ${day}${distance}, ${WORDS[state]}`,
    };
  };
  return { stops: versions.map(stopOf), today: placeOf(today) };
}

/** About the width of a letter of a label and the room between two: no label is measured. */
const LETTER_PX = 6.4;
const GAP_PX = 14;

/**
 * Where labels stand on a strip so many pixels wide, by their middle, none over another: that of the
 * chart shown first, then of the one in force, then from the latest back to the earliest.
 */
export function placedLabels(
  { stops }: AsOfStrip,
  shown: string,
  width: number,
): ReadonlyMap<string, number> {
  const rank = ({ key, state }: AsOfStop) => (key === shown ? 2 : state === "in_force" ? 1 : 0);
  const wanted = stops.toReversed().toSorted((a, b) => rank(b) - rank(a));
  const placed = new Map<string, number>();
  const taken: { readonly middle: number; readonly half: number }[] = [];
  for (const stop of wanted) {
    const text = stop.key === shown ? stop.day : stop.label;
    const half = (text.length * LETTER_PX + GAP_PX) / 2;
    const middle = Math.max(half, Math.min(width - half, stop.at * width));
    if (taken.some((other) => Math.abs(other.middle - middle) < other.half + half)) continue;
    taken.push({ middle, half });
    placed.set(stop.key, middle);
  }
  return placed;
}

/** The stop nearest to a place on the strip. */
export const nearestStop = ({ stops }: AsOfStrip, at: number): AsOfStop | null =>
  stops.reduce<AsOfStop | null>(
    (best, stop) =>
      best === null || Math.abs(stop.at - at) < Math.abs(best.at - at) ? stop : best,
    null,
  );
