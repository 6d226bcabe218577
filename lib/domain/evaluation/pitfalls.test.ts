import { describe, expect, test } from "vitest";
import type { CompanyRecord } from "../company.ts";
import type { FactEntry } from "./facts.ts";
import type { PitfallId } from "./evaluation.ts";
import {
  chart,
  day,
  fact,
  facts,
  judge,
  line,
  notEstablished,
  position,
  positions,
  redrawn,
  sample,
} from "../../../test/sample-record.ts";

const pitfall = (record: CompanyRecord, id: PitfallId) =>
  judge(record).pitfalls.find((one) => one.id === id);
const statusOf = (record: CompanyRecord, id: PitfallId) => pitfall(record, id)?.status;

/** The sample's facts with the authority taken away, and some added. */
const noAuthority = (...added: readonly FactEntry[]) => [
  ...facts.map((entry) =>
    entry.fact.startsWith("authority.") ? fact(entry.fact, "consulted") : entry,
  ),
  ...added,
];
const held = (from = "2026-01-01", changes: Partial<FactEntry> = {}) =>
  fact("title.held", "cpo", { from: day(from), ...changes });
const proposed = fact("title.proposed", "cpo");

const motive = (value: FactEntry["value"]) => fact("title.motive", value);

describe("titles that outrun the verdict", () => {
  test.each([
    ["held, too early, to recruit", [held(), motive("recruiting")], "present"],
    ["held, too early, to keep somebody", [held(), motive("retention")], "present"],
    ["proposed, to signal", [proposed, motive("signalling")], "present"],
    ["held, for a change of scope", [held(), motive("scope_change")], "absent"],
    ["held, for no known reason", [held()], "unknown"],
    ["nobody says what is held", [motive("recruiting")], "unknown"],
    ["held is vp, nothing proposed", [fact("title.held", "vp"), motive("recruiting")], "absent"],
    [
      "a proposal every rater took back",
      [fact("title.held", "vp"), fact("title.proposed", null), motive("recruiting")],
      "absent",
    ],
    ["held in a quarter without lines", [held("2025-12-31"), motive("recruiting")], "unknown"],
  ] as const)("recruiting-tool-title: %s", (_, added, status) => {
    expect(statusOf(sample({ facts: noAuthority(...added) }), "recruiting-tool-title")).toBe(
      status,
    );
  });

  test("the start is the latest first day among raters who agree, at that quarter's close", () => {
    const raters = [held("2025-06-30", { rater: "CFO" }), held("2026-04-01", { rater: "COO" })];
    const { titleStart } = judge(sample({ facts: noAuthority(...raters) }));
    expect(titleStart).toEqual({ quarter: 8105, ceiling: "vp" });
  });

  test.each([
    ["the scope was missing then and is there now", "consulted", "present"],
    ["the scope was there", "shapes", "absent"],
  ] as const)("title-before-scope: %s", (_, then, status) => {
    const early = facts.map((entry) =>
      entry.fact === "authority.pricing" ? fact(entry.fact, then) : entry,
    );
    const now = fact("authority.pricing", "decides", { from: day("2026-12-01") });
    const record = sample({ facts: [...early, now, held()] });
    expect(judge(record).verdict.floor).toBe("cpo");
    expect(statusOf(record, "title-before-scope")).toBe(status);
  });
});

describe("mandates that do not match", () => {
  test("wrong-reporting-line", () => {
    const moved = redrawn({ leader: { manager: { kind: "named", key: "coo" } } }, [
      position("coo", "ceo", "c_level"),
    ]);
    const facing = { ...moved, facts: [...facts, held()] };
    expect(statusOf(facing, "wrong-reporting-line")).toBe("present");
    expect(statusOf({ ...moved, facts: [...facts, proposed] }, "wrong-reporting-line")).toBe(
      "present",
    );
    expect(statusOf(moved, "wrong-reporting-line")).toBe("unknown");
    expect(statusOf(sample({ charts: [], facts: [held()] }), "wrong-reporting-line")).toBe(
      "unknown",
    );
    expect(statusOf(sample(), "wrong-reporting-line")).toBe("absent");
  });

  test("no-executive-mandate asks for a seat and all three authorities gone", () => {
    expect(statusOf(sample({ facts: noAuthority() }), "no-executive-mandate")).toBe("present");
    const one = noAuthority(fact("authority.product", "shapes"));
    expect(statusOf(sample({ facts: one }), "no-executive-mandate")).toBe("absent");
    expect(statusOf(sample({ facts: [] }), "no-executive-mandate")).toBe("unknown");
  });

  test("aspirational-title", () => {
    const untracked = facts.map((entry) =>
      entry.fact === "board.tracksPartnerRevenue" ? fact(entry.fact, "no") : entry,
    );
    const revenue = [line("2026Q4", "direct", 2n), line("2026Q4", "partner_oem", 1n)];
    const facing = [...untracked, held()];
    expect(statusOf(sample({ facts: facing, revenue }), "aspirational-title")).toBe("present");
    expect(statusOf(sample({ facts: facing }), "aspirational-title")).toBe("absent");
    expect(statusOf(sample({ facts: facing, revenue: [] }), "aspirational-title")).toBe("unknown");
  });

  test("under-mandated: everything but the authority, and the held title comes first", () => {
    const record = sample({ facts: noAuthority(held()) });
    expect(statusOf(record, "under-mandated")).toBe("present");
    expect(judge(record).alignment).toEqual({ held: "under_mandated", proposed: null });
    expect(statusOf({ ...record, charts: [] }, "under-mandated")).toBe("unknown");
    expect(statusOf(sample({ facts: [...facts, held()] }), "under-mandated")).toBe("absent");
  });
});

const officer = (manager: string | null, changes = {}) =>
  position("cro", manager, "c_level", { title: "Chief Revenue Officer", ...changes });

describe("mismatched-peer", () => {
  const facing = [...facts, held()];
  const drawn = (direct: bigint, seats = [officer("ceo")], changes = {}): CompanyRecord => ({
    ...redrawn(changes, seats),
    facts: facing,
    revenue: [line("2026Q4", "direct", direct), line("2026Q4", "partner_resale", 10n)],
  });

  const noPartner = (direct: bigint): CompanyRecord => ({
    ...drawn(0n),
    revenue: [line("2026Q4", "direct", direct), line("2026Q4", "other", 5n)],
  });

  test.each([
    [29n, "absent", false],
    [30n, "absent", true],
    [99n, "absent", true],
    [100n, "present", false],
  ])("direct %d against partner 10: %s, caution %s", (direct, status, caution) => {
    expect(pitfall(drawn(direct), "mismatched-peer")).toMatchObject({ status, caution });
  });

  test.each([
    ["Chief revenue officer, EMEA", "present"],
    ["Global cro", "present"],
    ["CRO-Americas", "present"],
    ["Micro Sales", "absent"],
    ["Across Regions", "absent"],
    ["Chief Risk Officer", "absent"],
    ["Écro Lead", "absent"],
    ["МCRO", "absent"],
    ["CRO٣", "absent"],
  ])("an officer titled %s", (title, status) => {
    expect(statusOf(drawn(100n, [officer("ceo", { title })]), "mismatched-peer")).toBe(status);
  });

  test.each([
    ["another manager", drawn(100n, [officer("vp")]), "absent"],
    [
      "neither has a manager",
      drawn(100n, [officer(null)], { leader: { manager: { kind: "top" } } }),
      "absent",
    ],
    ["an open seat", drawn(100n, [officer("ceo", { status: "open" })]), "absent"],
    ["the leader itself", drawn(100n, [], { leader: { title: "CRO" } }), "absent"],
    [
      "a manager not established",
      drawn(100n, [officer(null, { manager: notEstablished })]),
      "unknown",
    ],
    [
      "not established, and the leader has no manager",
      drawn(100n, [officer(null, { manager: notEstablished })], {
        leader: { manager: { kind: "top" } },
      }),
      "absent",
    ],
    [
      "the leader below it in its line",
      drawn(100n, [officer(null, { manager: notEstablished })], {
        leader: { manager: { kind: "named", key: "cro" } },
      }),
      "absent",
    ],
    [
      "below the leader, whose manager is not established",
      drawn(100n, [officer("vp")], { leader: { manager: notEstablished } }),
      "absent",
    ],
    [
      "elsewhere, while the leader's manager is not established",
      drawn(100n, [officer("ceo")], { leader: { manager: notEstablished } }),
      "unknown",
    ],
    [
      "one of two is a peer",
      drawn(100n, [officer("vp"), officer("ceo", { key: "cro2" })]),
      "present",
    ],
  ] as const)("%s", (_, record, status) => {
    expect(statusOf(record, "mismatched-peer")).toBe(status);
  });

  test("no such officer or no leader is absent even where all else is unknown", () => {
    const blank = { facts: [], revenue: [] };
    expect(statusOf(sample(blank), "mismatched-peer")).toBe("absent");
    const none = chart([...positions, officer("ceo")], { leader: { kind: "none" } });
    expect(statusOf(sample({ ...blank, charts: [none] }), "mismatched-peer")).toBe("absent");
    const unnamed = chart([...positions, officer("ceo")], { leader: { kind: "unknown" } });
    expect(statusOf(sample({ ...blank, charts: [unnamed] }), "mismatched-peer")).toBe("unknown");
    expect(statusOf(sample({ ...blank, charts: [] }), "mismatched-peer")).toBe("unknown");
  });

  test("partner revenue of zero or less is dwarfed by any direct revenue, and by none without", () => {
    expect(statusOf(noPartner(1n), "mismatched-peer")).toBe("present");
    expect(statusOf(noPartner(0n), "mismatched-peer")).toBe("absent");
  });
});

const aligned = (value: FactEntry["value"], record: Partial<CompanyRecord> = {}) =>
  judge(sample({ facts: [...facts, fact("title.held", value)], ...record })).alignment.held;

const differing = (id: "title.held" | "title.proposed") => [
  ...facts,
  fact(id, "vp", { rater: "CFO" }),
  fact(id, "head", { rater: "COO" }),
];

describe("alignment", () => {
  test("compares the held title with the range", () => {
    expect(aligned("cpo")).toBe("aligned");
    expect(aligned("vp")).toBe("outgrown");
    expect(aligned("director")).toBe("outgrown");
    expect(aligned("none")).toBeNull();
    expect(aligned(null)).toBe("unknown");
    expect(aligned("cpo", { charts: [] })).toBe("unknown");
    const head = { charts: [chart(positions.slice(0, 2))] };
    expect(aligned("cpo", head)).toBe("inflated");
    expect(aligned("vp", head)).toBe("inflated");
    expect(aligned("head", head)).toBe("aligned");
    expect(aligned("partner_manager", head)).toBe("outgrown");
  });

  test("raters who differ on a title make it unknown, proposals too", () => {
    expect(judge(sample({ facts: differing("title.held") })).alignment.held).toBe("unknown");
    expect(judge(sample({ facts: differing("title.proposed") })).alignment.proposed).toBe(
      "unknown",
    );
    expect(judge(sample()).alignment).toEqual({ held: "unknown", proposed: null });
  });
});
