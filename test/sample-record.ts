import type { CompanyProfile, CompanyRecord } from "../lib/domain/company.ts";
import type { Chart, Level, Position } from "../lib/domain/org/chart.ts";
import { type IsoDate, parseDate, parseQuarterKey, type Quarter } from "../lib/domain/quarter.ts";
import type { Motion, RevenueLine } from "../lib/domain/revenue/line.ts";
import { STANDARD } from "../lib/domain/rubric/cpo-fit.ts";
import type { Parameters } from "../lib/domain/rubric/rubric.ts";
import type { EvaluationOptions } from "../lib/domain/evaluation/as-of.ts";
import { evaluate } from "../lib/domain/evaluation/evaluate.ts";
import type { Evaluation, Test, TestId } from "../lib/domain/evaluation/evaluation.ts";
import {
  FACT_VALUES,
  type FactEntry,
  type FactId,
  type FactValue,
} from "../lib/domain/evaluation/facts.ts";
import type { Status } from "../lib/domain/evaluation/status.ts";

/** Small records for tests, each valid and as short to change as the sentence it tests. */

export function day(text: string): IsoDate {
  const date = parseDate(text);
  if (date === null) throw new Error(`no such day: ${text}`);
  return date;
}

export function quarterAt(key: string): Quarter {
  const quarter = parseQuarterKey(key);
  if (quarter === null) throw new Error(`no such quarter: ${key}`);
  return quarter;
}

export const line = (
  key: string,
  motion: Motion,
  amount: bigint,
  partnerInfluenced = 0n,
): RevenueLine => ({
  quarter: quarterAt(key),
  motion,
  amount,
  partnerInfluenced,
  basis: "reported",
});

/** The line to a manager who is named. */
export const under = (key: string) => ({ kind: "named", key }) as const;

/** A filled position; `manager` null is the top. */
export const position = (
  key: string,
  manager: string | null,
  level: Level,
  changes: Partial<Position> = {},
): Position => ({
  key,
  title: `Seat ${key}`,
  person: null,
  manager: manager === null ? { kind: "top" } : under(manager),
  level,
  function: "partnerships",
  status: "filled",
  startsOn: null,
  executiveTeam: null,
  dotted: [],
  description: null,
  ...changes,
});

/** A seat whose title says its level. */
export const engineer = (
  key: string,
  manager: string | null,
  changes: Partial<Position> = {},
): Position =>
  position(key, manager, "individual", {
    title: `Engineer ${key}`,
    function: "engineering",
    ...changes,
  });

export const notEstablished = { kind: "not_established", raw: "J. Doe" } as const;

export const chart = (positions: readonly Position[], changes: Partial<Chart> = {}): Chart => ({
  key: "chart",
  name: "Chart",
  kind: "actual",
  effectiveFrom: day("2020-01-01"),
  chiefExecutive: "ceo",
  leader: { kind: "named", key: "leader" },
  positions,
  basedOn: null,
  description: null,
  ...changes,
});

export const fact = (
  id: FactId,
  value: FactValue | null,
  changes: Partial<FactEntry> = {},
): FactEntry => ({
  fact: id,
  value,
  from: day("2026-01-01"),
  confirmed: day("2026-10-20"),
  rater: null,
  struck: false,
  evidence: [],
  ...changes,
});

/** A chart that meets everything: one VP and two directors who lead six, and one assistant. */
export const positions: readonly Position[] = [
  position("ceo", null, "c_level", { title: "Chief Executive Officer", executiveTeam: true }),
  position("leader", "ceo", "c_level", { title: "Partnerships", executiveTeam: true }),
  position("vp", "leader", "vp"),
  position("d1", "leader", "director"),
  position("d2", "vp", "director"),
  position("m1", "d1", "manager"),
  position("m2", "d1", "manager"),
  position("m3", "d1", "individual"),
  position("m4", "d2", "individual"),
  position("m5", "d2", "individual"),
  position("m6", "m5", "individual"),
  position("aide", "leader", "individual", { function: "assistant" }),
];

const QUARTERS = ["2026Q1", "2026Q2", "2026Q3", "2026Q4"];

/** Partner 600 a quarter against 300 direct and 100 services. */
const revenue: readonly RevenueLine[] = QUARTERS.flatMap((key) => [
  line(key, "partner_resale", 600n),
  line(key, "direct", 300n),
  line(key, "services", 100n),
]);

const profile: CompanyProfile = {
  name: "Sample",
  stage: "growth",
  ecosystemModel: "channel",
  fiscalYearStartMonth: 1,
  currency: "USD",
};

const MEETS: readonly FactId[] = [
  "board.tracksPartnerRevenue",
  "board.presenter",
  "seat.kind",
  "authority.product",
  "authority.pricing",
  "authority.salesStructure",
];

/** Facts that meet every criterion: the first value of each. */
export const facts: readonly FactEntry[] = MEETS.map((id) => fact(id, FACT_VALUES[id][0]));

/** The facts that meet every criterion, the entries of one replaced. */
export const factsWith = (id: FactId, ...entries: readonly FactEntry[]): readonly FactEntry[] => [
  ...facts.filter((one) => one.fact !== id),
  ...entries,
];

/** A record that meets all five conditions at 2026Q4, with what a test changes. */
export const sample = (
  changes: Partial<CompanyRecord> & { readonly company?: Partial<CompanyProfile> } = {},
): CompanyRecord => {
  const { company, ...record } = changes;
  return {
    profile: { ...profile, ...company },
    revenue,
    charts: [chart(positions)],
    facts,
    ...record,
  };
};

export const Q4 = quarterAt("2026Q4");

/** Evaluates a record at 2026Q4 under the standard rubric with some parameters replaced. */
export const judge = (
  record: CompanyRecord,
  changes: Partial<Parameters> = {},
  options: EvaluationOptions = {},
): Evaluation =>
  evaluate(
    record,
    Q4,
    { name: "test", parameters: { ...STANDARD.parameters, ...changes } },
    options,
  );

/** One criterion or part of real motion; undefined where it is not listed. */
export function testOf({ conditions, realMotion }: Evaluation, id: TestId): Test | undefined {
  const tests: Test[] = [...conditions.flatMap(({ criteria }) => criteria), ...realMotion.parts];
  return tests.find((test) => test.id === id);
}

export const testStatus = (evaluation: Evaluation, id: TestId): Status | undefined =>
  testOf(evaluation, id)?.status;

/** The sample with some of its positions changed, and some added. */
export const redrawn = (
  changes: Readonly<Record<string, Partial<Position>>>,
  added: readonly Position[] = [],
  drawing: Partial<Chart> = {},
): CompanyRecord =>
  sample({
    charts: [
      chart([...positions.map((seat) => ({ ...seat, ...changes[seat.key] })), ...added], drawing),
    ],
  });
