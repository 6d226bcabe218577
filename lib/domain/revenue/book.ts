import { type Quarter, shift } from "../quarter.ts";
import type { Definition } from "../rubric/rubric.ts";
import { FAMILY_OF, MOTIONS, type Family, type Motion, type RevenueLine } from "./line.ts";
import type { Mix } from "./mix.ts";

/** Most quarters of a window. */
export const LONGEST_WINDOW = 4;

type Sums = Record<Family, bigint>;

/** The longest run of at most four consecutive quarters with lines that ends at a quarter. */
export interface Window {
  readonly first: Quarter;
  readonly last: Quarter;
  /** 1 to 4. */
  readonly length: number;
  /** Null until asked for. */
  readonly mixes: Record<Definition, Mix | null>;
}

/** One quarter's lines, with their sums by family; null until asked for. */
interface QuarterLines {
  readonly lines: RevenueLine[];
  readonly sums: Record<Definition, Sums | null>;
}

/** A company's revenue by quarter, with the windows asked for so far. */
export interface RevenueBook {
  readonly quarters: ReadonlyMap<Quarter, QuarterLines>;
  readonly firstQuarter: Quarter | null;
  readonly windows: Map<Quarter, Window | null>;
}

const unasked = () => ({ sourced: null, sourced_plus_influenced: null });
const zeros = (): Sums => ({ direct: 0n, self_serve: 0n, partner: 0n, other: 0n });

function add(to: Sums, sums: Readonly<Sums>): void {
  to.direct += sums.direct;
  to.self_serve += sums.self_serve;
  to.partner += sums.partner;
  to.other += sums.other;
}

/** Sorts lines into their quarters; their order does not matter. */
export function revenueBook(lines: readonly RevenueLine[]): RevenueBook {
  const quarters = new Map<Quarter, QuarterLines>();
  let firstQuarter: Quarter | null = null;
  for (const line of lines) {
    const known = quarters.get(line.quarter);
    if (known !== undefined) {
      known.lines.push(line);
      continue;
    }
    quarters.set(line.quarter, { lines: [line], sums: unasked() });
    if (firstQuarter === null || line.quarter < firstQuarter) firstQuarter = line.quarter;
  }
  return { quarters, firstQuarter, windows: new Map() };
}

/** Sums lines by family; revenue that partners influenced counts as theirs under the wider definition. */
function sumLines(lines: readonly RevenueLine[], definition: Definition): Sums {
  const sums = zeros();
  for (const { motion, amount, partnerInfluenced } of lines) {
    const family = FAMILY_OF[motion];
    sums[family] += amount;
    if (definition === "sourced" || partnerInfluenced === 0n) continue;
    sums[family] -= partnerInfluenced;
    sums.partner += partnerInfluenced;
  }
  return sums;
}

/** A quarter's revenue by family; null where it has no lines. */
function sumsAt({ quarters }: RevenueBook, quarter: Quarter, definition: Definition): Sums | null {
  const own = quarters.get(quarter);
  return own === undefined ? null : (own.sums[definition] ??= sumLines(own.lines, definition));
}

function measureWindow(book: RevenueBook, last: Quarter): Window | null {
  let length = 0;
  while (length < LONGEST_WINDOW && book.quarters.has(shift(last, -length))) length += 1;
  if (length === 0) return null;
  const first = shift(last, 1 - length);
  return { first, last, length, mixes: unasked() };
}

/** The window that ends at a quarter; null where that quarter has no lines. */
export function windowAt(book: RevenueBook, quarter: Quarter): Window | null {
  const known = book.windows.get(quarter);
  if (known !== undefined) return known;
  const window = measureWindow(book, quarter);
  book.windows.set(quarter, window);
  return window;
}

function measureMix(book: RevenueBook, { first, last }: Window, definition: Definition): Mix {
  const families = zeros();
  for (let quarter = first; quarter <= last; quarter = shift(quarter, 1)) {
    const sums = sumsAt(book, quarter, definition);
    if (sums !== null) add(families, sums);
  }
  const total = families.direct + families.self_serve + families.partner + families.other;
  return { first, last, families, total };
}

/** A window's revenue by family under a definition. */
export const mixIn = (book: RevenueBook, window: Window, definition: Definition): Mix =>
  (window.mixes[definition] ??= measureMix(book, window, definition));

/** The window's quarters in which partner revenue is above zero under a definition. */
export function quartersWithPartner(
  book: RevenueBook,
  window: Window,
  definition: Definition,
): number {
  let count = 0;
  for (let back = 0; back < window.length; back += 1) {
    const sums = sumsAt(book, shift(window.last, -back), definition);
    if (sums !== null && sums.partner > 0n) count += 1;
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
    const present = book.quarters.get(quarter)?.lines;
    for (const motion of MOTIONS) {
      if (present?.some((line) => line.motion === motion)) lines.push({ quarter, motion });
    }
  }
  return lines;
}
