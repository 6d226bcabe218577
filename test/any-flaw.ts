import fc from "fast-check";
import type { CompanyRecord } from "../lib/domain/company.ts";
import { FACT_CRITERION_IDS, factOf } from "../lib/domain/evaluation/criteria/facts.ts";
import { FACT_VALUES, type FactEntry, type FactId } from "../lib/domain/evaluation/facts.ts";
import type { Manager, Position } from "../lib/domain/org/chart.ts";
import { chart, day, fact, line, position, redrawn, sample } from "./sample-record.ts";

/** Random companies with flaws in one part only, small enough to try every change there. */

const anySeat = fc.record({
  level: fc.constantFrom(
    "vp" as const,
    "director" as const,
    "manager" as const,
    "manager" as const,
    "individual" as const,
    "unknown" as const,
  ),
  under: fc.nat(),
  status: fc.constantFrom("filled" as const, "filled" as const, "filled" as const, "open" as const),
  assists: fc.integer({ min: 0, max: 9 }).map((draw) => draw === 0),
  lost: fc.integer({ min: 0, max: 9 }).map((draw) => draw === 0),
});

/** A leader whose people are drawn at random, in a company that meets everything else. */
export const anyTeam = fc.array(anySeat, { maxLength: 8 }).map((drawn): CompanyRecord => {
  const seats: Position[] = [
    position("ceo", null, "c_level"),
    position("leader", "ceo", "c_level", { executiveTeam: true }),
  ];
  for (const [at, { level, under, status, assists, lost }] of drawn.entries()) {
    const above = seats[1 + (under % (seats.length - 1))]?.key ?? "leader";
    seats.push(
      position(`p${at}`, above, level, {
        status,
        ...(assists ? { function: "assistant" } : {}),
        ...(lost ? { manager: { kind: "not_established", raw: "J. Doe" } as const } : {}),
      }),
    );
  }
  return sample({ charts: [chart(seats)] });
});

const FACT_STATES = ["good", "good", "good", "bad", "missing", "differ", "stale"] as const;

const anyFact = (id: FactId) =>
  fc.constantFrom(...FACT_STATES).map((state): readonly FactEntry[] => {
    const [best, worst] = [FACT_VALUES[id][0], FACT_VALUES[id].at(-1) ?? null];
    const old = { from: day("2024-01-01"), confirmed: day("2024-01-01") };
    const entries: Readonly<Record<typeof state, readonly FactEntry[]>> = {
      good: [fact(id, best)],
      bad: [fact(id, worst)],
      missing: [],
      differ: [fact(id, best, { rater: "CFO" }), fact(id, worst, { rater: "COO" })],
      stale: [fact(id, best, old)],
    };
    return entries[state];
  });

const CRITERION_FACTS = FACT_CRITERION_IDS.map(factOf);
const NAMES = ["2025Q4", "2026Q1", "2026Q2", "2026Q3", "2026Q4"];

const anyLines = fc
  .array(fc.tuple(fc.bigInt({ min: 0n, max: 90n }), fc.bigInt({ min: 0n, max: 90n })), {
    minLength: NAMES.length,
    maxLength: NAMES.length,
  })
  .chain((amounts) =>
    fc.subarray(
      amounts.map((amount, at) => ({ name: NAMES[at] ?? "", amount })),
      { minLength: 2 },
    ),
  )
  .map((quarters) =>
    quarters.flatMap(({ name, amount: [partner, direct] }) => [
      line(name, "partner_resale", partner),
      line(name, "direct", direct),
    ]),
  );

const aboveLeader = (manager: string | null): Manager =>
  manager === null ? { kind: "top" } : { kind: "named", key: manager };

/** A company whose people are enough, with anything else amiss. */
export const anyButTeam = fc
  .record({
    stage: fc.constantFrom("startup" as const, "growth" as const),
    ecosystemModel: fc.constantFrom("none" as const, "channel" as const, null),
    revenue: anyLines,
    facts: fc.tuple(...CRITERION_FACTS.map(anyFact)),
    member: fc.constantFrom(true, false, null),
    manager: fc.constantFrom("ceo", "ceo", "coo", null),
    chiefExecutive: fc.constantFrom("ceo", "ceo", "ceo", null, "vp"),
  })
  .map(({ facts, member, manager, chiefExecutive, revenue, ...company }): CompanyRecord => {
    const changes = { leader: { executiveTeam: member, manager: aboveLeader(manager) } };
    const { charts } = redrawn(changes, [position("coo", "ceo", "c_level")], { chiefExecutive });
    return sample({ company, revenue, charts, facts: facts.flat() });
  });

const mostly = <Value>(good: Value, any: fc.Arbitrary<Value>): fc.Arbitrary<Value> =>
  fc.oneof({ arbitrary: fc.constant(good), weight: 4 }, { arbitrary: any, weight: 1 });

/** A company with a flaw here and there, in its people and in anything else. */
export const anyFlawed = fc
  .record({
    team: anyTeam,
    revenue: mostly(sample().revenue, anyLines),
    facts: fc.tuple(
      ...CRITERION_FACTS.map((id) => mostly([fact(id, FACT_VALUES[id][0])], anyFact(id))),
    ),
    member: fc.constantFrom(true, true, true, false, null),
    manager: fc.constantFrom("ceo", "ceo", "ceo", "coo", null),
    chiefExecutive: fc.constantFrom("ceo", "ceo", "ceo", "ceo", null),
  })
  .map(({ team, facts, member, manager, chiefExecutive, revenue }): CompanyRecord => {
    const changes = { executiveTeam: member, manager: aboveLeader(manager) };
    const seats = team.charts[0]?.positions.map((seat) =>
      seat.key === "leader" ? { ...seat, ...changes } : seat,
    );
    const drawn = chart([...(seats ?? []), position("coo", "ceo", "c_level")], { chiefExecutive });
    return sample({ revenue, charts: [drawn], facts: facts.flat() });
  });
