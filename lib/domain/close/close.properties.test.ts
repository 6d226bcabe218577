import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { anyRecord } from "../../../test/any-record.ts";
import { anyRevenue, presentsFrom } from "../../../test/forecast-question.ts";
import { chart, day, fact, line, positions, Q4, sample } from "../../../test/sample-record.ts";
import type { CompanyRecord } from "../company.ts";
import { evaluate } from "../evaluation/evaluate.ts";
import type { Evaluation } from "../evaluation/evaluation.ts";
import type { FactEntry } from "../evaluation/facts.ts";
import { type IsoDate, shift } from "../quarter.ts";
import { STANDARD } from "../rubric/cpo-fit.ts";
import { answerOf, evaluationOf } from "./answer.ts";
import { recordOf, snapshotOf, type SnapshotSource } from "./snapshot.ts";
import {
  chartsNamedBy,
  evaluationText,
  forecastText,
  readEvaluation,
  readForecast,
  readSnapshot,
  snapshotText,
} from "./texts.ts";

const RUNS = { seed: 20_261_122, numRuns: 120 };
/** Every run makes forecasts, of which each simulates a thousand futures. */
const FORECAST_RUNS = { ...RUNS, numRuns: 50 };
const AT_LEISURE = { timeout: 120_000 };
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

const held = fact("title.held", "cpo", { from: day("2026-02-10") });
const adopts = (key: string) =>
  ({
    kind: "chart",
    chart: key,
    on: day("2027-03-01"),
    state: "committed",
    owner: "Board",
  }) as const;

/** Companies as recorded: charts before and after, a plan, a quarter in entry, a break. */
const anySource: fc.Arbitrary<SnapshotSource> = fc
  .record({
    record: anyRecord,
    revenue: fc.option(anyRevenue),
    entry: fc.constantFrom(null, shift(Q4, -1), shift(Q4, 1)),
    isTitled: fc.boolean(),
    decisions: fc.subarray([presentsFrom("2027-02-01"), adopts("plan")]),
    breaks: fc.subarray([shift(Q4, -4), shift(Q4, 2)]),
  })
  .map(({ record, revenue, entry, isTitled, decisions, breaks }) => {
    const whole: CompanyRecord = {
      ...record,
      revenue: revenue ?? record.revenue,
      charts: [
        chart(positions, { key: "old", effectiveFrom: day("2019-01-01") }),
        ...record.charts,
        chart(positions, { key: "plan", kind: "proposed", effectiveFrom: day("2027-01-01") }),
      ],
      facts: isTitled ? [...record.facts, held] : record.facts,
    };
    const complete = new Set(
      whole.revenue.map(({ quarter }) => quarter).filter((quarter) => quarter !== entry),
    );
    return { record: whole, complete, breaks, decisions };
  });

const anySnapshot = fc
  .record({ source: anySource, back: fc.integer({ min: -1, max: 4 }), confirmed: fc.boolean() })
  .map(({ source, back, confirmed }) => ({
    source,
    snapshot: snapshotOf(source, shift(Q4, -back), STANDARD, confirmed),
  }));

test(
  "a snapshot read back is the snapshot, and its answer is the frozen one byte for byte",
  AT_LEISURE,
  () => {
    fc.assert(
      fc.property(anySnapshot, ({ snapshot }) => {
        const { text, charts } = snapshotText(snapshot, sha256);
        const read = readSnapshot(text, (hash) => charts.get(hash) ?? "");
        expect(read).toEqual(snapshot);
        expect(snapshotText(read, sha256)).toEqual({ text, charts });
        const frozen = answerOf(snapshot);
        const again = answerOf(read);
        expect(evaluationText(again.evaluation)).toBe(evaluationText(frozen.evaluation));
        expect(forecastText(again.forecast)).toBe(forecastText(frozen.forecast));
        expect(readEvaluation(evaluationText(frozen.evaluation))).toEqual(frozen.evaluation);
        expect(readForecast(forecastText(frozen.forecast))).toEqual(frozen.forecast);
      }),
      FORECAST_RUNS,
    );
  },
);

/** Rows of which none is in effect at the close of 2026Q4; their charts and answers take effect on a day. */
const laterRows = (from: IsoDate) => ({
  revenue: [line("2027Q1", "partner_resale", 9_000n), line("2027Q2", "direct", 9_000n)],
  charts: [
    chart([], { key: "later", effectiveFrom: from }),
    chart([], { key: "idea", kind: "proposed", effectiveFrom: day("2026-01-01") }),
  ],
  facts: [
    fact("seat.kind", "none", { from }),
    fact("title.held", "none", { from }),
    fact("seat.kind", "none", { struck: true }),
  ],
});

function withLater({ record, ...source }: SnapshotSource, from: IsoDate): SnapshotSource {
  const later = laterRows(from);
  return {
    record: {
      ...record,
      revenue: [...later.revenue, ...record.revenue],
      charts: [...record.charts, ...later.charts],
      facts: [...record.facts, ...later.facts],
    },
    complete: new Set([...source.complete, shift(Q4, 1), shift(Q4, 2)]),
    breaks: [...source.breaks, shift(Q4, 1)],
    decisions: source.decisions,
  };
}

const at = (source: SnapshotSource, confirmed: boolean) =>
  snapshotOf(source, Q4, STANDARD, confirmed);

test("rows beyond the last close looked ahead to change no snapshot", () => {
  fc.assert(
    fc.property(anySource, fc.boolean(), (source, confirmed) => {
      const added = withLater(source, day("2029-01-01"));
      expect(at(added, confirmed)).toEqual(at(source, confirmed));
    }),
    RUNS,
  );
});

test("what takes effect after the close changes no evaluation, and is known to the forecast", () => {
  fc.assert(
    fc.property(anySource, fc.boolean(), (source, confirmed) => {
      const added = at(withLater(source, day("2027-01-01")), confirmed);
      const known = at(source, confirmed);
      expect(evaluationOf(added)).toEqual(evaluationOf(known));
      expect(added.charts.length).toBe(known.charts.length + 1);
      expect(added.facts.length).toBe(known.facts.length + 2);
    }),
    RUNS,
  );
});

/** An evaluation that names entries themselves, where it names their places. */
const spelled = (evaluation: Evaluation, entries: readonly FactEntry[]): string =>
  JSON.stringify(evaluation, (key, part: unknown) => {
    if (typeof part === "bigint") return part.toString();
    if (key === "facts" && Array.isArray(part)) return part.map((place) => entries[place]);
    return key === "entry" && typeof part === "number" ? entries[part] : part;
  });

test("an evaluation over a snapshot is the one over the record, its proofs counted in the snapshot", () => {
  fc.assert(
    fc.property(anySnapshot, ({ source, snapshot }) => {
      const { record, complete } = source;
      const revenue = record.revenue.filter(({ quarter }) => complete.has(quarter));
      const whole = evaluate({ ...record, revenue }, snapshot.quarter, STANDARD);
      const frozen = evaluationOf(snapshot);
      expect(spelled(frozen, recordOf(snapshot).facts)).toBe(spelled(whole, record.facts));
    }),
    RUNS,
  );
});

/** The sample, with a person and a description in every seat. */
const seated = (person: string | null, description: string | null): SnapshotSource => ({
  record: sample({
    charts: [
      chart(
        positions.map((seat) => ({ ...seat, person, description })),
        { description },
      ),
    ],
  }),
  complete: new Set([Q4]),
  breaks: [],
  decisions: [],
});

const textOf = (source: SnapshotSource, confirmed: boolean) =>
  snapshotText(snapshotOf(source, Q4, STANDARD, confirmed), sha256);

test("an unchanged chart has one text, whoever sits in it and whatever is said of it", () => {
  const empty = textOf(seated(null, null), false);
  expect(textOf(seated("Ada Osei", "Her seat"), false)).toEqual(empty);
  expect(chartsNamedBy(empty.text)).toEqual([...empty.charts.keys()]);
  const confirmed = textOf(seated(null, null), true);
  expect(confirmed.text).not.toBe(empty.text);
  expect(confirmed.charts).toEqual(empty.charts);
});

const charts = [
  chart(positions, { key: "first", effectiveFrom: day("2019-01-01") }),
  chart(positions, { key: "then", effectiveFrom: day("2020-01-01") }),
  chart(positions, { key: "between", effectiveFrom: day("2022-01-01") }),
  chart(positions, { key: "now", effectiveFrom: day("2026-01-01") }),
  chart(positions, { key: "plan", kind: "proposed", effectiveFrom: day("2028-01-01") }),
];

test.each([
  ["nothing said of the title", [], [], ["now"]],
  ["a lesser title held", [fact("title.held", "vp", { from: day("2021-05-01") })], [], ["now"]],
  [
    "the title held since 2021",
    [fact("title.held", "cpo", { from: day("2021-05-01") })],
    [],
    ["then", "now"],
  ],
  ["a chart that is planned for", [], [adopts("plan")], ["now", "plan"]],
] as const)(
  "of five charts, with %s, those that are read are kept",
  (_, facts, decisions, kept) => {
    const source = {
      record: sample({ facts, charts }),
      complete: new Set([Q4]),
      breaks: [],
      decisions,
    };
    const snapshot = snapshotOf(source, Q4, STANDARD, false);
    expect(snapshot.charts.map(({ key }) => key)).toEqual(kept);
  },
);
