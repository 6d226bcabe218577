import type { Criterion } from "../evaluation/evaluation.ts";
import type { FactId } from "../evaluation/facts.ts";
import { type IsoDate, type Quarter, quarterOf, shift } from "../quarter.ts";

/** A fact that a forecast reads as still confirmed after the close at which it would go stale. */
export interface StillConfirmed {
  readonly fact: FactId;
  readonly lastConfirmed: IsoDate;
  /** The close at which nobody's answer would be fresh any more. */
  readonly stale: Quarter;
}

/** What is taken on trust up to a close, by the facts that the criteria of today rest on. */
export function stillConfirmedFacts(
  today: readonly Criterion[],
  until: Quarter,
  freshness: number,
  fiscalYearStartMonth: number,
): readonly StillConfirmed[] {
  return today.flatMap(({ reason }) => {
    if (reason.code !== "fact_answered") return [];
    const lastConfirmed = reason.answers.reduce<IsoDate | null>(
      (latest, { confirmed }) => (latest === null || confirmed > latest ? confirmed : latest),
      null,
    );
    if (lastConfirmed === null) return [];
    const stale = shift(quarterOf(lastConfirmed, fiscalYearStartMonth), freshness + 1);
    return stale <= until ? [{ fact: reason.fact, lastConfirmed, stale }] : [];
  });
}
