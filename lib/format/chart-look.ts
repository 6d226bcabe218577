import type { Chart, Position } from "../domain/org/chart.ts";
import type { ChartImport, ImportRefusal } from "../domain/org/import.ts";
import { type CarriedOver, type EarlierChart, nextVersion } from "../domain/org/import-again.ts";
import { importDifference } from "../domain/org/import-difference.ts";
import { proposeChiefExecutive, proposePartnershipsLeader } from "../domain/org/leaders.ts";
import type { Result } from "../domain/result.ts";
import { type ChangeList, changeLists } from "./chart-next.ts";
import { type ReadingText, readingText } from "./chart-reading.ts";
import { type SeatChoices, seatChoices } from "./seat-choices.ts";

/** What people said of seats and marked by hand, and stays. */
export type CarriedCounts = Readonly<
  Record<"levels" | "functions" | "executiveTeam" | "dotted", number>
>;

/** What a file's sheet would become, in words, before anything of it is stored. */
interface ChartLook extends ReadingText, SeatChoices {
  /** Against the chart in force; null where there is none, or the file is refused. */
  readonly next: {
    readonly name: string;
    readonly stamp: string;
    readonly changes: readonly ChangeList[];
    readonly carried: CarriedCounts;
  } | null;
}

/** What a screen shows of a file's sheet before anything is stored. */
export interface SheetLook extends ChartLook {
  /** The names of all sheets of the file, and which was read. */
  readonly sheets: readonly string[];
  readonly sheet: number;
  readonly headings: readonly string[];
  /** The first rows below the headings. */
  readonly sample: readonly (readonly string[])[];
}

const NOBODY = { chiefExecutives: [], leaders: [] } as const;

const byKey = ({ positions }: Chart): ReadonlyMap<string, Position> =>
  new Map(positions.map((position) => [position.key, position]));

const countsOf = (carried: CarriedOver): CarriedCounts => ({
  levels: carried.levels.length,
  functions: carried.functions.length,
  executiveTeam: carried.executiveTeam.length,
  dotted: carried.dotted.length,
});

/** A reading of a file beside the chart in force. */
export function chartLook(
  reading: Result<ChartImport, ImportRefusal>,
  before: EarlierChart | null,
  locale: string,
): ChartLook {
  const text = readingText(reading.ok ? reading.value : reading.refusal, locale);
  if (!reading.ok) return { ...text, ...seatChoices([], NOBODY, null), next: null };
  const imported = reading.value;
  if (before === null)
    return { ...text, ...seatChoices(imported.chart.positions, imported, null), next: null };
  const { chart, carried } = nextVersion(before, imported);
  const proposals = {
    chiefExecutives: proposeChiefExecutive(chart.positions),
    leaders: proposePartnershipsLeader(chart.positions),
  };
  // Who leads is chosen on the screen that shows this, and is no difference yet.
  const { chiefExecutive, leader, name } = before.chart;
  const after = { ...chart, chiefExecutive, leader };
  const versions = { before: byKey(before.chart), after: byKey(after) };
  const changes = changeLists(importDifference(before.chart, after), versions, locale);
  return {
    ...text,
    ...seatChoices(chart.positions, proposals, carried),
    next: { name, stamp: before.stamp, changes, carried: countsOf(carried) },
  };
}
