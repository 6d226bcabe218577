import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyButTeam, anyFlawed, anyTeam } from "../../../test/any-flaw.ts";
import { anyRecord } from "../../../test/any-record.ts";
import { Q4 } from "../../../test/sample-record.ts";
import type { CompanyRecord } from "../company.ts";
import { revenueBook } from "../revenue/book.ts";
import { STANDARD } from "../rubric/cpo-fit.ts";
import type { Parameters, Rubric } from "../rubric/rubric.ts";
import { asOf, prepareRecord } from "./as-of.ts";
import { applyChanges } from "./counterfactual/apply.ts";
import type { Change, Hires } from "./counterfactual/change.ts";
import { settledChart } from "./counterfactual/organisation.ts";
import { withPartner } from "./counterfactual/partner-lines.ts";
import { revenueChange } from "./counterfactual/revenue.ts";
import { type ChangeSet, counterfactuals } from "./counterfactuals.ts";
import { FACT_CRITERION_IDS, factOf, reachOf } from "./criteria/facts.ts";
import { readingAt } from "./criteria/primary-motion.ts";
import { evaluate } from "./evaluate.ts";
import { readFact } from "./fact-in-force.ts";
import { rangeUnder } from "./statuses.ts";

const RUNS = { seed: 20_261_231 };
const AT_LEISURE = { timeout: 120_000 };

/** The standard rubric asking for a team small enough to try every set of changes. */
const SMALL: Rubric = {
  name: "small",
  parameters: {
    ...STANDARD.parameters,
    minSeniorLeaders: 2,
    minLedManagers: 2,
    maxDirectManagers: 1,
  },
};

/** Asking nothing of the leader's people. */
const EASY: Rubric = {
  name: "easy",
  parameters: {
    ...STANDARD.parameters,
    minSeniorLeaders: 0,
    minVps: 0,
    minLedManagers: 0,
    maxDirectManagers: 1_000,
  },
};
const MOST_TRIED = 5;
/** Of some 25 changes there are 2,600 sets of up to three. */
const MOST_ANYWHERE = 3;

const isHeld = (record: CompanyRecord, { parameters }: Rubric) =>
  rangeUnder(asOf(prepareRecord(record), Q4, {}), parameters).floor === "cpo";

const holdsWith = (record: CompanyRecord, changes: readonly Change[], rubric: Rubric) =>
  isHeld(applyChanges(record, Q4, changes), rubric);

/** Single changes: a set of hires or moves taken apart. */
const taken = ({ changes }: ChangeSet): readonly Change[] =>
  changes.flatMap((change): readonly Change[] => {
    if (change.kind === "hires") {
      return Array.from({ length: change.count }, () => ({ ...change, count: 1 }));
    }
    if (change.kind === "moves") return change.seats.map((seat) => ({ ...change, seats: [seat] }));
    return [change];
  });

/** Single moves are made together, as no one of them may be below another. */
function joined(changes: readonly Change[]): readonly Change[] {
  const seats = changes.flatMap((change) => (change.kind === "moves" ? change.seats : []));
  const others = changes.filter(({ kind }) => kind !== "moves");
  return seats.length === 0 ? others : [...others, { kind: "moves", seats }];
}

function* subsets<T>(items: readonly T[], size: number, from = 0): Generator<readonly T[]> {
  if (size === 0) return yield [];
  for (let at = from; at <= items.length - size; at += 1) {
    const item = items[at];
    if (item === undefined) continue;
    for (const rest of subsets(items, size - 1, at + 1)) yield [item, ...rest];
  }
}

/** The size of the smallest set of some changes that makes the verdict; null within a limit. */
function smallestByForce(
  record: CompanyRecord,
  atoms: readonly Change[],
  rubric: Rubric,
  most: number,
): number | null {
  for (let size = 0; size <= most; size += 1) {
    for (const set of subsets(atoms, size)) {
      if (holdsWith(record, joined(set), rubric)) return size;
    }
  }
  return null;
}

function expectSmallest(record: CompanyRecord, sets: readonly ChangeSet[], rubric: Rubric): void {
  for (const set of sets) {
    const after = applyChanges(record, Q4, set.changes);
    expect(evaluate(after, Q4, rubric).verdict.floor).toBe("cpo");
    const single = taken(set);
    expect(single).toHaveLength(set.size);
    for (const left of single) {
      const rest = joined(single.filter((one) => one !== left));
      expect(holdsWith(record, rest, rubric)).toBe(false);
    }
  }
}

/** The amount named brings today's window to the reading, and a minor unit less does not. */
function expectLeastAmount(record: CompanyRecord, sets: readonly ChangeSet[]): void {
  const changes = sets.flatMap((set) => set.changes);
  for (const change of changes) {
    if (change.kind !== "revenue" || change.amount === 0n || change.unrecorded.length > 0) continue;
    const readings = [change.amount - 1n, change.amount].map((amount) =>
      readingAt(revenueBook(withPartner(record.revenue, Q4, amount)), Q4, EASY.parameters),
    );
    expect(readings[0]).not.toBe("met");
    expect(readings[1]).toBe("met");
  }
}

const hire = (level: Hires["level"]): Change => ({ kind: "hires", level, count: 1 });

/** Every single change to a leader's people. */
function teamAtoms(record: CompanyRecord, parameters: Parameters): readonly Change[] {
  const now = asOf(prepareRecord(record), Q4, {});
  const people = now.leadership.kind === "led" ? now.leadership.people : null;
  const direct = [...(people?.directKeys ?? []), ...(people?.unknownDirectKeys ?? [])];
  const settles = settledChart(now, parameters);
  return [
    ...(["vp", "vp", "director", "director", "manager", "manager"] as const).map(hire),
    ...direct.map((key): Change => ({ kind: "moves", seats: [{ key, title: "" }] })),
    ...(settles === null ? [] : [settles]),
  ];
}

/** A change for every criterion outside the leader's people, met or not. */
function otherAtoms(record: CompanyRecord, parameters: Parameters): readonly Change[] {
  const now = asOf(prepareRecord(record), Q4, {});
  const revenue = revenueChange(now, record.revenue, parameters);
  const leader = { key: "leader", title: "" };
  return [
    ...(revenue === null ? [] : [revenue]),
    { kind: "ecosystem", to: "platform" },
    ...FACT_CRITERION_IDS.map((id): Change => {
      const today = readFact(factOf(id), now.answers, parameters.factFreshnessQuarters);
      return { kind: "answer", fact: factOf(id), value: reachOf(id), today };
    }),
    { kind: "report_line", leader },
    { kind: "executive_team", leader },
  ];
}

describe("the smallest sets", AT_LEISURE, () => {
  test("are those found by trying every hire, move and answer about a leader's people", () => {
    const sizes = new Set<number | null>();
    fc.assert(
      fc.property(anyTeam, (record) => {
        const { smallest } = counterfactuals(record, Q4, SMALL);
        expectSmallest(record, smallest, SMALL);
        const size = smallest[0]?.size ?? (isHeld(record, SMALL) ? 0 : null);
        const least = smallestByForce(
          record,
          teamAtoms(record, SMALL.parameters),
          SMALL,
          MOST_TRIED,
        );
        expect(size !== null && size <= MOST_TRIED ? size : null).toBe(least);
        sizes.add(least);
      }),
      { ...RUNS, numRuns: 300 },
    );
    expect(sizes).toEqual(new Set([0, 1, 2, 3, 4, 5]));
  });

  test("are those found by trying every change outside the leader's people", () => {
    const sizes = new Set<number | null>();
    fc.assert(
      fc.property(anyButTeam, (record) => {
        const { smallest } = counterfactuals(record, Q4, EASY);
        expectSmallest(record, smallest, EASY);
        expectLeastAmount(record, smallest);
        const size = smallest[0]?.size ?? (isHeld(record, EASY) ? 0 : null);
        const atoms = otherAtoms(record, EASY.parameters);
        expect(size).toBe(smallestByForce(record, atoms, EASY, atoms.length));
        sizes.add(size);
      }),
      { ...RUNS, numRuns: 200 },
    );
    expect(sizes.size).toBeGreaterThan(5);
  });

  test("are those found by trying every change anywhere in 500 small companies", () => {
    const sizes = new Set<number | null>();
    fc.assert(
      fc.property(anyFlawed, (record) => {
        const { smallest } = counterfactuals(record, Q4, SMALL);
        expectSmallest(record, smallest, SMALL);
        const size = smallest[0]?.size ?? (isHeld(record, SMALL) ? 0 : null);
        const { parameters } = SMALL;
        const atoms = [...otherAtoms(record, parameters), ...teamAtoms(record, parameters)];
        const least = smallestByForce(record, atoms, SMALL, MOST_ANYWHERE);
        expect(size !== null && size <= MOST_ANYWHERE ? size : null).toBe(least);
        sizes.add(least);
      }),
      { ...RUNS, numRuns: 500 },
    );
    expect(sizes).toEqual(new Set([0, 1, 2, 3, null]));
  });

  test("are there for any record, evaluate to the title, and hold nothing to spare", () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const { smallest, nearestLoss } = counterfactuals(record, Q4, STANDARD);
        expect(smallest.length > 0).toBe(!isHeld(record, STANDARD));
        expect(nearestLoss === null).toBe(!isHeld(record, STANDARD));
        expectSmallest(record, smallest, STANDARD);
      }),
      { ...RUNS, numRuns: 500 },
    );
  });
});
