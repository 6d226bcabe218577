import { describe, expect, test } from "vitest";
import { answersInForce, readFact } from "./fact-in-force.ts";
import type { FactEntry, FactId } from "./facts.ts";
import { day, fact, quarterAt } from "../../../test/sample-record.ts";

const CLOSE = day("2026-12-31");

const read = (id: FactId, entries: readonly FactEntry[], freshness = 4) =>
  readFact(id, answersInForce(entries, CLOSE, quarterAt("2026Q4"), 1), freshness);

const TRACKS = "board.tracksPartnerRevenue";
const PRODUCT = "authority.product";
const at = (from: string, confirmed: string | null = null) => ({
  from: day(from),
  confirmed: confirmed === null ? null : day(confirmed),
});

describe("which entry of a rater is in force", () => {
  test.each([
    [
      "the latest from",
      [
        ["yes", "2026-02-01"],
        ["no", "2026-01-01"],
      ],
      "yes",
    ],
    [
      "never one that begins after the close",
      [
        ["yes", "2026-12-31"],
        ["no", "2027-01-01"],
      ],
      "yes",
    ],
    [
      "on a tie the latest confirmed",
      [
        ["yes", "2026-01-01", "2026-05-01"],
        ["no", "2026-01-01", "2026-04-01"],
      ],
      "yes",
    ],
    [
      "a missing confirmed reads as from",
      [
        ["yes", "2026-01-01", "2026-01-02"],
        ["no", "2026-01-01"],
      ],
      "yes",
    ],
    [
      "a confirmed past the close reads as the close",
      [
        ["yes", "2026-01-01", "2027-06-01"],
        ["no", "2026-01-01", "2026-12-31"],
      ],
      "no",
    ],
    [
      "then the later entry",
      [
        ["yes", "2026-01-01"],
        ["no", "2026-01-01"],
      ],
      "no",
    ],
  ] as const)("%s", (_, entries, value) => {
    const made = entries.map(([said, from, confirmed]) =>
      fact(TRACKS, said, at(from, confirmed ?? null)),
    );
    expect(read(TRACKS, made)).toMatchObject({ code: "fact_answered", value });
  });

  test("a struck entry is never read", () => {
    const entries = [fact(TRACKS, "yes"), fact(TRACKS, "no", { struck: true })];
    expect(read(TRACKS, entries)).toMatchObject({ code: "fact_answered", value: "yes" });
  });

  test("a rater who says nothing any more is in force and then left out", () => {
    const withdrawn = fact(TRACKS, null, at("2026-06-01"));
    expect(read(TRACKS, [fact(TRACKS, "yes"), withdrawn])).toEqual({
      code: "fact_withdrawn",
      fact: TRACKS,
    });
    const others = [fact(TRACKS, "yes", { rater: "CFO" }), withdrawn];
    expect(read(TRACKS, others)).toMatchObject({ code: "fact_answered", value: "yes" });
  });

  test("nothing on record is missing", () => {
    expect(read(TRACKS, [])).toEqual({ code: "fact_missing", fact: TRACKS });
  });
});

describe("staleness", () => {
  test.each([
    ["2025-10-01", "fact_answered"],
    ["2025-09-30", "fact_stale"],
  ])("a fact last confirmed on %s is %s", (confirmed, code) => {
    expect(read(TRACKS, [fact(TRACKS, "yes", at("2025-01-01", confirmed))])).toMatchObject({
      code,
    });
  });

  test("counts from `from` where nobody confirmed", () => {
    expect(read(TRACKS, [fact(TRACKS, "yes", at("2025-09-30"))])).toMatchObject({
      code: "fact_stale",
      lastConfirmed: "2025-09-30",
    });
  });

  test("a freshness of 0 asks for this quarter", () => {
    const entries = [fact(TRACKS, "yes", at("2026-01-01", "2026-09-30"))];
    expect(read(TRACKS, entries, 0).code).toBe("fact_stale");
    expect(read(TRACKS, entries, 1).code).toBe("fact_answered");
  });

  test("a stale rater is left out beside a fresh one, even where they contradict", () => {
    const entries = [
      fact(TRACKS, "yes", { rater: "CFO" }),
      fact(TRACKS, "no", { rater: "COO", ...at("2020-01-01") }),
    ];
    expect(read(TRACKS, entries)).toMatchObject({ code: "fact_answered", value: "yes" });
  });

  test("the latest entry counts: an older, fresher one does not come back", () => {
    const entries = [
      fact(TRACKS, "yes", at("2025-01-01", "2026-12-01")),
      fact(TRACKS, "no", at("2025-02-01", "2025-02-01")),
    ];
    expect(read(TRACKS, entries)).toMatchObject({ code: "fact_stale" });
  });

  test("title facts do not go stale", () => {
    const entries = [fact("title.held", "cpo", at("2015-01-01"))];
    expect(read("title.held", entries, 0)).toMatchObject({ code: "fact_answered", value: "cpo" });
  });
});

const said = (id: FactId, values: readonly FactEntry["value"][]) =>
  read(
    id,
    values.map((value, index) => fact(id, value, { rater: `R${index}` })),
  );

describe("several raters", () => {
  test.each([
    [PRODUCT, ["decides", "shapes"], "shapes"],
    [PRODUCT, ["consulted", "shapes"], "consulted"],
    [PRODUCT, ["none", "consulted"], "none"],
    ["board.presenter", ["through_another_executive", "directly"], "through_another_executive"],
    ["seat.kind", ["ceremonial", "decision_making"], "ceremonial"],
    ["seat.kind", ["ceremonial", "none"], "none"],
    ["title.held", ["vp", "vp"], "vp"],
  ] as const)("on %s, %j hold as %s", (id, values, value) => {
    expect(said(id, values)).toMatchObject({ code: "fact_answered", value });
  });

  test.each([
    [TRACKS, ["yes", "no"]],
    [PRODUCT, ["decides", "consulted"]],
    [PRODUCT, ["decides", "shapes", "consulted"]],
    ["board.presenter", ["directly", "not_presented"]],
    ["seat.kind", ["decision_making", "none"]],
    ["title.held", ["vp", "head"]],
    ["title.motive", ["recruiting", "retention"]],
  ] as const)("on %s, %j differ", (id, values) => {
    expect(said(id, values)).toMatchObject({ code: "raters_differ" });
  });

  test("entries without a rater are one unnamed rater", () => {
    expect(read(TRACKS, [fact(TRACKS, "yes"), fact(TRACKS, "no")])).toMatchObject({
      code: "fact_answered",
      value: "no",
    });
  });
});
