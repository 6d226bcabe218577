import { describe, expect, test } from "vitest";
import { linesOf, overtaking, presentsFrom } from "../../test/forecast-question.ts";
import {
  chart,
  day,
  fact,
  facts,
  factsWith,
  position,
  positions,
  Q4,
  sample,
} from "../../test/sample-record.ts";
import type { CompanyRecord } from "../domain/company.ts";
import { answerOf } from "../domain/close/answer.ts";
import { snapshotOf } from "../domain/close/snapshot.ts";
import { FACT_VALUES, type FactId } from "../domain/evaluation/facts.ts";
import { STANDARD } from "../domain/rubric/cpo-fit.ts";
import type { Decision } from "../domain/scenario/decision.ts";
import { letterOf } from "./letter.ts";

function letter(
  record: CompanyRecord,
  decisions: readonly Decision[] = [],
  writtenOn = day("2027-01-20"),
) {
  const complete = new Set(record.revenue.map(({ quarter }) => quarter));
  const source = { record, complete, breaks: [], decisions };
  const snapshot = snapshotOf(source, Q4, STANDARD, true);
  const answer = answerOf(snapshot);
  const closedOn = day("2027-01-20");
  return letterOf({ snapshot, answer, closedOn, writtenOn, locale: "en-GB" });
}

const indirect = factsWith("board.presenter", fact("board.presenter", "not_presented"));
const unsaid = facts.filter(({ fact: id }) => id !== "board.presenter");
const held = (value: "cpo" | "vp") => fact("title.held", value, { from: day("2026-10-01") });
const proposed = fact("title.proposed", "cpo");
const without = (id: FactId) => [
  ...facts.filter((one) => one.fact !== id),
  fact(id, FACT_VALUES[id].at(-1) ?? null),
];
const started = linesOf("partner_resale", [10_000, 12_000]);
const LATE: Decision = { ...presentsFrom("2027-01-10"), owner: "B. Late" };

/** Every kind of verdict with every kind of forecast, and what its letter has to say. */
const LETTERS: readonly (readonly [
  string,
  CompanyRecord,
  readonly Decision[],
  string,
  readonly (string | RegExp)[],
])[] = [
  [
    "earned, and likely to stay so",
    sample({
      revenue: [
        ...linesOf(
          "partner_resale",
          Array.from({ length: 12 }, () => 90_000),
        ),
        ...linesOf(
          "direct",
          Array.from({ length: 12 }, () => 40_000),
        ),
      ],
      facts: [...facts, held("vp")],
    }),
    [],
    "time_has_come",
    [
      "The time for a Chief Partner Officer has come.",
      "outgrown the title that is held",
      /odds that it stays so are over 99.% at/,
      "What would lose it soonest:",
      "This takes nothing from the years as Vice President.",
    ],
  ],
  [
    "earned, with too few quarters for odds",
    sample(),
    [],
    "time_has_come",
    ["all five conditions", "Give the title what it names."],
  ],
  [
    "earned and held",
    sample({ facts: [...facts, held("cpo")] }),
    [],
    "time_has_come",
    ["The title of Chief Partner Officer is earned.", "Keep giving the title what it names"],
  ],
  [
    "earned, and undone by the plan",
    sample({
      revenue: overtaking(12).revenue.map((line) =>
        line.motion === "direct" ? { ...line, amount: 10_000n } : line,
      ),
    }),
    [{ ...presentsFrom("2027-02-01"), value: "not_presented" }],
    "time_has_come",
    ["undone by what is planned"],
  ],
  [
    "too early, with a date that a decision holds",
    { ...overtaking(), facts: indirect },
    [presentsFrom("2027-11-01")],
    "too_early",
    [
      "It is too early",
      "no lesser one",
      "The leader presents to the board: A. Osei, committed for 1 Nov 2027.",
      /as likely as not that all five conditions hold together by FY27.Q4/,
      /Look at it again at the close of FY27.Q3|Look at it again at the close of FY27.Q4/,
    ],
  ],
  [
    "too early, with a decision that is overdue",
    { ...overtaking(), facts: indirect },
    [LATE],
    "too_early",
    ["B. Late, was due 10 Jan 2027, not done."],
  ],
  [
    "too early, with a decision that is only proposed",
    { ...overtaking(), facts: indirect },
    [{ ...presentsFrom("2027-11-01"), state: "proposed" }],
    "too_early",
    ["A. Osei, proposed for 1 Nov 2027.", "There is no date yet"],
  ],
  [
    "too early, and nobody has scheduled what it takes",
    { ...overtaking(), facts: indirect },
    [],
    "too_early",
    [
      "Nobody has scheduled the leader’s own slot before the board.",
      "There is no date yet, for nobody has scheduled",
      /odds are 85.% or better|by FY2\d.Q\d the odds are/,
    ],
  ],
  [
    "too early, as revenue is far away",
    sample({
      revenue: [
        ...linesOf(
          "direct",
          Array.from({ length: 12 }, () => 900_000),
        ),
        ...linesOf(
          "partner_resale",
          Array.from({ length: 12 }, () => 60_000),
        ),
      ],
    }),
    [],
    "too_early",
    [/less likely than not by FY28.Q4: the odds are under 1.%/, "Partner revenue +$"],
  ],
  [
    "too early for any motion: Head is right",
    sample({
      revenue: [
        ...linesOf(
          "direct",
          Array.from({ length: 8 }, () => 900_000),
        ),
        ...linesOf(
          "partner_resale",
          Array.from({ length: 8 }, () => 9_000),
        ),
      ],
    }),
    [],
    "too_early",
    ["Head of Partnerships is the right title until", "behind on nothing"],
  ],
  [
    "too early, with too little history for odds",
    sample({ revenue: [...linesOf("direct", [90_000, 90_000]), ...started] }),
    [],
    "too_early",
    ["No forecast: 2\u00a0quarters of partner revenue"],
  ],
  [
    "too early, with a history for odds and no date",
    sample({
      revenue: [
        ...linesOf("direct", [90_000, 90_000, 90_000, 90_000, 90_000]),
        ...linesOf("partner_resale", [60_000, 62_000, 66_000, 70_000, 74_000]),
      ],
    }),
    [],
    "too_early",
    ["No date: it rests on 5\u00a0quarters"],
  ],
  [
    "too early for the title that is held and the one that is proposed",
    { ...overtaking(), facts: [...indirect, held("cpo"), proposed] },
    [],
    "too_early",
    [
      "The title that is held is ahead of the job.",
      "The title that is proposed is ahead of the job.",
    ],
  ],
  [
    "too early, with nothing missing but the mandate",
    sample({ facts: [...without("authority.product"), held("cpo")] }),
    [],
    "too_early",
    ["lacks one thing: its say"],
  ],
  [
    "too early, and which title is right today is open",
    sample({
      revenue: [
        ...linesOf("direct", [90_000, 90_000, 90_000, 90_000]),
        ...linesOf("partner_resale", [30_000, 30_000, 30_000, 30_000]),
      ],
      charts: [
        chart(
          [
            position("ceo", null, "c_level"),
            position("leader", "ceo", "vp", { executiveTeam: false }),
          ],
          { leader: { kind: "unknown" } },
        ),
      ],
    }),
    [],
    "too_early",
    ["Until then nothing has to change"],
  ],
  [
    "not known, with one answer missing",
    { ...overtaking(), facts: unsaid, revenue: sample().revenue },
    [],
    "undetermined",
    [
      "We cannot say yet",
      "What is not known is not a no",
      "would settle it: who presents partner results to the board",
      "as soon as these answers are there",
    ],
  ],
  [
    "not known at all",
    sample({ facts: [], charts: [] }),
    [],
    "undetermined",
    ["We cannot say yet", "Look at it again"],
  ],
];

describe.each(LETTERS)("%s", (_, record, decisions, kind, says) => {
  const { body, subject, ...written } = letter(record, decisions);

  test("says what is so", () => {
    expect(written.kind).toBe(kind);
    for (const words of says) expect(body).toMatch(words);
  });

  test("is kind and plain, and fits a page", () => {
    const whole = `${subject}\n${body}`;
    expect(whole).not.toMatch(
      /\bCPO\b|!|\b(only|just|merely|mere|still) an? (VP|Vice President|Head)\b|unfortunately|fail/i,
    );
    expect(whole).not.toMatch(/undefined|null|NaN|\.\.|  |\s[.,;:]/);
    expect(body.split(/\s+/).length).toBeLessThan(520);
  });

  test("names no quarter to come without its odds", () => {
    const likely = body.split("\n").filter((line) => line.includes("likely"));
    for (const line of likely) expect(line).toMatch(/odds are|as likely as not/);
    const unchanged = body.match(/If the mix of revenue stayed as it is today[^.]*\./g) ?? [];
    for (const sentence of unchanged)
      expect(sentence).toMatch(
        /today, (it would be as likely as not (by FY\d\d.Q\d|within \d.quarters)|it would not come within \d.quarters|there would be no date|it would be undone too|it would stay justified( until FY\d\d.Q\d)?)\.$/,
      );
  });
});

test("a chart to adopt says what comes with it", () => {
  const low = positions.map((seat) =>
    seat.key === "leader" ? position("leader", "vp-sales", "vp", { executiveTeam: true }) : seat,
  );
  const record = {
    ...overtaking(),
    charts: [
      chart([...low, position("vp-sales", "ceo", "vp", { title: "VP Sales" })]),
      chart(positions, { key: "next", name: "Next year", kind: "proposed" }),
    ],
  };
  const { on, state, owner } = presentsFrom("2027-05-01");
  expect(letter(record, [{ kind: "chart", chart: "next", on, state, owner }]).body).toContain(
    "“Next year” becomes the org chart, and with it the partner leader reports to the chief executive: A. Osei, committed for 1 May 2027.",
  );
});

test("nobody is asked to look again on a day that is past", () => {
  const record = { ...overtaking(), facts: indirect };
  const planned = [presentsFrom("2027-02-01")];
  const again = (writtenOn: string) =>
    letter(record, planned, day(writtenOn)).body.split("\n").at(-1);
  expect(again("2027-01-20")).toContain("at the close of FY27\u00a0Q1, which ends on 31 Mar 2027");
  expect(again("2027-08-20")).toContain("at the close of FY27\u00a0Q3, which ends on 30 Sept 2027");
});
