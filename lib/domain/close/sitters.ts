import type { Chart } from "../org/chart.ts";
import type { Snapshot } from "./snapshot.ts";

/** Who sits where: person by position key, by chart key. Kept beside a snapshot, never in it. */
export type Sitters = Readonly<Record<string, Readonly<Record<string, string>>>>;

const named = ({ positions }: Chart) =>
  positions.flatMap(({ key, person }) => (person === null ? [] : [[key, person] as const]));

/** Who sits in a snapshot's charts, as the charts it was taken of say. */
export function sittersOf(snapshot: Snapshot, charts: readonly Chart[]): Sitters {
  const kept = new Set(snapshot.charts.map(({ key }) => key));
  return Object.fromEntries(
    charts
      .filter(({ key }) => kept.has(key))
      .map((chart) => [chart.key, Object.fromEntries(named(chart))]),
  );
}

/** A snapshot for a screen, with the names that have not been erased since. */
export const seated = (snapshot: Snapshot, sitters: Sitters): Snapshot => ({
  ...snapshot,
  charts: snapshot.charts.map((chart) => ({
    ...chart,
    positions: chart.positions.map((seat) => ({
      ...seat,
      person: sitters[chart.key]?.[seat.key] ?? null,
    })),
  })),
});
