import fc from "fast-check";
import { expect, test } from "vitest";
import { FACT_VALUES, type FactId } from "../domain/evaluation/facts.ts";
import { counterfactuals } from "../domain/evaluation/counterfactuals.ts";
import { STANDARD } from "../domain/rubric/cpo-fit.ts";
import {
  day,
  fact,
  judge,
  line,
  positions,
  Q4,
  redrawn,
  sample,
} from "../../test/sample-record.ts";
import { memo } from "./memo.ts";

const QUARTERS = ["2026Q1", "2026Q2", "2026Q3", "2026Q4"];
const FACT_IDS = Object.keys(FACT_VALUES) as readonly FactId[];

test("whatever the company, the memo fits 80 columns and says nothing odd", () => {
  const answers = fc.array(
    fc.constantFrom(...FACT_IDS).chain((id) =>
      fc.record({
        id: fc.constant(id),
        value: fc.option(fc.constantFrom(...FACT_VALUES[id])),
        rater: fc.option(fc.constantFrom("CFO", "CRO")),
        confirmed: fc.constantFrom(day("2024-01-01"), day("2026-10-01")),
      }),
    ),
    { maxLength: 14 },
  );
  const seat = fc.record({
    level: fc.constantFrom("vp" as const, "manager" as const, "unknown" as const),
    status: fc.constantFrom("filled" as const, "open" as const),
    lost: fc.boolean(),
  });
  const company = fc.record({
    partner: fc.bigInt({ min: -50n, max: 500n }),
    direct: fc.bigInt({ min: -50n, max: 5_000n }),
    quarters: fc.subarray(QUARTERS),
    stage: fc.constantFrom("startup" as const, "growth" as const, null),
    model: fc.constantFrom("none" as const, "channel" as const, null),
    answers,
    seats: fc.array(seat, { maxLength: positions.length }),
    drawn: fc.boolean(),
  });
  fc.assert(
    fc.property(company, (drawn) => {
      const changes = Object.fromEntries(
        drawn.seats.map(({ level, status, lost }, index) => [
          positions[index]?.key ?? "",
          {
            level,
            status,
            ...(lost ? { manager: { kind: "not_established", raw: "J. Doe" } as const } : {}),
          },
        ]),
      );
      const record = sample({
        company: { stage: drawn.stage, ecosystemModel: drawn.model },
        revenue: drawn.quarters.flatMap((key) => [
          line(key, "partner_resale", drawn.partner),
          line(key, "direct", drawn.direct),
        ]),
        facts: drawn.answers.map(({ id, value, rater, confirmed }) =>
          fact(id, value, { rater, confirmed, from: day("2023-01-01") }),
        ),
        charts: drawn.drawn ? redrawn(changes).charts : [],
      });
      const text = memo("Harbor", judge(record), counterfactuals(record, Q4, STANDARD), {
        locale: "en-GB",
        currency: "USD",
      });
      expect(text).not.toMatch(/CPO|undefined|NaN|null|\S {2}|, \.|: \.|: ;|whether \./);
      expect(text.split("\n").filter((one) => one.length > 80)).toEqual([]);
    }),
    { seed: 5, numRuns: 300 },
  );
});
