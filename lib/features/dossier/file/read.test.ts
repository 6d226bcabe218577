import { expect, test } from "vitest";
import { readDossier } from "./read";

const POSITION = {
  key: "ceo",
  title: "Chief Executive Officer",
  level: "c_level",
  function: "executive",
  status: "filled",
};
const CHART = {
  key: "now",
  name: "Now",
  kind: "actual",
  effectiveFrom: "2026-10-01",
  chiefExecutive: "ceo",
  partnershipsLeader: "lead",
  positions: [
    POSITION,
    { ...POSITION, key: "lead", title: "VP Partnerships", level: "vp", manager: "ceo" },
  ],
};
const LINE = { quarter: "2026Q4", motion: "direct", amount: "100.00", partnerInfluenced: "10" };
const FACT = {
  fact: "board.presenter",
  value: "directly",
  from: "2026-02-01",
  confirmed: "2026-01-01",
  evidence: [
    { kind: "link", label: "Pack", url: "https://example.com" },
    { kind: "note", text: "Said so" },
    { kind: "file", name: "pack.pdf", sha256: "0f".repeat(32), bytes: 12 },
  ],
};
const DECISION = {
  fact: "seat.kind",
  value: "none",
  on: "2027-01-01",
  state: "done",
  owner: "CEO",
};
const DOSSIER = {
  format: "titleworthy.dossier/1",
  company: { name: "Harbor", fiscalYearStartMonth: 1, currency: "USD" },
  revenue: [LINE],
  charts: [CHART],
  facts: [FACT],
  decisions: [DECISION, { chart: "next", on: "2027-01-01", state: "proposed", owner: "CEO" }],
  reviews: [],
  evaluations: [],
};

/** The dossier with what stands at each pointer replaced; undefined takes it away. */
function changed(changes: Readonly<Record<string, unknown>>): string {
  const dossier: unknown = structuredClone(DOSSIER);
  for (const [pointer, value] of Object.entries(changes)) {
    const path = pointer.split("/").slice(1);
    const last = path.pop() ?? "";
    let place = dossier;
    for (const key of path) place = Reflect.get(Object(place), key);
    Object.defineProperty(place, last, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return JSON.stringify(dossier);
}

const pointers = (text: string) => {
  const read = readDossier(text);
  return read.ok ? [] : read.refusal.map(({ pointer }) => pointer);
};

test.each<[string, Readonly<Record<string, unknown>>, readonly string[]]>([
  ["another format", { "/format": "titleworthy.dossier/2" }, ["/format"]],
  ["no format", { "/format": undefined }, ["/format"]],
  ["no company", { "/company": undefined }, ["/company"]],
  ["a list for the company", { "/company": [] }, ["/company"]],
  ["an unknown key", { "/colour": 1 }, ["/colour"]],
  ["an unknown key of a company", { "/company/size": 1 }, ["/company/size"]],
  ["a key that needs escaping", { "/company/a": { "b/c~d": 1 } }, ["/company/a"]],
  ["no name", { "/company/name": undefined }, ["/company/name"]],
  ["a name with a NUL", { "/company/name": "Har\0bor" }, ["/company/name"]],
  [
    "half a character",
    { "/charts/0/positions/0/title": "\ud83d" },
    ["/charts/0/positions/0/title"],
  ],
  ["a name of null", { "/company/name": null }, ["/company/name"]],
  ["a stage outside its list", { "/company/stage": "scale-up" }, ["/company/stage"]],
  ["a model outside its list", { "/company/ecosystemModel": "" }, ["/company/ecosystemModel"]],
  ["month 0", { "/company/fiscalYearStartMonth": 0 }, ["/company/fiscalYearStartMonth"]],
  ["month 13", { "/company/fiscalYearStartMonth": 13 }, ["/company/fiscalYearStartMonth"]],
  ["month 1.5", { "/company/fiscalYearStartMonth": 1.5 }, ["/company/fiscalYearStartMonth"]],
  ["month as text", { "/company/fiscalYearStartMonth": "1" }, ["/company/fiscalYearStartMonth"]],
  ["an unknown currency", { "/company/currency": "US$" }, ["/company/currency"]],
  ["a lower-case currency", { "/company/currency": "usd" }, ["/company/currency"]],
  ["revenue of null", { "/revenue": null }, ["/revenue"]],
  ["a fifth quarter", { "/revenue/0/quarter": "2026Q5" }, ["/revenue/0/quarter"]],
  ["a quarter in words", { "/revenue/0/quarter": "FY26 Q4" }, ["/revenue/0/quarter"]],
  ["an unknown motion", { "/revenue/0/motion": "partner" }, ["/revenue/0/motion"]],
  ["an unknown basis", { "/revenue/0/basis": "monthly" }, ["/revenue/0/basis"]],
  ["an amount as a number", { "/revenue/0/amount": 100 }, ["/revenue/0/amount"]],
  ["an amount in words", { "/revenue/0/amount": "1,000.00" }, ["/revenue/0/amount"]],
  ["an empty amount", { "/revenue/0/amount": "" }, ["/revenue/0/amount"]],
  ["three decimals of dollars", { "/revenue/0/amount": "100.000" }, ["/revenue/0/amount"]],
  ["16 digits, zeros too", { "/revenue/0/amount": "0000000000000100" }, ["/revenue/0/amount"]],
  ["one decimal of yen", { "/company/currency": "JPY" }, ["/revenue/0/amount"]],
  [
    "influence that is no number",
    { "/revenue/0/partnerInfluenced": "x" },
    ["/revenue/0/partnerInfluenced"],
  ],
  [
    "influence below 0",
    { "/revenue/0/partnerInfluenced": "-0.01" },
    ["/revenue/0/partnerInfluenced"],
  ],
  [
    "influence above the amount",
    { "/revenue/0/partnerInfluenced": "100.01" },
    ["/revenue/0/partnerInfluenced"],
  ],
  [
    "influence above a negative amount",
    { "/revenue/0/amount": "-100.00" },
    ["/revenue/0/partnerInfluenced"],
  ],
  [
    "influence on a partner motion",
    { "/revenue/0/motion": "partner_oem" },
    ["/revenue/0/partnerInfluenced"],
  ],
  ["two lines of a quarter and motion", { "/revenue/1": LINE }, ["/revenue/1"]],
  ["an unknown key of a line", { "/revenue/0/note": null }, ["/revenue/0/note"]],
  ["an unknown chart kind", { "/charts/0/kind": "draft" }, ["/charts/0/kind"]],
  [
    "a date that does not exist",
    { "/charts/0/effectiveFrom": "2026-02-29" },
    ["/charts/0/effectiveFrom"],
  ],
  [
    "a date with a time",
    { "/charts/0/effectiveFrom": "2026-02-01T00:00" },
    ["/charts/0/effectiveFrom"],
  ],
  ["no positions", { "/charts/0/positions": undefined }, ["/charts/0/positions"]],
  [
    "two actual charts of a date",
    { "/charts/1": { ...CHART, key: "again" } },
    ["/charts/1/effectiveFrom"],
  ],
  [
    "two charts of a key",
    { "/charts/1": { ...CHART, effectiveFrom: "2027-01-01" } },
    ["/charts/1/key"],
  ],
  [
    "a stranger as chief executive",
    { "/charts/0/chiefExecutive": "p9" },
    ["/charts/0/chiefExecutive"],
  ],
  [
    "a stranger as leader",
    { "/charts/0/partnershipsLeader": "p9" },
    ["/charts/0/partnershipsLeader"],
  ],
  ["two positions of a key", { "/charts/0/positions/2": POSITION }, ["/charts/0/positions/2/key"]],
  [
    "a stranger as manager",
    { "/charts/0/positions/1/manager": "p9" },
    ["/charts/0/positions/1/manager"],
  ],
  [
    "a manager of itself",
    { "/charts/0/positions/1/manager": "lead" },
    ["/charts/0/positions/1/manager"],
  ],
  [
    "a cycle",
    { "/charts/0/positions/0/manager": "lead" },
    ["/charts/0/positions/0/manager", "/charts/0/positions/1/manager"],
  ],
  [
    "a manager twice over",
    { "/charts/0/positions/1/managerUnresolved": "J. Doe" },
    ["/charts/0/positions/1/managerUnresolved"],
  ],
  [
    "a stranger in dotted",
    { "/charts/0/positions/1/dotted": ["ceo", "p9"] },
    ["/charts/0/positions/1/dotted/1"],
  ],
  ["an unknown level", { "/charts/0/positions/1/level": "svp" }, ["/charts/0/positions/1/level"]],
  ["an unknown status", { "/charts/0/positions/1/status": "" }, ["/charts/0/positions/1/status"]],
  [
    "a mark that is no mark",
    { "/charts/0/positions/1/executiveTeam": "yes" },
    ["/charts/0/positions/1/executiveTeam"],
  ],
  [
    "no function",
    { "/charts/0/positions/1/function": undefined },
    ["/charts/0/positions/1/function"],
  ],
  ["an unknown fact", { "/facts/0/fact": "board.size" }, ["/facts/0/fact"]],
  ["another fact's value", { "/facts/0/value": "decides" }, ["/facts/0/value"]],
  ["no value key", { "/facts/0/value": undefined }, ["/facts/0/value"]],
  ["no from", { "/facts/0/from": undefined }, ["/facts/0/from"]],
  ["a struck that is no mark", { "/facts/0/struck": 1 }, ["/facts/0/struck"]],
  [
    "an unknown kind of evidence",
    { "/facts/0/evidence/0/kind": "mail" },
    ["/facts/0/evidence/0/kind"],
  ],
  ["a link with a text", { "/facts/0/evidence/0/text": "x" }, ["/facts/0/evidence/0/text"]],
  [
    "a link without its address",
    { "/facts/0/evidence/0/url": undefined },
    ["/facts/0/evidence/0/url"],
  ],
  [
    "a hash in capitals",
    { "/facts/0/evidence/2/sha256": "0F".repeat(32) },
    ["/facts/0/evidence/2/sha256"],
  ],
  ["half a byte", { "/facts/0/evidence/2/bytes": 0.5 }, ["/facts/0/evidence/2/bytes"]],
  ["fewer than no bytes", { "/facts/0/evidence/2/bytes": -1 }, ["/facts/0/evidence/2/bytes"]],
  ["a decision for nothing", { "/decisions/0/value": null }, ["/decisions/0/value"]],
  ["a decision for another fact's value", { "/decisions/0/value": "yes" }, ["/decisions/0/value"]],
  ["a decision in no state", { "/decisions/1/state": "maybe" }, ["/decisions/1/state"]],
  ["a decision of nobody", { "/decisions/1/owner": undefined }, ["/decisions/1/owner"]],
  ["a decision on both", { "/decisions/0/chart": "next" }, ["/decisions/0/chart"]],
  ["a decision on a day that is none", { "/decisions/1/on": "2027-13-01" }, ["/decisions/1/on"]],
  ["reviews", { "/reviews": [{}] }, ["/reviews"]],
])("refuses %s", (_, changes, expected) => {
  expect(pointers(changed(changes))).toEqual(expected);
});

test.each<[string, Readonly<Record<string, unknown>>]>([
  ["the dossier as it is", {}],
  [
    "null for what may be left out",
    {
      "/company/stage": null,
      "/company/ecosystemModel": null,
      "/revenue/0/partnerInfluenced": null,
      "/revenue/0/basis": null,
      "/charts/0/chiefExecutive": null,
      "/charts/0/partnershipsLeader": null,
      "/charts/0/basedOn": null,
      "/charts/0/description": null,
      "/charts/0/positions/1/person": null,
      "/charts/0/positions/1/manager": null,
      "/charts/0/positions/1/managerUnresolved": null,
      "/charts/0/positions/1/startsOn": null,
      "/charts/0/positions/1/executiveTeam": null,
      "/charts/0/positions/1/dotted": null,
      "/charts/0/positions/1/description": null,
      "/facts/0/value": null,
      "/facts/0/confirmed": null,
      "/facts/0/rater": null,
      "/facts/0/struck": null,
      "/facts/0/evidence": null,
    },
  ],
  [
    "no influence on a partner motion",
    {
      "/revenue/0/motion": "partner_oem",
      "/revenue/0/partnerInfluenced": "0.00",
    },
  ],
  [
    "no influence on a negative amount",
    {
      "/revenue/0/amount": "-5",
      "/revenue/0/partnerInfluenced": "-0",
    },
  ],
  ["influence of the whole amount", { "/revenue/0/partnerInfluenced": "100.00" }],
  ["15 digits", { "/revenue/0/amount": "000000000000100.5" }],
  [
    "three decimals of dinars",
    {
      "/company/currency": "KWD",
      "/revenue/0/amount": "100.000",
    },
  ],
  [
    "two proposed charts of a date",
    {
      "/charts/1": { ...CHART, key: "a", kind: "proposed" },
      "/charts/2": { ...CHART, key: "b", kind: "proposed" },
    },
  ],
  [
    "a manager not established",
    {
      "/charts/0/positions/1/manager": null,
      "/charts/0/positions/1/managerUnresolved": "J. Doe",
    },
  ],
  ["a whole character", { "/company/name": "😀" }],
  ["a 29 February", { "/charts/0/effectiveFrom": "2028-02-29" }],
])("reads %s", (_, changes) => {
  expect(pointers(changed(changes))).toEqual([]);
});

test("keys that JavaScript knows are strangers like any other", () => {
  const text = changed({}).replace("{", '{"__proto__": {"x": 1}, "constructor": 1, "a/b~c": 1,');
  expect(pointers(text)).toEqual(["/__proto__", "/constructor", "/a~1b~0c"]);
});

const leaderOf = (key: unknown) => {
  const read = readDossier(changed({ "/charts/0/partnershipsLeader": key }));
  return read.ok ? read.value.record.charts[0]?.leader : read.refusal;
};

test("a leader not named, none and named are three things", () => {
  expect(leaderOf(undefined)).toEqual({ kind: "unknown" });
  expect(leaderOf(null)).toEqual({ kind: "none" });
  expect(leaderOf("lead")).toEqual({ kind: "named", key: "lead" });
});

test("every problem is told at once, malformed neighbours or not", () => {
  const text = changed({
    "/format": 1,
    "/company/currency": "XXX",
    "/revenue/0/amount": "1.23456",
    "/revenue/1": "line",
    "/charts/0/positions/0/level": "boss",
    "/charts/0/positions/1/manager": "p9",
    "/charts/0/positions/2": null,
    "/facts/0": [],
    "/decisions/0": "soon",
  });
  expect(pointers(text).toSorted()).toEqual([
    "/charts/0/positions/0/level",
    "/charts/0/positions/1/manager",
    "/charts/0/positions/2",
    "/company/currency",
    "/decisions/0",
    "/facts/0",
    "/format",
    "/revenue/0/amount",
    "/revenue/1",
  ]);
});

test.each(["null", "[]", '"text"', "1"])("refuses %s as a whole", (text) => {
  expect(pointers(text)).toContain("");
});

test("a line of 50,000 managers is walked once", () => {
  const positions = Array.from({ length: 50_000 }, (_, index) => ({
    ...POSITION,
    key: `p${index}`,
    manager: `p${(index + 1) % 50_000}`,
  }));
  const ring = changed({
    "/charts/0": { ...CHART, chiefExecutive: "p0", partnershipsLeader: null, positions },
  });
  expect(pointers(ring)).toHaveLength(50_000);
  const line = changed({
    "/charts/0": {
      ...CHART,
      chiefExecutive: "p0",
      partnershipsLeader: null,
      positions: [...positions.slice(0, -1), { ...POSITION, key: "p49999" }],
    },
  });
  expect(pointers(line)).toEqual([]);
});
