import { expect, test } from "vitest";
import { CHART, POSITION, changed, pointers } from "@/test/sample-dossier";
import { readDossier } from "./read";

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
