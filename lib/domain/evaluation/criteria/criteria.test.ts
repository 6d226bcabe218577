import { describe, expect, test } from "vitest";
import type { Position } from "../../org/chart.ts";
import type { RevenueLine } from "../../revenue/line.ts";
import {
  chart,
  judge,
  line,
  notEstablished,
  position,
  positions,
  redrawn,
  sample,
  testOf,
  testStatus,
} from "../../../../test/sample-record.ts";

const quarters = (rows: Readonly<Record<string, readonly [bigint, bigint]>>): RevenueLine[] =>
  Object.entries(rows).flatMap(([key, [partner, direct]]) => [
    line(key, "partner_resale", partner),
    line(key, "direct", direct),
  ]);

describe("sustained and ecosystem-led", () => {
  test.each([
    ["both closes hold", { "2026Q3": [2n, 1n], "2026Q4": [2n, 1n] }, "met"],
    ["the earlier fails in its own window", { "2026Q3": [1n, 2n], "2026Q4": [9n, 1n] }, "not_met"],
    ["the earlier has no lines", { "2026Q4": [2n, 1n] }, "unknown"],
    ["the earlier has no total", { "2026Q3": [1n, -1n], "2026Q4": [2n, 1n] }, "unknown"],
    ["this one fails after a gap", { "2026Q4": [1n, 2n] }, "not_met"],
    ["this one has no lines and the earlier fails", { "2026Q3": [1n, 2n] }, "not_met"],
    ["this one has no lines and the earlier holds", { "2026Q3": [2n, 1n] }, "unknown"],
  ] as const)("%s", (_, rows, status) => {
    const { conditions } = judge(sample({ revenue: quarters(rows) }));
    expect(conditions[0]?.criteria[1]?.status).toBe(status);
  });

  test.each([
    ["startup", "channel", "met"],
    ["startup", "none", "not_met"],
    ["startup", null, "unknown"],
    ["growth", "none", undefined],
    [null, "none", undefined],
  ] as const)("a company of stage %s and model %s: %s", (stage, ecosystemModel, status) => {
    const judged = judge(sample({ company: { stage, ecosystemModel } }));
    expect(testStatus(judged, "motion.ecosystem-led")).toBe(status);
  });

  test("observes share and rank", () => {
    expect(testOf(judge(sample()), "motion.reading")).toMatchObject({
      observed: { share: 0.6, rank: 1 },
      distance: { unit: "money", amount: 0n },
    });
  });
});

describe("who the leader reports to", () => {
  const other = position("coo", "ceo", "c_level");
  test.each([
    ["the chief executive", redrawn({}), "met"],
    [
      "somebody else",
      redrawn({ leader: { manager: { kind: "named", key: "coo" } } }, [other]),
      "not_met",
    ],
    ["nobody", redrawn({ leader: { manager: { kind: "top" } } }), "not_met"],
    [
      "nobody, and no chief executive is named",
      redrawn({ leader: { manager: { kind: "top" } } }, [], { chiefExecutive: null }),
      "unknown",
    ],
    ["a manager not established", redrawn({ leader: { manager: notEstablished } }), "unknown"],
    [
      "an executive whose own manager is not established",
      redrawn({ ceo: { manager: notEstablished } }),
      "met",
    ],
    ["the leader is the chief executive", redrawn({}, [], { chiefExecutive: "leader" }), "met"],
    [
      "the leader is, with a manager not established",
      redrawn({ leader: { manager: notEstablished } }, [], { chiefExecutive: "leader" }),
      "met",
    ],
    ["no chief executive named", redrawn({}, [], { chiefExecutive: null }), "unknown"],
    ["an open seat still reports", redrawn({ leader: { status: "open" } }), "met"],
  ] as const)("%s", (_, record, status) => {
    expect(testStatus(judge(record), "board.reports-to-ceo")).toBe(status);
  });

  test.each([true, false, null])("on the executive team: %s", (executiveTeam) => {
    const status = executiveTeam === null ? "unknown" : executiveTeam ? "met" : "not_met";
    expect(testStatus(judge(redrawn({ leader: { executiveTeam } })), "seat.member")).toBe(status);
  });

  test.each([
    ["no chart", sample({ charts: [] }), "unknown"],
    ["nobody named as leader", redrawn({}, [], { leader: { kind: "unknown" } }), "unknown"],
    ["a chart that says there is none", redrawn({}, [], { leader: { kind: "none" } }), "not_met"],
  ] as const)("%s", (_, record, status) => {
    const judged = judge(record);
    for (const id of [
      "board.reports-to-ceo",
      "seat.member",
      "org.leads-leaders",
      "org.leaders-lead-managers",
      "org.not-hands-on",
      "real-motion.report",
    ] as const) {
      expect([id, testStatus(judged, id)]).toEqual([id, status]);
    }
  });
});

const alone = (added: readonly Position[]) =>
  sample({ charts: [chart([...positions.slice(0, 2), ...added])] });

const seats = (prefix: string, manager: string, level: Position["level"], count: number) =>
  Array.from({ length: count }, (_, index) => position(`${prefix}${index}`, manager, level));

describe("organisation size at its edges", () => {
  test.each([
    [1, 2, 0, "met"],
    [3, 0, 0, "met"],
    [0, 3, 0, "not_met"],
    [1, 1, 0, "not_met"],
    [1, 1, 1, "unknown"],
    [0, 3, 1, "unknown"],
    [0, 1, 1, "not_met"],
    [0, 2, 1, "unknown"],
  ] as const)("%i VPs, %i directors, %i unknown: %s", (vps, directors, unknown, status) => {
    const record = alone([
      ...seats("v", "leader", "vp", vps),
      ...seats("d", "leader", "director", directors),
      ...seats("u", "leader", "unknown", unknown),
    ]);
    expect(testStatus(judge(record), "org.leads-leaders")).toBe(status);
  });

  test.each([
    [6, 0, "met"],
    [5, 0, "not_met"],
    [5, 1, "unknown"],
  ] as const)("%i led, %i of unknown level: %s", (led, unknown, status) => {
    const record = alone([
      position("vp", "leader", "vp"),
      ...seats("m", "vp", "manager", led),
      ...seats("u", "vp", "unknown", unknown),
    ]);
    expect(testStatus(judge(record), "org.leaders-lead-managers")).toBe(status);
  });

  test.each([
    [2, 0, 0, "met"],
    [3, 0, 0, "not_met"],
    [2, 1, 0, "unknown"],
    [2, 0, 1, "unknown"],
    [1, 0, 1, "met"],
  ] as const)("%i in person, %i unknown, %i hanging: %s", (staff, unknown, hanging, status) => {
    const record = alone([
      ...seats("m", "leader", "individual", staff),
      ...seats("u", "leader", "unknown", unknown),
      ...seats("h", "leader", "manager", hanging).map((seat) => ({
        ...seat,
        manager: notEstablished,
      })),
    ]);
    expect(testStatus(judge(record), "org.not-hands-on")).toBe(status);
  });

  test.each([
    [
      "one report of any level and function",
      [position("a", "leader", "unknown", { function: "assistant" })],
      "met",
    ],
    ["an open report alone", [position("a", "leader", "vp", { status: "open" })], "not_met"],
    [
      "nobody, and a filled top that may hang here",
      [position("a", null, "vp", { manager: notEstablished })],
      "unknown",
    ],
    [
      "nobody, and an open top",
      [
        position("a", null, "vp", { manager: notEstablished, status: "open" }),
        position("b", "a", "vp"),
      ],
      "not_met",
    ],
  ] as const)("the report of real motion: %s", (_, added, status) => {
    expect(testStatus(judge(alone(added)), "real-motion.report")).toBe(status);
  });
});

const revenue = (rows: readonly (readonly [string, bigint])[], direct = 100n) =>
  rows.flatMap(([key, partner]) => [
    line(key, "partner_resale", partner),
    line(key, "direct", direct),
  ]);

describe("real motion", () => {
  test.each([
    [50n, 950n, "met"],
    [49n, 951n, "not_met"],
  ])("a share of %d in 1000", (partner, direct, status) => {
    const judged = judge(sample({ revenue: revenue([["2026Q4", partner]], direct) }));
    expect(testStatus(judged, "real-motion.share")).toBe(status);
  });

  test.each([
    [
      "two quarters with partner revenue",
      [
        ["2026Q3", 1n],
        ["2026Q4", 1n],
      ],
      "met",
    ],
    [
      "one of two",
      [
        ["2026Q3", 0n],
        ["2026Q4", 1n],
      ],
      "not_met",
    ],
    ["one of one", [["2026Q4", 1n]], "unknown"],
    ["none of one", [["2026Q4", 0n]], "not_met"],
    ["a quarter without lines", [["2026Q3", 1n]], "unknown"],
  ] as const)("%s", (_, rows, status) => {
    expect(testStatus(judge(sample({ revenue: revenue(rows) })), "real-motion.quarters")).toBe(
      status,
    );
  });

  test("both revenue parts are unknown where the total is not positive", () => {
    const judged = judge(sample({ revenue: revenue([["2026Q4", 0n]], 0n) }));
    expect(testStatus(judged, "real-motion.share")).toBe("unknown");
    expect(testStatus(judged, "real-motion.quarters")).toBe("unknown");
  });
});
