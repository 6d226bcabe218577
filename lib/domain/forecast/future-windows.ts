import { shift } from "../quarter.ts";
import { mixIn, revenueBook, windowAt } from "../revenue/book.ts";
import type { Family } from "../revenue/line.ts";
import type { Mix } from "../revenue/mix.ts";
import type { Definition } from "../rubric/rubric.ts";
import { type FamilyDraw, familyDraws } from "./family-draws.ts";
import { type Growth, isNoGrowth } from "./growth.ts";
import { partOf } from "./history.ts";
import type { Path } from "./paths.ts";
import { HORIZON, type RevenueSimulation } from "./simulation.ts";
import { SEASONS } from "./smoothing.ts";

/** One future: the revenue of the window at each coming close, by family, as parts of the history's unit. */
export type FutureWindows = FamilyDraw;

/** What the last `quarters` quarters that are known add to a window. */
function knownPart(
  { quarter, history }: RevenueSimulation,
  quarters: number,
  definition: Definition,
): Readonly<Record<Family, number>> {
  const book = revenueBook(quarters === 0 ? [] : history.lines.slice(-quarters).flat());
  const window = windowAt(book, quarter);
  const families = window === null ? null : mixIn(book, window, definition).families;
  const part = (family: Family) => (families === null ? 0 : partOf(families[family], history.unit));
  return {
    direct: part("direct"),
    self_serve: part("self_serve"),
    partner: part("partner"),
    other: part("other"),
  };
}

/** The sums over the window at each coming close; `known` is what known quarters add to each. */
const windowSums = (path: Path, known: readonly number[]): Path =>
  known.map((start, place) => {
    let sum = start;
    for (let at = Math.max(0, place + 1 - SEASONS); at <= place; at += 1) sum += path[at] ?? 0;
    return sum;
  });

function measure(
  simulation: RevenueSimulation,
  definition: Definition,
  growth: Growth,
): readonly FutureWindows[] {
  const known = Array.from({ length: HORIZON }, (_, place) =>
    knownPart(simulation, Math.max(0, SEASONS - 1 - place), definition),
  );
  const knownOf = (family: Family) => known.map((part) => part[family]);
  const [direct, selfServe] = [knownOf("direct"), knownOf("self_serve")];
  const [partner, other] = [knownOf("partner"), knownOf("other")];
  return familyDraws(simulation, definition, growth).map((draw) => ({
    direct: windowSums(draw.direct, direct),
    self_serve: windowSums(draw.self_serve, selfServe),
    partner: windowSums(draw.partner, partner),
    other: windowSums(draw.other, other),
  }));
}

/** The windows at the coming closes in every future: the quarters known and those simulated together. */
export function futureWindows(
  simulation: RevenueSimulation,
  definition: Definition,
  growth: Growth,
): readonly FutureWindows[] {
  if (!isNoGrowth(growth)) return measure(simulation, definition, growth);
  const found = simulation.windows.get(definition) ?? measure(simulation, definition, growth);
  simulation.windows.set(definition, found);
  return found;
}

/** Whole numbers that stand for the unit: simulated money counts in these, whatever the currency. */
const UNIT = Number(1n << 40n);

/** The window at one coming close as the rubric reads it, in whole numbers. */
export function futureMix(
  windows: FutureWindows,
  { quarter }: RevenueSimulation,
  ahead: number,
): Mix {
  const sumOf = (family: Family) => BigInt(Math.round((windows[family][ahead - 1] ?? 0) * UNIT));
  const families = {
    direct: sumOf("direct"),
    self_serve: sumOf("self_serve"),
    partner: sumOf("partner"),
    other: sumOf("other"),
  };
  return {
    first: shift(quarter, ahead + 1 - SEASONS),
    last: shift(quarter, ahead),
    families,
    total: families.direct + families.self_serve + families.partner + families.other,
  };
}
