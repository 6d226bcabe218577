import type { Chart, Level, Manager, Position } from "../../org/chart.ts";
import { managerOf, positionAt, structureOf, topOf } from "../../org/structure.ts";
import type { IsoDate } from "../../quarter.ts";
import type { ChartChange, Hires, Moves, SettledChart } from "./change.ts";
import { isSenior, type Member, teamOf } from "./team.ts";

const under = (key: string): Manager => ({ kind: "named", key });
const TOP: Manager = { kind: "top" };

const named = (chart: Chart, key: string | null): Position | undefined =>
  chart.positions.find((position) => position.key === key);

/** Changes the seats of some keys. */
const withSeats = (
  chart: Chart,
  keys: readonly string[],
  change: (seat: Position) => Partial<Position>,
): Chart => {
  const changed = new Set(keys);
  const positions = chart.positions.map((seat) =>
    changed.has(seat.key) ? { ...seat, ...change(seat) } : seat,
  );
  return { ...chart, positions };
};

/** A key that no position of the chart has. */
function freshKey({ positions }: Chart): string {
  const taken = new Set(positions.map(({ key }) => key));
  let number = positions.length + 1;
  while (taken.has(`new-${number}`)) number += 1;
  return `new-${number}`;
}

function withNew(
  chart: Chart,
  level: Level,
  manager: Manager,
  given: Partial<Position> = {},
): { readonly chart: Chart; readonly key: string } {
  const key = freshKey(chart);
  const seat: Position = {
    key,
    title: "",
    person: null,
    manager,
    level,
    function: "partnerships",
    status: "filled",
    startsOn: null,
    executiveTeam: null,
    dotted: [],
    description: null,
    ...given,
  };
  return { chart: { ...chart, positions: [...chart.positions, seat] }, key };
}

/** The chart with a chief executive: the one named, else one named on top of the chart. */
function withChief(chart: Chart): { readonly chart: Chart; readonly key: string } {
  if (chart.chiefExecutive !== null && named(chart, chart.chiefExecutive) !== undefined) {
    return { chart, key: chart.chiefExecutive };
  }
  const added = withNew(chart, "c_level", TOP);
  return { chart: { ...added.chart, chiefExecutive: added.key }, key: added.key };
}

/** A leader's seat directly under the chief executive, on the executive team. */
export function appointed(chart: Chart): Chart {
  const chief = withChief(chart);
  const added = withNew(chief.chart, "c_level", under(chief.key), { executiveTeam: true });
  return { ...added.chart, leader: { kind: "named", key: added.key } };
}

/** A chart nobody has drawn yet, as it would have to be. */
export function modelChart(chart: Chart, { vps, directors, managers }: ChartChange): Chart {
  const drawn = appointed({ ...chart, positions: [], chiefExecutive: null });
  const close = chart.effectiveFrom;
  const teams = [
    { kind: "hires", level: "vp", count: vps },
    { kind: "hires", level: "director", count: directors },
    { kind: "hires", level: "manager", count: managers },
  ] as const;
  return teams.reduce((one, team) => hired(one, team, close), drawn);
}

/**
 * Moves the leader under the chief executive. Where nobody is named, the top of the leader's line is;
 * a chief executive who sits below the leader takes the leader's place first.
 */
export function underChief(chart: Chart, leaderKey: string): Chart {
  const leader = named(chart, leaderKey);
  if (leader === undefined) return chart;
  const structure = structureOf(chart);
  const top = topOf(structure, leader).key;
  const isNamed = chart.chiefExecutive !== null && positionAt(chart, chart.chiefExecutive) !== null;
  const chief = withChief(isNamed || top === leaderKey ? chart : { ...chart, chiefExecutive: top });
  let above = named(chief.chart, chief.key) ?? null;
  while (above !== null && above.key !== leaderKey) above = managerOf(structure, above);
  const freed =
    above === null
      ? chief.chart
      : withSeats(chief.chart, [chief.key], () => ({ manager: leader.manager }));
  return withSeats(freed, [leaderKey], () => ({ manager: under(chief.key) }));
}

/** The leader's seat marked as one of the executive team. */
export const seated = (chart: Chart, leaderKey: string): Chart =>
  withSeats(chart, [leaderKey], () => ({ executiveTeam: true }));

const teamIn = (chart: Chart, close: IsoDate): readonly Member[] => {
  const leader = chart.leader.kind === "named" ? named(chart, chart.leader.key) : undefined;
  return leader === undefined ? [] : teamOf(structureOf(chart), leader, close);
};

/** The first senior leader outside some branches. */
const seniorOutside = (team: readonly Member[], branches: ReadonlySet<string>): string | null =>
  team.find(({ position, branch }) => isSenior(position) && !branches.has(branch))?.position.key ??
  null;

/** Adds filled seats: senior leaders under the leader, managers under the first senior leader, if any. */
export function hired(chart: Chart, { level, count }: Hires, close: IsoDate): Chart {
  if (chart.leader.kind !== "named") return chart;
  const { key } = chart.leader;
  const host = level === "manager" ? seniorOutside(teamIn(chart, close), new Set()) : key;
  if (host === null) return chart;
  let grown = chart;
  for (let one = 0; one < count; one += 1) grown = withNew(grown, level, under(host)).chart;
  return grown;
}

/** Moves direct reports with their people under the first senior leader outside their branches. */
export function moved(chart: Chart, { seats }: Moves, close: IsoDate): Chart {
  const keys = seats.map(({ key }) => key);
  const senior = seniorOutside(teamIn(chart, close), new Set(keys));
  return senior === null ? chart : withSeats(chart, keys, () => ({ manager: under(senior) }));
}

/** Gives the levels, then hangs the lines under the first senior leader, else under the leader. */
export function settled(chart: Chart, { levels, lines }: SettledChart, close: IsoDate): Chart {
  if (chart.leader.kind !== "named") return chart;
  const given = new Map(levels.map(({ key, level }) => [key, level]));
  const levelled = withSeats(chart, [...given.keys()], ({ key, level }) => ({
    level: given.get(key) ?? level,
  }));
  const senior = seniorOutside(teamIn(levelled, close), new Set());
  const manager = under(senior ?? chart.leader.key);
  return withSeats(levelled, lines, () => ({ manager }));
}

/** Adds one filled manager straight under the leader. */
export const hiredDirectly = (chart: Chart): Chart =>
  chart.leader.kind === "named" ? withNew(chart, "manager", under(chart.leader.key)).chart : chart;

/** A seat whose holder has left: open, its own reports staying where they are. */
export const vacated = (chart: Chart, key: string): Chart =>
  withSeats(chart, [key], () => ({ status: "open", startsOn: null }));
