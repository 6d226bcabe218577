import type { Criterion } from "../evaluation/evaluation.ts";
import { type Quarter, shift } from "../quarter.ts";
import { type CloseSet, closeAhead, NO_CLOSE, type Odds, oddsOf } from "./crossing.ts";
import type { PlannedClose } from "./planned-closes.ts";

/** A close with even odds, and the one that a cautious reader takes. */
const EVEN = 0.5;
const CAUTIOUS = 0.85;
/** The ends of the range that 80 of 100 futures fall into. */
const SOONEST = 0.1;
const LATEST = 0.9;

/** Dates by the odds; null: not within the closes looked ahead. */
export interface Dates {
  /** The first close by which it is as likely as not. */
  readonly even: Quarter | null;
  /** The first close by which it has happened in 85 of 100 futures. */
  readonly cautious: Quarter | null;
  /** 80 of 100 futures fall between these; an end that is null is later than the closes looked at. */
  readonly range: { readonly soonest: Quarter | null; readonly latest: Quarter | null };
}

/** When something is to be expected, and why there is no date where there is none. */
export type When =
  /** Never all at once within the plan: these are not met at its last close, and nothing dated turns them. */
  | {
      readonly kind: "depends";
      readonly on: readonly Criterion[];
      /** Odds and dates if these were met from the next close on, the rest as planned. */
      readonly ifDone: Expected;
    }
  | ({ readonly kind: "expected" } & Expected);

export interface Expected extends Dates {
  readonly odds: Odds;
}

const firstBy = ({ by }: Odds, least: number, from: Quarter): Quarter | null => {
  const place = by.findIndex((odds) => odds >= least);
  return place === -1 ? null : shift(from, place + 1);
};

/** Odds and dates of something that holds at some closes of each future, from the last close on. */
export function expected(futures: readonly CloseSet[], from: Quarter): Expected {
  const odds = oddsOf(futures);
  const first = (least: number) => firstBy(odds, least, from);
  return {
    odds,
    even: first(EVEN),
    cautious: first(CAUTIOUS),
    range: { soonest: first(SOONEST), latest: first(LATEST) },
  };
}

const isUnmet = ({ status }: Criterion): boolean => status !== "met";

/** The coming closes at which all criteria are met but those left out. */
export function closesMet(
  closes: readonly PlannedClose[],
  leftOut: readonly Criterion[],
): CloseSet {
  const ignored = new Set(leftOut.map(({ id }) => id));
  return closes.reduce(
    (met, { criteria }, place) =>
      criteria.some((criterion) => isUnmet(criterion) && !ignored.has(criterion.id))
        ? met
        : met | closeAhead(place + 1),
    NO_CLOSE,
  );
}

/**
 * When all conditions hold at once: in each future the first close at which partnerships is a primary
 * motion and every other criterion is met as planned. Decisions have dates, never odds.
 */
export function whenJustified(
  futures: readonly CloseSet[],
  closes: readonly PlannedClose[],
  from: Quarter,
): When {
  const during = (allowed: CloseSet) =>
    expected(
      futures.map((future) => future & allowed),
      from,
    );
  const planned = closesMet(closes, []);
  if (planned !== NO_CLOSE) return { kind: "expected", ...during(planned) };
  const on = closes.at(-1)?.criteria.filter(isUnmet) ?? [];
  return { kind: "depends", on, ifDone: during(closesMet(closes, on)) };
}
