import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CompanyRecord } from "../company.ts";
import { LEVELS } from "../org/chart.ts";
import { DEFINITIONS, READINGS } from "../rubric/rubric.ts";
import { anyRecord } from "../../../test/any-record.ts";
import { CRITERION_IDS, type Evaluation, PITFALL_IDS, VERDICT_TITLES } from "./evaluation.ts";
import type { FactEntry } from "./facts.ts";
import { judge } from "../../../test/sample-record.ts";
import { STATUSES } from "./status.ts";

const RUNS = { seed: 20_261_231, numRuns: 1_000 };
const AT_LEISURE = { timeout: 60_000 };
const seen = new Set<string>();

/** Evaluates, and remembers which statuses were reached. */
function judged(record: CompanyRecord, changes: Parameters<typeof judge>[1] = {}): Evaluation {
  const evaluation = judge(record, changes);
  for (const { criteria } of evaluation.conditions) {
    for (const { id, status } of criteria) seen.add(`${id} ${status}`);
  }
  for (const { id, status } of evaluation.pitfalls) seen.add(`${id} ${status}`);
  return evaluation;
}

/** Everything an evaluation decides, without the sums and the inputs that prove it. */
const decided = (evaluation: Evaluation) =>
  JSON.stringify({
    ...evaluation,
    conditions: evaluation.conditions.map(({ id, status, criteria }) => ({
      id,
      status,
      criteria: criteria.map((one) => [one.id, one.status, one.observed]),
    })),
    realMotion: evaluation.realMotion.parts.map((one) => [one.id, one.status, one.observed]),
    pitfalls: evaluation.pitfalls.map(({ id, status, caution }) => ({ id, status, caution })),
  });

const rank = (title: (typeof VERDICT_TITLES)[number]) => VERDICT_TITLES.indexOf(title);

const bytes = (record: CompanyRecord) =>
  JSON.stringify(judged(record), (_, value: unknown) =>
    typeof value === "bigint" ? `${value}` : value,
  );

describe("whatever the record", AT_LEISURE, () => {
  test("floor is at most ceiling, and every row agrees with its own evaluation", () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const { verdict, robustness } = judged(record);
        expect(rank(verdict.floor)).toBeLessThanOrEqual(rank(verdict.ceiling));
        const rows = READINGS.flatMap((reading) =>
          DEFINITIONS.map((definition) => {
            const { floor, ceiling } = judged(record, { reading, definition }).verdict;
            return { reading, definition, floor, ceiling };
          }),
        );
        expect(robustness.rows).toEqual(rows);
      }),
      RUNS,
    );
  });

  test("the same record gives the same bytes", () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        expect(bytes(structuredClone(record))).toBe(bytes(record));
      }),
      RUNS,
    );
  });

  test("the order of lines and of positions changes nothing", () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const turned: CompanyRecord = {
          ...record,
          revenue: record.revenue.toReversed(),
          charts: record.charts.map((one) => ({ ...one, positions: one.positions.toReversed() })),
        };
        expect(decided(judged(turned))).toBe(decided(judged(record)));
      }),
      RUNS,
    );
  });

  test("money counted in other units changes no share and no answer", () => {
    fc.assert(
      fc.property(anyRecord, fc.bigInt({ min: 1n, max: 10n ** 12n }), (record, scale) => {
        const revenue = record.revenue.map((one) => ({
          ...one,
          amount: one.amount * scale,
          partnerInfluenced: one.partnerInfluenced * scale,
        }));
        expect(decided(judged({ ...record, revenue }))).toBe(decided(judged(record)));
      }),
      RUNS,
    );
  });
});

const FACTS_OF_CRITERIA = /^(?:board|seat|authority)\./;

/** A record with one thing in it no longer known, or null where that thing is not there. */
type Forget = (record: CompanyRecord, draw: number) => CompanyRecord | null;

const forgetMark =
  (mark: "leader" | "chiefExecutive" | "executiveTeam"): Forget =>
  (record) => ({
    ...record,
    charts: record.charts.map((one) => ({
      ...one,
      ...(mark === "leader" ? { leader: { kind: "unknown" } as const } : {}),
      ...(mark === "chiefExecutive" ? { chiefExecutive: null } : {}),
      positions:
        mark === "executiveTeam"
          ? one.positions.map((seat) => ({ ...seat, executiveTeam: null }))
          : one.positions,
    })),
  });

const forgetLevel: Forget = (record, draw) => ({
  ...record,
  charts: record.charts.map((one) => ({
    ...one,
    positions: one.positions.map((seat, index) =>
      index === draw % one.positions.length ? { ...seat, level: LEVELS[5] } : seat,
    ),
  })),
});

const forgetSoleRater: Forget = (record, draw) => {
  const ids = [...new Set(record.facts.map((entry) => entry.fact))];
  const sole = ids.filter((id) => {
    const raters = record.facts.filter((entry) => entry.fact === id).map(({ rater }) => rater);
    return FACTS_OF_CRITERIA.test(id) && new Set(raters).size === 1;
  });
  const forgotten = sole[draw % sole.length];
  if (forgotten === undefined) return null;
  const strike = (entry: FactEntry) =>
    entry.fact === forgotten ? { ...entry, struck: true } : entry;
  return { ...record, facts: record.facts.map(strike) };
};

const tests = ({ conditions, realMotion }: Evaluation) => [
  ...conditions.flatMap(({ criteria }) => criteria),
  ...realMotion.parts,
];

describe("what is no longer known", AT_LEISURE, () => {
  test.each([
    ["a level", forgetLevel],
    ["who leads", forgetMark("leader")],
    ["who the chief executive is", forgetMark("chiefExecutive")],
    ["who is on the executive team", forgetMark("executiveTeam")],
    ["a sole rater's fact", forgetSoleRater],
  ] as const)("%s: no criterion is met for it, and none turns over", (_, forget) => {
    fc.assert(
      fc.property(anyRecord, fc.nat(), (record, draw) => {
        const less = forget(record, draw);
        fc.pre(less !== null);
        const [before, after] = [judged(record), judged(less)];
        const known = new Map(tests(before).map(({ id, status }) => [id, status]));
        for (const { id, status } of tests(after)) {
          expect([`${id} unknown`, `${id} ${known.get(id)}`]).toContain(`${id} ${status}`);
        }
        expect(rank(after.verdict.floor)).toBeLessThanOrEqual(rank(before.verdict.floor));
        expect(rank(after.verdict.ceiling)).toBeGreaterThanOrEqual(rank(before.verdict.ceiling));
      }),
      RUNS,
    );
  });
});

test("between them the runs above reach every status of every criterion and pitfall", () => {
  const all = [
    ...CRITERION_IDS.flatMap((id) => STATUSES.map((status) => `${id} ${status}`)),
    ...PITFALL_IDS.flatMap((id) => ["present", "absent", "unknown"].map((one) => `${id} ${one}`)),
  ];
  expect(all.filter((one) => !seen.has(one))).toEqual([]);
});
