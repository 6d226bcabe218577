import { expect, test } from "vitest";
import type { Figures } from "../domain/evaluation/evaluation.ts";
import type { RevenueReason } from "../domain/evaluation/reason.ts";
import { quarter } from "../domain/quarter.ts";
import type { Mix } from "../domain/revenue/mix.ts";
import { revenueSentence } from "./revenue-sentence.ts";

const [Q1, Q4] = [quarter(2027, 1), quarter(2027, 4)];
const mix = (partner: bigint, direct: bigint, first = Q1): Mix => ({
  first,
  last: Q4,
  families: { direct, self_serve: 0n, partner, other: 1_720_000_000n },
  total: partner + direct + 1_720_000_000n,
});
/** Every code of a reason with what is said of it; the type misses none. */
type Table = {
  readonly [Code in RevenueReason["code"]]: readonly (readonly [
    Extract<RevenueReason, { readonly code: Code }>,
    string,
    Figures?,
  ])[];
};

const SENTENCES: Table = {
  quarter_without_lines: [
    [{ code: "quarter_without_lines", quarter: Q4 }, "No revenue is recorded for FY27 Q4."],
  ],
  total_not_positive: [
    [
      { code: "total_not_positive", quarter: Q4, mix: mix(-5_000_000_000n, 1_000n) },
      "Revenue adds up to −$32.8m over the last four quarters, so there is no share to read.",
    ],
  ],
  mix_read: [
    [
      {
        code: "mix_read",
        reading: "largest",
        definition: "sourced",
        mix: mix(3_960_000_000n, 4_320_000_000n),
        shortBy: 360_000_000n,
      },
      "Partners bring 39.6 % of the last four quarters, direct 43.2 %. Short by $3.6m.",
    ],
    [
      {
        code: "mix_read",
        reading: "majority",
        definition: "sourced_plus_influenced",
        mix: mix(9_000_000_000n, 0n, Q4),
        shortBy: 0n,
      },
      "Partners bring or influence 84.0 % of FY27 Q4, services and other 16.0 %.",
    ],
    [
      {
        code: "mix_read",
        reading: "majority",
        definition: "sourced",
        mix: mix(0n, 1n),
        shortBy: null,
      },
      "Partners bring 0.0 % of the last four quarters, services and other 100.0 %. With the other motions as they are, no amount would do.",
    ],
  ],
  closes_read: [
    [
      {
        code: "closes_read",
        closes: [
          { quarter: Q4, status: "met" },
          { quarter: quarter(2027, 3), status: "met" },
        ],
        held: 2,
        required: 2,
      },
      "It has held at the last two closes.",
    ],
    [
      {
        code: "closes_read",
        closes: [
          { quarter: Q4, status: "met" },
          { quarter: quarter(2027, 3), status: "not_met" },
        ],
        held: 1,
        required: 2,
      },
      "Crossed, not yet sustained: one of two closes.",
    ],
    [
      {
        code: "closes_read",
        closes: [
          { quarter: Q4, status: "not_met" },
          { quarter: quarter(2027, 3), status: "met" },
        ],
        held: 0,
        required: 2,
      },
      "It does not hold at FY27 Q4; the last two closes are asked for.",
    ],
    [
      {
        code: "closes_read",
        closes: [
          { quarter: Q4, status: "met" },
          { quarter: quarter(2027, 3), status: "unknown" },
        ],
        held: 1,
        required: 2,
      },
      "FY27 Q3 cannot be read, so nobody can say whether it has held at the last two closes.",
    ],
    [
      { code: "closes_read", closes: [{ quarter: Q4, status: "not_met" }], held: 0, required: 1 },
      "It does not hold at FY27 Q4; the last close is asked for.",
    ],
  ],
  ecosystem_model: [
    [
      { code: "ecosystem_model", stage: "startup", model: "platform" },
      "A startup that grows as a platform.",
    ],
    [
      { code: "ecosystem_model", stage: "startup", model: "channel" },
      "A startup that grows through a channel.",
    ],
    [
      { code: "ecosystem_model", stage: "startup", model: "marketplace" },
      "A startup that grows through a marketplace.",
    ],
    [
      { code: "ecosystem_model", stage: "startup", model: "none" },
      "A startup that does not grow through an ecosystem.",
    ],
    [
      { code: "ecosystem_model", stage: "startup", model: null },
      "Nobody has said which ecosystem model this startup follows.",
    ],
  ],
  partner_share: [
    [
      { code: "partner_share", definition: "sourced", mix: mix(100_000_000n, 8_180_000_000n) },
      "Partners bring 1.0 % of the last four quarters; 5 % makes it a motion.",
      { shareBp: 500 },
    ],
  ],
  partner_quarters: [
    [
      { code: "partner_quarters", withPartner: 1, windowLength: 4, required: 2 },
      "Partner revenue in one of the last four quarters; two asked for.",
    ],
    [
      { code: "partner_quarters", withPartner: 1, windowLength: 1, required: 2 },
      "Partner revenue in the one quarter in view; two asked for.",
    ],
    [
      { code: "partner_quarters", withPartner: 0, windowLength: 1, required: 2 },
      "No partner revenue in the one quarter in view; two asked for.",
    ],
  ],
};

test.each(
  Object.values(SENTENCES)
    .flat()
    .map(([reason, sentence, threshold]) => [sentence, reason, threshold ?? null] as const),
)("%s", (sentence, reason, threshold) => {
  const said = revenueSentence(reason, threshold, { locale: "en-GB", currency: "USD" });
  expect(said.replaceAll("\u00a0", " ")).toBe(sentence);
});
