import fc from "fast-check";
import type { CompanyRecord } from "../lib/domain/company.ts";
import { ECOSYSTEM_MODELS, STAGES } from "../lib/domain/company.ts";
import { type Chart, LEVELS, type Position } from "../lib/domain/org/chart.ts";
import { MOTIONS, type RevenueLine } from "../lib/domain/revenue/line.ts";
import {
  FACT_IDS,
  FACT_VALUES,
  type FactEntry,
  type FactId,
} from "../lib/domain/evaluation/facts.ts";
import { chart, day, fact, line, notEstablished, positions, sample } from "./sample-record.ts";

/** Random records for properties: mostly good answers, so that whole conditions are met now and then. */

const QUARTERS = ["2025Q3", "2025Q4", "2026Q1", "2026Q2", "2026Q3", "2026Q4"];
const RATERS = [null, null, null, "CFO", "COO"];
const FROM = ["2024-02-15", "2025-11-01", "2026-02-01", "2026-06-30", "2026-12-31", "2027-01-01"];
const CONFIRMED = [null, "2025-09-30", "2026-10-01", "2026-10-01", "2027-02-01"];

const anyEntry = (id: FactId): fc.Arbitrary<FactEntry> =>
  fc
    .record({
      value: fc.oneof(
        { arbitrary: fc.constant(FACT_VALUES[id][0]), weight: 6 },
        { arbitrary: fc.constantFrom(...FACT_VALUES[id], null), weight: 3 },
        { arbitrary: fc.constant(FACT_VALUES[id].at(-1) ?? null), weight: 3 },
      ),
      from: fc.constantFrom(...FROM).map(day),
      confirmed: fc.constantFrom(...CONFIRMED).map((text) => (text === null ? null : day(text))),
      rater: fc.constantFrom(...RATERS),
      struck: fc.integer({ min: 0, max: 9 }).map((draw) => draw === 0),
    })
    .map(({ value, ...changes }) => fact(id, value, changes));

const anyFacts = fc
  .tuple(
    ...FACT_IDS.map((id) =>
      fc.oneof(
        fc.constant([fact(id, FACT_VALUES[id][0])]),
        fc.constant([fact(id, FACT_VALUES[id].at(-1) ?? null)]),
        fc.array(anyEntry(id), { maxLength: 3 }),
      ),
    ),
  )
  .map((entries) => entries.flat());

const anyLine = (key: string): fc.Arbitrary<readonly RevenueLine[]> =>
  fc.subarray([...MOTIONS]).chain((motions) =>
    fc.tuple(
      ...motions.map((motion) =>
        fc
          .record({
            amount: fc.oneof(
              fc.bigInt({ min: -20n, max: motion === "partner_resale" ? 900n : 300n }),
              fc.bigInt({ min: 0n, max: motion === "direct" ? 9_000n : 100n }),
            ),
            influenced: fc.bigInt({ min: 0n, max: 100n }),
          })
          .map(({ amount, influenced }) => {
            const most = amount < influenced ? (amount < 0n ? 0n : amount) : influenced;
            return line(key, motion, amount, motion.startsWith("partner") ? 0n : most);
          }),
      ),
    ),
  );

const anyRevenue = fc
  .tuple(...QUARTERS.map((key) => fc.oneof(anyLine(key), anyLine(key), fc.constant([]))))
  .map((lines) => lines.flat());

/** The sample's chart with some seats changed: level, place, title, status, mark. */
const anyPositions = fc
  .array(
    fc.record({
      at: fc.nat({ max: positions.length - 1 }),
      change: fc.oneof(
        fc.constantFrom(...LEVELS).map((level) => ({ level })),
        fc.constantFrom("open" as const, "planned" as const).map((status) => ({ status })),
        fc.constantFrom(true, false, null).map((executiveTeam) => ({ executiveTeam })),
        fc.constant({ title: "Chief Revenue Officer" }),
        fc.constant({
          title: "CRO",
          level: "c_level" as const,
          manager: { kind: "named", key: "ceo" } as const,
        }),
        fc.constant({ manager: notEstablished }),
        fc.constant({ manager: { kind: "top" } as const }),
        fc.constant({ manager: { kind: "named", key: "ceo" } as const }),
        fc.constant({ startsOn: day("2026-09-01") }),
      ),
    }),
    { maxLength: 5 },
  )
  .map((changes) =>
    changes.reduce<readonly Position[]>(
      (seats, { at, change }) =>
        seats.map((seat, index) =>
          // The chief executive stays on top, so that nobody is put below themselves.
          index === at && !(at === 0 && "manager" in change) ? { ...seat, ...change } : seat,
        ),
      positions,
    ),
  );

const anyChart: fc.Arbitrary<Chart> = fc
  .record({
    positions: anyPositions,
    leader: fc.constantFrom("named", "named", "named", "named", "named", "none", "unknown"),
    chiefExecutive: fc.constantFrom("ceo", "ceo", "ceo", "ceo", null, "leader"),
    effectiveFrom: fc.constantFrom("2020-01-01", "2020-01-01", "2026-05-01").map(day),
  })
  .map(({ positions: seats, leader, ...drawing }) => {
    const kind = leader === "none" || leader === "unknown" ? leader : null;
    return chart(seats, {
      ...drawing,
      leader: kind === null ? { kind: "named", key: "leader" } : { kind },
    });
  });

export const anyRecord: fc.Arbitrary<CompanyRecord> = fc
  .record({
    stage: fc.constantFrom(...STAGES, null),
    ecosystemModel: fc.constantFrom(...ECOSYSTEM_MODELS, null),
    revenue: anyRevenue,
    charts: fc.oneof(
      fc.array(anyChart, { maxLength: 1 }),
      anyChart.map((drawn) => [drawn]),
    ),
    facts: anyFacts,
  })
  .map(({ stage, ecosystemModel, ...record }) =>
    sample({ ...record, company: { stage, ecosystemModel } }),
  );
