import fc from "fast-check";
import type { CompanyRecord } from "../lib/domain/company.ts";
import {
  forecast,
  type ForecastQuestion,
  type MadeForecast,
} from "../lib/domain/forecast/forecast.ts";
import type { Expected } from "../lib/domain/forecast/when.ts";
import { type Quarter, shift } from "../lib/domain/quarter.ts";
import type { Motion, RevenueLine } from "../lib/domain/revenue/line.ts";
import { STANDARD } from "../lib/domain/rubric/cpo-fit.ts";
import type { Parameters } from "../lib/domain/rubric/rubric.ts";
import type { Decision } from "../lib/domain/scenario/decision.ts";
import { day, Q4, sample } from "./sample-record.ts";

/** Revenue of one motion, the last of the amounts in the last quarter. */
export const linesOf = (
  motion: Motion,
  amounts: readonly (number | bigint)[],
  last: Quarter = Q4,
): RevenueLine[] =>
  amounts.map((amount, place) => ({
    quarter: shift(last, place + 1 - amounts.length),
    motion,
    amount: BigInt(amount),
    partnerInfluenced: 0n,
    basis: "reported",
  }));

/** A company whose partners overtake direct sales in about half a year, all else being met. */
export const overtaking = (quarters = 12): CompanyRecord =>
  sample({
    revenue: [
      ...linesOf(
        "direct",
        Array.from({ length: quarters }, () => 100_000),
      ),
      ...linesOf(
        "partner_resale",
        Array.from({ length: quarters }, (_, place) => 100_000 - 4_000 * (quarters - 1 - place)),
      ),
    ],
  });

/** A question about a record at 2026Q4, under the standard rubric with some parameters replaced. */
export const asked = (
  record: CompanyRecord,
  changes: Partial<ForecastQuestion> = {},
  parameters: Partial<Parameters> = {},
): ForecastQuestion => ({
  record,
  quarter: Q4,
  decisions: [],
  counted: "committed",
  rubric: { name: "test", parameters: { ...STANDARD.parameters, ...parameters } },
  growth: {},
  breaks: [],
  confirmed: false,
  ...changes,
});

/** The decision, committed to, that the leader presents to the board from a day on. */
export const presentsFrom = (text: string) =>
  ({
    kind: "fact",
    fact: "board.presenter",
    value: "directly",
    on: day(text),
    state: "committed",
    owner: "A. Osei",
  }) as const satisfies Decision;

/** The forecast, which there is. */
export function made(question: ForecastQuestion): MadeForecast {
  const found = forecast(question);
  if (found.kind === "none") throw new Error(`no forecast: ${found.why.kind}`);
  return found;
}

/** The odds and dates of a forecast that depends on nothing undecided. */
export function expectedBy(question: ForecastQuestion): Expected {
  const { when } = made(question);
  if (when.kind === "depends") throw new Error("it depends on something undecided");
  return when;
}

/** A quarter, which there is. */
export function known(quarter: Quarter | null): Quarter {
  if (quarter === null) throw new Error("no such quarter within the closes looked at");
  return quarter;
}

const anyAmounts = (least: number, length: number) =>
  fc.array(fc.integer({ min: least, max: 2_000_000 }), { minLength: length, maxLength: length });

/** Revenue of two to four motions, the partners' among them, over six to fourteen quarters. */
export const anyRevenue: fc.Arbitrary<RevenueLine[]> = fc
  .integer({ min: 6, max: 14 })
  .chain((length) =>
    fc
      .record({
        partner_resale: anyAmounts(200_000, length),
        direct: anyAmounts(400_000, length),
        self_serve: fc.option(anyAmounts(1, length)),
        services: fc.option(anyAmounts(0, length)),
      })
      .map((motions) =>
        Object.entries(motions).flatMap(([motion, amounts]) =>
          linesOf(motion as Motion, amounts ?? []),
        ),
      ),
  );
