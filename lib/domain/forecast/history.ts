import { type Quarter, shift } from "../quarter.ts";
import { byQuarterThenMotion, MOTIONS, type Motion, type RevenueLine } from "../revenue/line.ts";
import { accept, refuse, type Result } from "../result.ts";
import { SEASONS } from "./smoothing.ts";

/** What keeps a quarter, and all before it, out of the history. */
type QuarterFault =
  | "quarter_without_lines"
  | "annual_lines"
  /** A motion with more credits than sales: such a quarter has no logarithm. */
  | "negative_revenue";

/** Why the history begins where it does: what lies before says nothing of what comes. */
export type HistoryStart = "first_lines" | "series_break" | QuarterFault;

/** Why nothing can be forecast: of the last quarter itself, or as no revenue is above zero. */
export type NoHistory = QuarterFault | "no_revenue";

/** One motion's revenue since its first quarter above zero, each as a part of the history's unit. */
export interface MotionHistory {
  readonly motion: Motion;
  /** Above zero; the last is that of the history's last quarter. */
  readonly values: readonly number[];
  /** What partners influenced of it in the last year, as a part of one. */
  readonly influenced: number;
}

/** The revenue that a forecast rests on: a run of quarters up to the last close. */
export interface RevenueHistory {
  readonly first: Quarter;
  readonly last: Quarter;
  readonly begins: HistoryStart;
  /** The revenue of the last year in minor units, above zero: what all simulated revenue is a part of. */
  readonly unit: bigint;
  /** In the order of motions; one without revenue in the last year is over and left out. */
  readonly motions: readonly MotionHistory[];
  /** Quarters without revenue of a motion that had begun: half its smallest quarter stands in their place. */
  readonly filled: readonly { readonly quarter: Quarter; readonly motion: Motion }[];
  /** By quarter, earliest first, then in the order of motions. */
  readonly lines: readonly (readonly RevenueLine[])[];
}

const FRACTION_BITS = 80n;
const FRACTION = Number(1n << FRACTION_BITS);

/** A part of a whole above zero: the same number at any scale of both. */
export const partOf = (amount: bigint, whole: bigint): number =>
  Number((amount << FRACTION_BITS) / whole) / FRACTION;

/** The sum of an amount over lines, minor units; 0n where there are no lines. */
export const sumOf = (
  lines: readonly RevenueLine[],
  amount: (line: RevenueLine) => bigint,
): bigint => lines.reduce((sum, line) => sum + amount(line), 0n);
/** The revenue of a line, minor units. */
export const amountOf = ({ amount }: RevenueLine): bigint => amount;
const influencedOf = ({ partnerInfluenced }: RevenueLine): bigint => partnerInfluenced;

function faultOf(lines: readonly RevenueLine[]): QuarterFault | null {
  if (lines.length === 0) return "quarter_without_lines";
  if (lines.some(({ basis }) => basis === "annual")) return "annual_lines";
  return lines.some(({ amount }) => amount < 0n) ? "negative_revenue" : null;
}

function motionHistory(
  motion: Motion,
  quarters: readonly (readonly RevenueLine[])[],
  unit: bigint,
): { readonly history: MotionHistory; readonly gaps: readonly number[] } | null {
  const own = quarters.map((lines) => lines.filter((line) => line.motion === motion));
  const amounts = own.map((lines) => sumOf(lines, amountOf));
  const begins = amounts.findIndex((amount) => amount > 0n);
  const lastYear = amounts.slice(-SEASONS).reduce((sum, amount) => sum + amount, 0n);
  if (begins === -1 || lastYear === 0n) return null;
  const parts = amounts.slice(begins).map((amount) => partOf(amount, unit));
  const least = Math.min(...parts.filter((part) => part > 0)) / 2;
  const values = parts.map((part) => (part > 0 ? part : least));
  const influenced = partOf(sumOf(own.slice(-SEASONS).flat(), influencedOf), lastYear);
  const gaps = parts.flatMap((part, place) => (part > 0 ? [] : [begins + place]));
  return { history: { motion, values, influenced }, gaps };
}

/** Lines by quarter, those of each in the order of motions. */
function byQuarter(lines: readonly RevenueLine[]): ReadonlyMap<Quarter, readonly RevenueLine[]> {
  const quarters = new Map<Quarter, RevenueLine[]>();
  for (const line of lines.toSorted(byQuarterThenMotion)) {
    const known = quarters.get(line.quarter);
    if (known === undefined) quarters.set(line.quarter, [line]);
    else known.push(line);
  }
  return quarters;
}

/** The quarters up to `last` that can be forecast from, latest first, and what ends their run. */
function runOf(
  quarters: ReadonlyMap<Quarter, readonly RevenueLine[]>,
  last: Quarter,
  breaks: readonly Quarter[],
): { readonly run: readonly (readonly RevenueLine[])[]; readonly begins: HistoryStart } {
  const earliest = Math.min(...quarters.keys());
  const run: (readonly RevenueLine[])[] = [];
  for (let quarter = last; quarter >= earliest; quarter = shift(quarter, -1)) {
    const lines = quarters.get(quarter) ?? [];
    const fault = faultOf(lines);
    if (fault !== null) return { run, begins: fault };
    run.push(lines);
    if (breaks.includes(quarter)) return { run, begins: "series_break" };
  }
  return { run, begins: "first_lines" };
}

/**
 * The revenue up to `last`, a quarter that is complete, as series to forecast from; the order of the
 * lines does not matter. It goes back to the latest gap, year's figure, negative revenue or series
 * break; refused where the last quarter itself is one of these or nothing in its year is above zero.
 */
export function revenueHistory(
  lines: readonly RevenueLine[],
  last: Quarter,
  breaks: readonly Quarter[],
): Result<RevenueHistory, NoHistory> {
  const known = byQuarter(lines.filter(({ quarter }) => quarter <= last));
  const fault = faultOf(known.get(last) ?? []);
  if (fault !== null) return refuse(fault);
  const { run, begins } = runOf(known, last, breaks);
  const quarters = run.toReversed();
  const first = shift(last, 1 - quarters.length);
  const unit = sumOf(quarters.slice(-SEASONS).flat(), amountOf);
  if (unit === 0n) return refuse("no_revenue");
  const found = MOTIONS.map((motion) => motionHistory(motion, quarters, unit)).filter(
    (one) => one !== null,
  );
  return accept({
    first,
    last,
    begins,
    unit,
    motions: found.map(({ history }) => history),
    filled: found.flatMap(({ history: { motion }, gaps }) =>
      gaps.map((place) => ({ quarter: shift(first, place), motion })),
    ),
    lines: quarters,
  });
}
