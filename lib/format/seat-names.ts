import type { Chart, Manager } from "../domain/org/chart.ts";
import { shortTitle } from "./chart-figures.ts";
import { nameOf } from "./chart-sentence.ts";
import { quoted } from "./quoted.ts";

/** How sentences about one or more charts call their seats and people. */
export interface SeatNames {
  /** `VP Partnerships`; with the person where another seat has the same title; `the CRO`. */
  readonly seat: (key: string) => string;
  /** Whether people stay unnamed. */
  readonly areHidden: boolean;
}

/** How much is named. */
export interface Naming {
  readonly hideNames?: boolean;
}

/** The names of the seats of some charts; where a seat stands in several, the last one says. */
export function seatNames(
  charts: readonly Pick<Chart, "positions">[],
  { hideNames = false }: Naming = {},
): SeatNames {
  const seats = new Map(charts.flatMap(({ positions }) => positions.map((one) => [one.key, one])));
  const bearers = new Map<string, number>();
  for (const { title } of seats.values()) bearers.set(title, (bearers.get(title) ?? 0) + 1);
  return {
    areHidden: hideNames,
    seat: (key) => {
      const seat = seats.get(key);
      if (seat === undefined) return quoted(key);
      const { title, person } = seat;
      const short = shortTitle(title);
      const name = short === title ? nameOf(seat) : `the ${short}`;
      const isShared = (bearers.get(title) ?? 0) > 1;
      return isShared && person !== null && !hideNames ? `${name} (${person})` : name;
    },
  };
}

/** Whom somebody reports to: `the CRO`, `nobody`, `“J. Doe”, who is not in the chart`. */
export function managerName(manager: Manager, { seat }: SeatNames): string {
  switch (manager.kind) {
    case "named":
      return seat(manager.key);
    case "top":
      return "nobody";
    case "not_established":
      return `${quoted(manager.raw)}, who is not in the chart`;
  }
}
