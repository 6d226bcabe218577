import { describe, expect, test } from "vitest";
import type { ChartHead } from "@/lib/features/charts/schema";
import { day } from "@/test/sample-record";
import { prepareCharts } from "./prepare-charts";

const head = (key: string, from: string, changes: Partial<ChartHead> = {}): ChartHead => ({
  id: `id of ${key}`,
  version: 1,
  key,
  name: key,
  kind: "actual",
  effectiveFrom: day(from),
  chiefExecutive: null,
  leader: { kind: "unknown" },
  basedOn: null,
  description: null,
  archivedAt: null,
  createdAt: new Date("2026-11-02T09:00:00Z"),
  editedAt: new Date("2026-11-20T23:30:00Z"),
  createdBy: "R. Castellan",
  seats: 43,
  ...changes,
});

const idea = head("idea", "2027-08-02", { kind: "proposed", basedOn: "now" });
const HEADS = [
  head("old", "2025-10-01"),
  head("now", "2026-04-01"),
  head("next", "2027-08-02"),
  idea,
];

const list = (changes: Partial<Parameters<typeof prepareCharts>[0]> = {}) =>
  prepareCharts({
    heads: HEADS,
    archived: [],
    inForceKey: "now",
    verdicts: new Map([["now", { state: "too_early", word: "Too early" }]]),
    today: day("2026-11-22"),
    locale: "en-GB",
    root: "/w/a/c/b",
    ...changes,
  });

describe("the list of charts", () => {
  test("says what holds, what is to come and how many ideas there are", () => {
    expect(list().sentence).toBe(
      "“now” is in force, until “next” takes its place on 2 Aug 2027. One proposal has been made.",
    );
    expect(list({ heads: [head("next", "2027-08-02")], inForceKey: null }).sentence).toBe(
      "No chart is in force today; “next” will be from 2 Aug 2027. Nothing is proposed yet.",
    );
  });

  test("never counts a chart of a later day as today's", () => {
    expect(list().actual.map(({ holds, isInForce }) => [holds, isInForce])).toEqual([
      ["To come: from 2 Aug 2027, in 253 days", false],
      ["In force from 1 Apr 2026", true],
      ["Held from 1 Oct 2025", false],
    ]);
  });

  test("tells what a proposal was made from, by whom, and when it was last edited", () => {
    expect(list().proposed).toMatchObject([
      {
        href: "/w/a/c/b/chart?chart=idea",
        holds: "Would hold from 2 Aug 2027",
        origin: "From “now” by R. Castellan",
        edited: "Last edited 20 Nov 2026",
        positions: "43 positions",
        compareHref: "/w/a/c/b/chart/compare?before=now&after=idea",
        verdict: null,
      },
    ]);
  });

  test("compares every chart with the one in force but that one", () => {
    expect(list().actual.map(({ compareHref }) => compareHref !== null)).toEqual([
      true,
      false,
      true,
    ]);
  });
});
