import fc from "fast-check";
import { expect, test } from "vitest";
import { anyTeam } from "../../../../test/any-flaw.ts";
import { anyRecord } from "../../../../test/any-record.ts";
import {
  chart,
  day,
  notEstablished,
  position,
  Q4,
  sample,
} from "../../../../test/sample-record.ts";
import { faultsOf } from "../../../../test/any-chart.ts";
import type { CompanyRecord } from "../../company.ts";
import type { Chart } from "../../org/chart.ts";
import { proposalFrom } from "../../org/proposal.ts";
import { type Quarter, shift } from "../../quarter.ts";
import { STANDARD } from "../../rubric/cpo-fit.ts";
import type { EvaluationOptions } from "../as-of.ts";
import { counterfactuals } from "../counterfactuals.ts";
import { evaluate } from "../evaluate.ts";
import type { Evaluation } from "../evaluation.ts";
import { sourceOf } from "../input-source.ts";
import { applyChanges } from "./apply.ts";
import type { Change } from "./change.ts";
import { proposalOf } from "./proposal-of.ts";

const RUNS = { seed: 20_261_122, numRuns: 300 };

const HEAD = {
  key: "proposal",
  name: "What it takes",
  description: null,
  effectiveFrom: day("2027-02-15"),
};

/** What the chart says, each status with the counts it rests on; a manager's key may be another. */
const chartSays = ({ conditions }: Evaluation) =>
  conditions
    .flatMap(({ criteria }) => criteria)
    .filter(({ id }) => sourceOf(id) === "chart")
    .map(({ id, status, observed }) => [id, status, id.startsWith("org.") ? observed : null]);

function propose(
  record: CompanyRecord,
  changes: readonly Change[],
  options: EvaluationOptions = {},
) {
  return proposalOf({ record, quarter: Q4, options, changes, head: HEAD });
}

const judged = (record: CompanyRecord, proposal: Chart, quarter: Quarter) =>
  chartSays(
    evaluate({ ...record, charts: [...record.charts, proposal] }, quarter, STANDARD, {
      chart: proposal.key,
    }),
  );

function expectPromise(record: CompanyRecord, options: EvaluationOptions): number {
  let made = 0;
  for (const { changes } of counterfactuals(record, Q4, STANDARD, options).smallest) {
    const proposal = propose(record, changes, options);
    if (!proposal.ok || proposal.value.toComplete !== null) continue;
    const { chart } = proposal.value;
    made += 1;
    const after = applyChanges(record, Q4, changes, options);
    const promised = chartSays(evaluate(after, Q4, STANDARD, options));
    expect(promised.map(([, status]) => status)).toEqual(promised.map(() => "met"));
    for (const quarter of [shift(Q4, 1), shift(Q4, 7)]) {
      expect(judged(record, chart, quarter)).toEqual(promised);
    }
    expect(faultsOf(chart)).toEqual([]);
    expect(chart.positions.filter(({ title }) => title === "")).toEqual([]);
  }
  return made;
}

test("a proposal keeps, from its day on, what the smallest changes promised of the chart", () => {
  let made = 0;
  fc.assert(
    fc.property(fc.oneof(anyTeam, anyRecord), (record) => {
      made += expectPromise(record, {});
    }),
    RUNS,
  );
  expect(made).toBeGreaterThan(RUNS.numRuns / 3);
});

test("so does one that begins with another proposal", () => {
  let made = 0;
  fc.assert(
    fc.property(anyTeam, (record) => {
      const base = record.charts.map((one) =>
        proposalFrom(one, { ...HEAD, key: "base", effectiveFrom: day("2026-03-01") }),
      );
      made += expectPromise({ ...record, charts: [...record.charts, ...base] }, { chart: "base" });
    }),
    RUNS,
  );
  expect(made).toBeGreaterThan(RUNS.numRuns / 3);
});

const seatIn = (chart: Chart | undefined, key: string) =>
  chart?.positions.find((seat) => seat.key === key);

const OWN_SEAT = ["board.reports-to-ceo", "seat.member"];

/** Criteria of the chart that are met, by id. */
const metOf = (says: ReturnType<typeof chartSays>) =>
  says.filter(([, status]) => status === "met").map(([id]) => id);

test("where a chart is to be completed, a proposal leaves that as it is and keeps the rest", () => {
  let made = 0;
  fc.assert(
    fc.property(fc.oneof(anyTeam, anyRecord), (record) => {
      for (const { changes } of counterfactuals(record, Q4, STANDARD).smallest) {
        const proposal = propose(record, changes);
        if (!proposal.ok || proposal.value.toComplete === null) continue;
        const { chart, toComplete } = proposal.value;
        made += 1;
        const base = record.charts.find(({ key }) => key === chart.basedOn);
        for (const { key } of toComplete.levels) {
          expect(seatIn(chart, key)?.level).toBe("unknown");
        }
        for (const key of toComplete.lines) {
          expect(seatIn(chart, key)?.manager).toEqual(seatIn(base, key)?.manager);
        }
        const after = metOf(judged(record, chart, shift(Q4, 1)));
        expect(after).toEqual(expect.arrayContaining(OWN_SEAT));
        const before = metOf(chartSays(evaluate(record, Q4, STANDARD)));
        expect(after).toEqual(expect.arrayContaining(before));
        expect(faultsOf(chart)).toEqual([]);
      }
    }),
    RUNS,
  );
  expect(made).toBeGreaterThan(RUNS.numRuns / 10);
});

const SMALL = chart([
  position("ceo", null, "c_level", { title: "Chief Executive Officer" }),
  position("leader", "ceo", "vp", { title: "VP Partnerships" }),
  position("open", "leader", "manager", { status: "open", startsOn: day("2026-01-01") }),
]);

test("new seats are planned for its day, with keys and titles of their own", () => {
  const record = sample({ charts: [SMALL] });
  const proposal = propose(record, [
    { kind: "hires", level: "vp", count: 1 },
    { kind: "hires", level: "manager", count: 2 },
  ]);
  expect(proposal.ok && proposal.value.chart).toEqual({
    ...SMALL,
    ...HEAD,
    kind: "proposed",
    basedOn: "chart",
    positions: [
      ...SMALL.positions.slice(0, 2),
      { ...SMALL.positions[2], startsOn: null },
      ...[
        position("proposal-seat-1", "leader", "vp", { title: "VP Partnerships, new seat" }),
        position("proposal-seat-2", "proposal-seat-1", "manager", {
          title: "Partner Manager, new seat",
        }),
        position("proposal-seat-3", "proposal-seat-1", "manager", {
          title: "Partner Manager, new seat 2",
        }),
      ].map((seat) => ({ ...seat, status: "planned", startsOn: HEAD.effectiveFrom })),
    ],
  });
});

test("a company without a chart gets a whole one, its chief executive in place", () => {
  const proposal = propose(sample({ charts: [] }), [
    { kind: "chart", missing: "no_chart", vps: 1, directors: 1, managers: 1 },
  ]);
  const chart = proposal.ok ? proposal.value.chart : null;
  expect(chart?.basedOn).toBeNull();
  expect(chart?.positions.map(({ title, status }) => [title, status])).toEqual([
    ["Chief Executive Officer", "filled"],
    ["Partnerships leader, new seat", "planned"],
    ["VP Partnerships, new seat", "planned"],
    ["Director of Partnerships, new seat", "planned"],
    ["Partner Manager, new seat", "planned"],
  ]);
});

test("a seat has no key that another chart of the company uses", () => {
  const other = chart([position("proposal-seat-1", null, "vp")], {
    key: "other",
    effectiveFrom: day("2019-01-01"),
  });
  const proposal = propose(sample({ charts: [SMALL, other] }), [
    { kind: "hires", level: "vp", count: 1 },
  ]);
  expect(proposal.ok && proposal.value.chart.positions.at(-1)?.key).toBe("proposal-seat-2");
});

test("what hangs on a level or line not known is left out, and the chart is to be completed", () => {
  const open = [
    position("lost", null, "manager", { manager: notEstablished }),
    position("some", "leader", "unknown"),
  ];
  const record = sample({
    charts: [{ ...SMALL, positions: [...SMALL.positions, ...open] }],
  });
  const settle: Change = {
    kind: "settled_chart",
    levels: [{ key: "some", level: "director" }],
    lines: ["lost"],
  };
  const team: Change = { kind: "hires", level: "manager", count: 2 };
  const vp: Change = { kind: "hires", level: "vp", count: 1 };
  const found: Change = {
    kind: "moves",
    seats: [{ key: "lost", title: "Seat lost" }],
  };
  expect(propose(record, [settle, team, found])).toEqual({
    ok: false,
    refusal: { kind: "chart_unchanged" },
  });
  const proposal = propose(record, [found, settle, vp]);
  expect(proposal.ok && proposal.value).toMatchObject({ changes: [vp], toComplete: settle });
  expect(proposal.ok && proposal.value.chart.positions.slice(3, 5)).toEqual(open);
});

test("what no chart can show is no proposal, and a leader is named on the chart", () => {
  const record = sample({ charts: [SMALL] });
  expect(propose(record, [{ kind: "ecosystem", to: "channel" }])).toEqual({
    ok: false,
    refusal: { kind: "chart_unchanged" },
  });
  const unnamed = { ...SMALL, leader: { kind: "unknown" } } as const;
  expect(
    propose(sample({ charts: [unnamed] }), [
      { kind: "chart", missing: "leader_not_named", vps: 1, directors: 2, managers: 6 },
    ]),
  ).toEqual({ ok: false, refusal: { kind: "leader_not_named" } });
});
