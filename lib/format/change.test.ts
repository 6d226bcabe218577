import { expect, test } from "vitest";
import { quarterAt } from "../../test/sample-record.ts";
import type { Change } from "../domain/evaluation/counterfactual/change.ts";
import type { Loss } from "../domain/evaluation/counterfactual/loss.ts";
import { changeNote, changeSentence, lossSentence } from "./change.ts";

const SETTING = { locale: "en-GB", currency: "USD" };
const LEADER = { key: "vp", title: "VP Partnerships" };

const revenue = {
  kind: "revenue",
  from: 3_888_600_000n,
  amount: 508_700_000n,
  quarters: 4,
  toCome: 2,
  unrecorded: [],
  lines: [],
} as const;

const answer = {
  kind: "answer",
  fact: "board.presenter",
  value: "directly",
  today: {
    code: "fact_answered",
    fact: "board.presenter",
    value: "not_presented",
    answers: [],
  },
} as const;

/** Every kind of change with what is said of it and whose word it takes; the type misses none. */
type Table = {
  readonly [Kind in Change["kind"]]: readonly (readonly [
    Extract<Change, { readonly kind: Kind }>,
    string,
    string,
  ])[];
};

const SENTENCES: Table = {
  revenue: [
    [
      revenue,
      "Partner revenue +$5.1m over the last four quarters (+13.1\u00a0%), held at two closes to come",
      "Projected from revenue",
    ],
    [
      { ...revenue, from: 0n, quarters: 1, toCome: 1 },
      "Partner revenue +$5.1m in the quarter, held at one close to come",
      "Projected from revenue",
    ],
    [
      { ...revenue, from: null, amount: 1n },
      "Any partner revenue over the last four quarters, held at two closes to come",
      "Projected from revenue",
    ],
    [
      { ...revenue, amount: 0n, toCome: 1, unrecorded: [quarterAt("2026Q3")] },
      "Partners stay a primary motion at one close to come; nothing is recorded for FY26\u00a0Q3 yet",
      "Projected from revenue",
    ],
  ],
  ecosystem: [
    [
      { kind: "ecosystem", to: "channel" },
      "The company grows through an ecosystem: a marketplace, a channel or a platform",
      "Up to the chief executive",
    ],
  ],
  answer: [
    [answer, "The partnerships leader presents to the board in person", "Decided by the board"],
    [
      {
        ...answer,
        fact: "board.tracksPartnerRevenue",
        value: "yes",
        today: { code: "fact_missing", fact: "board.tracksPartnerRevenue" },
      },
      "The board sees partner revenue as a motion of its own: nobody says so yet",
      "Waited for, from the board",
    ],
    [
      {
        ...answer,
        fact: "seat.kind",
        value: "decision_making",
        today: { code: "raters_differ", fact: "seat.kind", answers: [] },
      },
      "The leader’s seat comes with a vote: the raters agree on it",
      "Decided by the chief executive",
    ],
  ],
  chart: [
    [
      { kind: "chart", missing: "no_chart", vps: 1, directors: 2, managers: 6 },
      "An org chart is put in force and shows the seat under the chief executive, on the executive team, " +
        "with at least 1 VP, 2 directors and 6 managers or individuals under the leader",
      "Waited for, from whoever keeps the chart",
    ],
    [
      { kind: "chart", missing: "leader_not_named", vps: 0, directors: 0, managers: 0 },
      "The chart names the leader and shows the seat under the chief executive, on the executive team",
      "Waited for, from whoever keeps the chart",
    ],
  ],
  appointment: [
    [
      { kind: "appointment" },
      "A partnerships leader is appointed, under the chief executive and on the executive team",
      "Decided by the chief executive",
    ],
  ],
  report_line: [
    [
      { kind: "report_line", leader: LEADER },
      "VP Partnerships reports to the chief executive",
      "Decided by the chief executive",
    ],
    [
      { kind: "report_line", leader: { key: "p-1", title: " " } },
      "“p-1” reports to the chief executive",
      "Decided by the chief executive",
    ],
  ],
  executive_team: [
    [
      { kind: "executive_team", leader: LEADER },
      "VP Partnerships sits on the executive team",
      "Decided by the chief executive",
    ],
  ],
  settled_chart: [
    [
      { kind: "settled_chart", levels: [{ key: "a", level: "vp" }], lines: ["b", "c"] },
      "The chart is completed in the leader’s favour: 1 unknown level and 2 lines without a known manager",
      "Waited for, from whoever keeps the chart",
    ],
  ],
  hires: [
    [
      { kind: "hires", level: "vp", count: 1 },
      "1 more VP under the leader",
      "Waited for, from the chief executive",
    ],
    [
      { kind: "hires", level: "manager", count: 3 },
      "3 more managers or individuals below the senior leaders",
      "Waited for, from the chief executive",
    ],
  ],
  moves: [
    [
      { kind: "moves", seats: [{ key: "a", title: "Partner Manager" }] },
      "Partner Manager moves under a senior leader",
      "Waited for, from the partnerships leader",
    ],
    [
      { kind: "moves", seats: ["A", "B", "B", "C", "D"].map((title) => ({ key: title, title })) },
      "5 of the leader’s direct reports (A, B and C among them) move under a senior leader",
      "Waited for, from the partnerships leader",
    ],
  ],
};

test.each(Object.values(SENTENCES).flat())("%o", (change, sentence, note) => {
  expect(changeSentence(change, SETTING)).toBe(sentence);
  expect(changeNote(change)).toBe(note);
});

const LOSSES: readonly (readonly [Loss, string])[] = [
  [
    { kind: "partner_fall", from: 9_702_900_000n, amount: 3_403_600_001n, quarters: 4 },
    "Partner revenue \u2212$34m over the last four quarters (\u221235.1\u00a0%)",
  ],
  [
    { kind: "departure", seat: LEADER, leaves: "senior_leaders" },
    "VP Partnerships leaves, and too few senior leaders are left",
  ],
  [
    { kind: "departure", seat: LEADER, leaves: "led_managers" },
    "VP Partnerships leaves, and too few people below the senior leaders are left",
  ],
  [
    { kind: "direct_hire", allowed: 2 },
    "One more manager or individual reports straight to the leader; 2 are the most",
  ],
];

test.each(LOSSES)("%o", (loss, sentence) => {
  expect(lossSentence(loss, SETTING)).toBe(sentence);
});
