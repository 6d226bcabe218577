import type { Quarter } from "../quarter.ts";
import { STANDARD } from "./cpo-fit.ts";
import type { Rubric } from "./rubric.ts";

/** From which quarter on a company is judged by a rubric. */
export interface Pin {
  readonly from: Quarter;
  readonly rubric: Rubric;
}

/**
 * The rubric that judges a quarter that is not closed: of the pins that begin on or before it the one
 * that begins last, of those the one set last. The standard one where no pin has begun. Pins stand in
 * the order in which they were set.
 */
export function rubricAt(pins: readonly Pin[], quarter: Quarter): Rubric {
  let latest: Pin | null = null;
  for (const pin of pins) {
    if (pin.from <= quarter && (latest === null || pin.from >= latest.from)) latest = pin;
  }
  return latest?.rubric ?? STANDARD;
}

/** Quarters judged by one rubric without a break. */
export interface RubricSpan {
  /** Null: from the beginning. */
  readonly from: Quarter | null;
  readonly rubric: Rubric;
}

/** Which rubric judges from when on, earliest first; a pin that changes nothing begins no span. */
export function rubricSpans(pins: readonly Pin[]): readonly RubricSpan[] {
  const turns = [...new Set(pins.map(({ from }) => from))].toSorted((one, other) => one - other);
  const spans: RubricSpan[] = [{ from: null, rubric: STANDARD }];
  for (const from of turns) {
    const rubric = rubricAt(pins, from);
    if (rubric.name !== spans.at(-1)?.rubric.name) spans.push({ from, rubric });
  }
  return spans;
}

/** The rubric of that name that a company was ever pinned to, or the standard one: pins are never taken away. */
export function rubricNamed(pins: readonly Pin[], name: string): Rubric {
  const pinned = pins.find(({ rubric }) => rubric.name === name)?.rubric;
  if (pinned === undefined && name !== STANDARD.name) throw new Error(`no pin names ${name}`);
  return pinned ?? STANDARD;
}
