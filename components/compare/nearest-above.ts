import type { Chart } from "@/lib/domain/org/chart";

const byKey = ({ positions }: Chart) =>
  new Map(positions.map((position) => [position.key, position]));

/** Keys of everybody above a seat in a chart, the nearest first; none where the chart lacks it. */
export function keysAbove(key: string, chart: Chart): readonly string[] {
  const seats = byKey(chart);
  const above: string[] = [];
  for (let seat = seats.get(key); seat?.manager.kind === "named";) {
    above.push(seat.manager.key);
    seat = seats.get(seat.manager.key);
  }
  return above;
}

/** The seat in a chart or, where only the other one holds it, the nearest above it there that this one has. */
export function nearestAbove(key: string, chart: Chart, other: Chart): string | null {
  const keys = new Set(chart.positions.map((position) => position.key));
  return [key, ...keysAbove(key, other)].find((one) => keys.has(one)) ?? null;
}
