import fc from "fast-check";
import { expect, test } from "vitest";
import { type CompanyRecord, ECOSYSTEM_MODELS, STAGES } from "@/lib/domain/company";
import { FACT_VALUES } from "@/lib/domain/evaluation/facts";
import { LEVELS, POSITION_STATUSES } from "@/lib/domain/org/chart";
import { FAMILY_OF, MOTIONS } from "@/lib/domain/revenue/line";
import { DECISION_STATES } from "@/lib/domain/scenario/decision";
import { DOSSIER_FORMAT, type DossierJson } from "../schema";
import { readDossier } from "./read";
import { writeDossier } from "./write";

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const date = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2090-12-31"), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const cents = fc
  .tuple(fc.nat(1e12), fc.nat(99))
  .map(([whole, part]) => `${whole}.${String(part).padStart(2, "0")}`);
const answer = fc
  .constantFrom(...Object.entries(FACT_VALUES))
  .chain(([fact, values]) =>
    fc.record({ fact: fc.constant(fact), value: fc.constantFrom(...values) }),
  );
const dated = { on: date, state: fc.constantFrom(...DECISION_STATES), owner: fc.string() };

const revenue = fc
  .uniqueArray(
    fc.record({
      quarter: fc.tuple(fc.integer({ min: 1990, max: 2090 }), fc.integer({ min: 1, max: 4 })),
      motion: fc.constantFrom(...MOTIONS),
      amount: cents,
      influenced: fc.boolean(),
      basis: maybe(fc.constant("annual")),
    }),
    { selector: ({ quarter, motion }) => `${quarter.join()} ${motion}` },
  )
  .map((lines) =>
    lines.map(({ quarter, motion, amount, influenced, basis }) => ({
      quarter: quarter.join("Q"),
      motion,
      amount,
      partnerInfluenced: influenced && FAMILY_OF[motion] !== "partner" ? amount : undefined,
      basis,
    })),
  );

const positions = fc.array(
  fc.record({
    title: fc.string(),
    person: maybe(fc.string()),
    above: fc.nat(),
    managed: fc.constantFrom("named", "top", "not established"),
    level: fc.constantFrom(...LEVELS),
    function: fc.string(),
    status: fc.constantFrom(...POSITION_STATUSES),
    startsOn: maybe(date),
    executiveTeam: maybe(fc.boolean()),
    description: maybe(fc.string()),
  }),
  { minLength: 1, maxLength: 8 },
);

/** Each position reports to one before it, so that there is no cycle. */
const charts = fc
  .array(fc.record({ positions, from: date, leader: fc.nat(2), text: maybe(fc.string()) }))
  .map((all) =>
    all.map((chart, index) => ({
      key: `chart ${index}`,
      name: chart.text ?? "",
      kind: "proposed",
      effectiveFrom: chart.from,
      chiefExecutive: index % 2 === 0 ? "p0" : undefined,
      partnershipsLeader: ["p0", null, undefined][chart.leader],
      basedOn: chart.text,
      description: chart.text,
      positions: chart.positions.map(({ above, managed, ...seat }, at) => ({
        ...seat,
        key: `p${at}`,
        manager: managed === "named" && at > 0 ? `p${above % at}` : undefined,
        managerUnresolved: managed === "not established" ? seat.title : undefined,
        dotted: at > 0 ? ["p0"] : undefined,
      })),
    })),
  );

const evidence = fc.oneof(
  fc.record({ kind: fc.constant("link"), label: maybe(fc.string()), url: fc.webUrl() }),
  fc.record({ kind: fc.constant("note"), text: fc.string() }),
  fc.record({
    kind: fc.constant("file"),
    name: fc.string(),
    sha256: fc.constant("a".repeat(64)),
    bytes: fc.nat(),
  }),
);

const dossier = fc.record({
  format: fc.constant(DOSSIER_FORMAT),
  company: fc.record({
    name: fc.string({ unit: "grapheme" }),
    stage: maybe(fc.constantFrom(...STAGES)),
    ecosystemModel: maybe(fc.constantFrom(...ECOSYSTEM_MODELS)),
    fiscalYearStartMonth: fc.integer({ min: 1, max: 12 }),
    currency: fc.constantFrom("USD", "KWD", "CLF"),
  }),
  revenue,
  charts,
  facts: fc.array(
    fc
      .record({
        answer,
        silent: fc.boolean(),
        from: date,
        confirmed: maybe(date),
        rater: maybe(fc.string()),
        struck: maybe(fc.boolean()),
        evidence: maybe(fc.array(evidence)),
      })
      .map(({ answer: { fact, value }, silent, ...rest }) => ({
        fact,
        value: silent ? null : value,
        ...rest,
      })),
  ),
  decisions: fc.array(
    fc.oneof(
      fc.record({ chart: fc.string(), ...dated }),
      fc.tuple(answer, fc.record(dated)).map(([what, when]) => ({ ...what, ...when })),
    ),
  ),
  reviews: fc.constant([]),
  evaluations: fc.constant([]),
});

function read(text: string) {
  const result = readDossier(text);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

const lines = ({ revenue: all }: CompanyRecord) =>
  new Map(all.map((line) => [`${line.quarter} ${line.motion}`, line]));
const drawn = ({ charts: all }: CompanyRecord) => new Map(all.map((chart) => [chart.key, chart]));

test("export, import, export: byte for byte the same, and nothing is lost", () => {
  fc.assert(
    fc.property(dossier, (file) => {
      const company = read(JSON.stringify(file));
      const exported = writeDossier(company);
      expect(writeDossier(read(exported))).toBe(exported);
      const { record, decisions } = read(exported);
      expect(decisions).toEqual(company.decisions);
      expect({ ...record, revenue: lines(record), charts: drawn(record) }).toEqual({
        ...company.record,
        revenue: lines(company.record),
        charts: drawn(company.record),
      });
    }),
    { seed: 2027, numRuns: 200 },
  );
});

test("lists stand in the stated order, and what is not known is left out", () => {
  const line = {
    motion: "direct",
    amount: "1",
    partnerInfluenced: "0",
    basis: "reported",
  } as const;
  const chart = { name: "", kind: "proposed" as const, positions: [] };
  const file: DossierJson = {
    format: DOSSIER_FORMAT,
    company: { currency: "USD", fiscalYearStartMonth: 2, name: "Harbor", stage: null },
    revenue: [
      { ...line, quarter: "2027Q1" },
      { ...line, quarter: "2026Q4", motion: "other" },
      { ...line, quarter: "2026Q4" },
    ],
    charts: [
      { ...chart, key: "b", effectiveFrom: "2026-02-01" },
      { ...chart, key: "a", effectiveFrom: "2026-02-01", partnershipsLeader: null },
      { ...chart, key: "c", effectiveFrom: "2026-01-01" },
    ],
  };
  const exported = JSON.parse(writeDossier(read(JSON.stringify(file))));
  expect(exported).toEqual({
    format: "titleworthy.dossier/1",
    company: { name: "Harbor", fiscalYearStartMonth: 2, currency: "USD" },
    revenue: [
      { quarter: "2026Q4", motion: "direct", amount: "1.00" },
      { quarter: "2026Q4", motion: "other", amount: "1.00" },
      { quarter: "2027Q1", motion: "direct", amount: "1.00" },
    ],
    charts: [
      { ...chart, key: "c", effectiveFrom: "2026-01-01" },
      { ...chart, key: "a", effectiveFrom: "2026-02-01", partnershipsLeader: null },
      { ...chart, key: "b", effectiveFrom: "2026-02-01" },
    ],
    facts: [],
    decisions: [],
    reviews: [],
    evaluations: [],
  });
  expect(Object.keys(exported.company)).toEqual(["name", "fiscalYearStartMonth", "currency"]);
});
