import { type Quarter, shift } from "../quarter.ts";
import type { Definition } from "../rubric/rubric.ts";
import { FAMILY_OF, MOTIONS, type Family, type Motion, type RevenueLine } from "./line.ts";
import type { Mix } from "./mix.ts";

const MOST_QUARTERS = 4;

type Sums = Record<Family, bigint>;

/** One quarter's revenue by family, and how much of each family partners influenced. */
interface QuarterSums {
  readonly sourced: Sums;
  readonly influenced: Sums;
  readonly motions: Motion[];
}

/** The longest run of at most four consecutive quarters with lines that ends at a quarter. */
export interface Window {
  readonly first: Quarter;
  readonly last: Quarter;
  /** 1 to 4. */
  readonly length: number;
  readonly mixes: Readonly<Record<Definition, Mix>>;
}

/** A company's revenue by quarter, with the windows asked for so far. */
export interface RevenueBook {
  readonly quarters: ReadonlyMap<Quarter, QuarterSums>;
  readonly firstQuarter: Quarter | null;
  readonly windows: Map<Quarter, Window | null>;
}

const zeros = (): Sums => ({ direct: 0n, self_serve: 0n, partner: 0n, other: 0n });

function add(to: Sums, sums: Readonly<Sums>): void {
  to.direct += sums.direct;
  to.self_serve += sums.self_serve;
  to.partner += sums.partner;
  to.other += sums.other;
}

/** Sums the lines of each quarter by family; their order does not matter. */
export function revenueBook(lines: readonly RevenueLine[]): RevenueBook {
  const quarters = new Map<Quarter, QuarterSums>();
  let firstQuarter: Quarter | null = null;
  for (const line of lines) {
    let sums = quarters.get(line.quarter);
    if (sums === undefined) {
      sums = { sourced: zeros(), influenced: zeros(), motions: [] };
      quarters.set(line.quarter, sums);
      if (firstQuarter === null || line.quarter < firstQuarter) firstQuarter = line.quarter;
    }
    const family = FAMILY_OF[line.motion];
    sums.sourced[family] += line.amount;
    if (line.partnerInfluenced !== 0n) sums.influenced[family] += line.partnerInfluenced;
    sums.motions.push(line.motion);
  }
  return { quarters, firstQuarter, windows: new Map() };
}

/** Moves what partners influenced to the partner family. */
function moveInfluenced(sourced: Readonly<Sums>, influenced: Readonly<Sums>): Sums {
  const { direct, self_serve: selfServe, other } = influenced;
  return {
    direct: sourced.direct - direct,
    self_serve: sourced.self_serve - selfServe,
    partner: sourced.partner + direct + selfServe + other,
    other: sourced.other - other,
  };
}

function measureWindow({ quarters }: RevenueBook, last: Quarter): Window | null {
  const sourced = zeros();
  const influenced = zeros();
  let length = 0;
  for (; length < MOST_QUARTERS; length += 1) {
    const sums = quarters.get(shift(last, -length));
    if (sums === undefined) break;
    add(sourced, sums.sourced);
    add(influenced, sums.influenced);
  }
  if (length === 0) return null;
  const first = shift(last, 1 - length);
  const total = sourced.direct + sourced.self_serve + sourced.partner + sourced.other;
  return {
    first,
    last,
    length,
    mixes: {
      sourced: { first, last, families: sourced, total },
      sourced_plus_influenced: {
        first,
        last,
        families: moveInfluenced(sourced, influenced),
        total,
      },
    },
  };
}

/** The window that ends at a quarter; null where that quarter has no lines. */
export function windowAt(book: RevenueBook, quarter: Quarter): Window | null {
  const known = book.windows.get(quarter);
  if (known !== undefined) return known;
  const window = measureWindow(book, quarter);
  book.windows.set(quarter, window);
  return window;
}

function partnerOf({ sourced, influenced }: QuarterSums, definition: Definition): bigint {
  if (definition === "sourced") return sourced.partner;
  return sourced.partner + influenced.direct + influenced.self_serve + influenced.other;
}

/** The window's quarters in which partner revenue is above zero under a definition. */
export function quartersWithPartner(
  book: RevenueBook,
  window: Window,
  definition: Definition,
): number {
  let count = 0;
  for (let back = 0; back < window.length; back += 1) {
    const sums = book.quarters.get(shift(window.last, -back));
    if (sums !== undefined && partnerOf(sums, definition) > 0n) count += 1;
  }
  return count;
}

/** The lines a window sums, by quarter and then in the order of motions. */
export function linesOf(
  book: RevenueBook,
  window: Window,
): readonly { readonly quarter: Quarter; readonly motion: Motion }[] {
  const lines: { quarter: Quarter; motion: Motion }[] = [];
  for (let back = window.length - 1; back >= 0; back -= 1) {
    const quarter = shift(window.last, -back);
    const present = book.quarters.get(quarter)?.motions;
    for (const motion of MOTIONS) if (present?.includes(motion)) lines.push({ quarter, motion });
  }
  return lines;
}
