import { expect, test } from "vitest";
import type { CompanyRecord } from "../domain/company.ts";
import { PITFALL_IDS } from "../domain/evaluation/evaluation.ts";
import { FACT_VALUES, type FactId } from "../domain/evaluation/facts.ts";
import {
  chart,
  fact,
  facts,
  judge,
  line,
  position,
  positions,
  sample,
} from "../../test/sample-record.ts";
import { alignmentSentence } from "./alignment.ts";
import { conditionName, conditionSentence } from "./condition.ts";
import { honestTestSentence } from "./honest-test.ts";
import { pitfallName, pitfallRemedy, pitfallSentence } from "./pitfall.ts";
import { robustnessSentence } from "./robustness.ts";
import { settlementLists, settlementSentences } from "./settlement.ts";
import { titleRangeName, titleRangeShort } from "./title.ts";
import { countLine, verdictSentence, verdictState, verdictWord } from "./verdict.ts";

const LOCALE = "en-GB";
const SETTING = { locale: LOCALE, currency: "USD" };

const plain = (text: string) => text.replaceAll("\u00a0", " ");
const without = (...ids: readonly FactId[]) => facts.filter((entry) => !ids.includes(entry.fact));
const answered = (id: FactId, value: (typeof FACT_VALUES)[FactId][number]) => [
  ...without(id),
  fact(id, value),
];
const QUARTERS = ["2026Q1", "2026Q2", "2026Q3", "2026Q4"];
const earning = (partner: bigint, direct: bigint) =>
  QUARTERS.flatMap((key) => [line(key, "partner_resale", partner), line(key, "direct", direct)]);
const alone = [
  chart([
    position("ceo", null, "c_level"),
    position("leader", "ceo", "vp", { executiveTeam: true }),
  ]),
];

const COMPANIES = {
  justified: sample(),
  approaching: sample({
    revenue: earning(100n, 300n),
    facts: answered("board.presenter", "through_another_executive"),
  }),
  early: sample({
    revenue: earning(100n, 300n),
    facts: [
      fact("board.tracksPartnerRevenue", "no"),
      fact("seat.kind", "none"),
      fact("authority.product", "none"),
    ],
  }),
  head: sample({ revenue: earning(1n, 300n), facts: [], charts: alone }),
  oneAnswer: sample({ facts: without("board.presenter") }),
  twoAnswers: sample({ facts: without("board.presenter", "seat.kind") }),
  vpOrHead: sample({
    revenue: earning(100n, 300n),
    charts: [chart(positions, { leader: { kind: "unknown" } })],
  }),
  nothing: sample({ revenue: [], facts: [], charts: [] }),
} satisfies Record<string, CompanyRecord>;

test.each<[keyof typeof COMPANIES, string, string]>([
  [
    "justified",
    "justified",
    "Justified. All five conditions hold: a Chief Partner Officer title has been earned.",
  ],
  [
    "approaching",
    "approaching",
    "Not yet. Vice President is the right title today, and not a lesser one. What is missing: partners as a primary motion and a direct line to the board.",
  ],
  [
    "early",
    "too_early",
    "Too early. Vice President is the right title today, and not a lesser one.",
  ],
  [
    "head",
    "too_early",
    "Too early. Head of Partnerships is the right title until partners bring a share worth a motion and a team works under it.",
  ],
  [
    "oneAnswer",
    "undetermined",
    "We cannot tell. One answer would settle it: who presents partner results to the board.",
  ],
  [
    "twoAnswers",
    "undetermined",
    "We cannot tell. One answer could settle it, such as who presents partner results to the board.",
  ],
  [
    "vpOrHead",
    "undetermined",
    "Not yet, and we cannot tell whether Vice President or Head of Partnerships is right today. One answer would settle it: whether anybody reports to the partnerships leader.",
  ],
  [
    "nothing",
    "undetermined",
    "We cannot tell. Two answers could settle it, such as how much revenue comes through partners and how large a share partners bring.",
  ],
])("%s is %s: %s", (company, state, sentence) => {
  const evaluation = judge(COMPANIES[company]);
  expect(verdictState(evaluation)).toBe(state);
  expect(verdictSentence(evaluation, LOCALE)).toBe(sentence);
});

test("the label stands beside the count, the word beside the shape", () => {
  expect(countLine(judge(COMPANIES.nothing))).toBe(
    "0 of 5 conditions met, 5 unknown: not justified",
  );
  expect(countLine(judge(COMPANIES.justified))).toBe("5 of 5 conditions met: justified");
  expect(verdictWord(judge(COMPANIES.approaching))).toBe("Approaching");
  expect(verdictWord(judge(COMPANIES.nothing))).toBe("Undetermined");
});

test("what settles it is said once for titles that ask the same", () => {
  expect(settlementSentences(judge(COMPANIES.justified), LOCALE)).toEqual([]);
  expect(settlementSentences(judge(COMPANIES.twoAnswers), LOCALE)).toEqual([
    "Vice President: who presents partner results to the board or whether the leader’s seat comes with a vote.",
    "Chief Partner Officer: who presents partner results to the board and whether the leader’s seat comes with a vote.",
  ]);
  const [first] = settlementSentences(judge(sample({ charts: [], facts: [] })), LOCALE);
  expect(first).toBe(
    "Head of Partnerships or Vice President: any one of 11 answers, such as whether the board tracks partner revenue on its own; and whether anybody reports to the partnerships leader.",
  );
});

test("what settles it is a short list however much is unknown", () => {
  expect(settlementLists(judge(COMPANIES.twoAnswers), LOCALE)).toEqual([
    {
      titles: "Vice President",
      asks: [
        "Who presents partner results to the board or whether the leader’s seat comes with a vote",
      ],
    },
    {
      titles: "Chief Partner Officer",
      asks: [
        "Who presents partner results to the board",
        "Whether the leader’s seat comes with a vote",
      ],
    },
  ]);
  expect(settlementLists(judge(COMPANIES.nothing), LOCALE).at(-1)).toEqual({
    titles: "Chief Partner Officer",
    asks: ["2 answers from revenue", "5 answers from the org chart", "6 answers from the evidence"],
  });
});

const honestly = (record: CompanyRecord) => honestTestSentence(judge(record), LOCALE);

test("the honest test says what is still to come, and where it disagrees with the count", () => {
  expect(honestly(COMPANIES.justified)).toBe(
    "Chief Partner Officer: a board that tracks partner revenue, a line to the chief executive and a say in product, pricing and the sales structure are all there.",
  );
  expect(honestly(COMPANIES.approaching)).toContain(
    "This disagrees with the count of conditions: read both before you decide.",
  );
  expect(honestly(COMPANIES.early)).toBe(
    "Vice President. Still to come: a board that tracks partner revenue and a say in product, pricing and the sales structure.",
  );
  expect(honestly(sample({ facts: without("authority.pricing") }))).toBe(
    "Open. Not known yet: a say in product, pricing and the sales structure.",
  );
  expect(
    honestly({
      ...COMPANIES.vpOrHead,
      facts: answered("board.tracksPartnerRevenue", "no"),
    }),
  ).toBe(
    "Not passed, and which title is right is open. Still to come: a board that tracks partner revenue.",
  );
});

const seen = (record: CompanyRecord) =>
  judge(record).conditions.map((condition) => plain(conditionSentence(condition, SETTING)));

test("a condition tells all that holds, or what stands in its way", () => {
  expect(seen(COMPANIES.justified)).toEqual([
    "Partners bring 60.0 % of the last four quarters, direct 30.0 %. It has held at the last two closes.",
    "The board sees partner revenue as a motion of its own. Partnerships reports to the chief executive. The leader presents to the board.",
    "Partnerships sits on the executive team. The seat comes with a vote.",
    "The leader decides on the product. The leader decides on pricing. The leader decides on how sales is organised.",
    "3 senior leaders under the leader, 1 VP among them; 3 and 1 asked for. 6 people work below those leaders; 6 asked for. No managers or individuals report straight to the leader; 2 at most.",
  ]);
  expect(seen(COMPANIES.approaching)[1]).toBe(
    "2 of 3. Another executive presents to the board for the leader.",
  );
  expect(seen(sample({ charts: [] }))[4]).toBe("0 of 3. No org chart is in force at this close.");
  expect(conditionName("executive-seat")).toBe("Executive seat");
});

test.each([
  ["held", null, "No partner title is held."],
  ["proposed", null, "No title is proposed."],
  ["held", "aligned", "The title held fits the job as it is."],
  ["proposed", "inflated", "The title proposed is ahead of the job."],
  ["held", "outgrown", "The job has outgrown the title held."],
  [
    "held",
    "under_mandated",
    "The title held fits all but one thing: its say in product, pricing and the sales structure.",
  ],
  ["held", "unknown", "The title held cannot be judged yet."],
] as const)("a title %s that is %s: %s", (which, status, sentence) => {
  expect(alignmentSentence(which, status)).toBe(sentence);
});

test("a pitfall says what is seen, or what nobody has said, and its remedy starts with the job", () => {
  const cro = position("cro", "ceo", "c_level", { title: "Chief Revenue Officer" });
  const record = sample({
    revenue: earning(100n, 500n),
    charts: [chart([...positions, cro])],
    facts: [...facts, fact("title.held", "cpo")],
  });
  const said = (id: string) => {
    const pitfall = judge(record).pitfalls.find((one) => one.id === id);
    return pitfall === undefined ? null : pitfallSentence(pitfall, LOCALE);
  };
  expect(said("mismatched-peer")).toBe(
    "Not so, but direct revenue is well ahead beside a chief revenue officer: worth watching.",
  );
  expect(said("aspirational-title")).toBe("Not so.");
  expect(said("title-before-scope")).toBe(
    "When the Chief Partner Officer title began, the job had not yet earned it.",
  );
  expect(said("recruiting-tool-title")).toBe(
    "Cannot be told without knowing why the title is offered.",
  );
  for (const id of PITFALL_IDS) {
    expect(pitfallName(id)).not.toBe("");
    expect(pitfallRemedy(id)).not.toMatch(/^(Change|Give|Take|Remove) the title/);
  }
});

test("where definitions matter, the reader is warned", () => {
  const rows = { rows: [], thresholds: [] };
  const warn = (dependsOnReading: boolean, dependsOnDefinition: boolean) =>
    robustnessSentence({ ...rows, dependsOnReading, dependsOnDefinition });
  expect(
    new Set([warn(true, true), warn(true, false), warn(false, true), warn(false, false)]).size,
  ).toBe(4);
});

test("ranges of titles", () => {
  expect(titleRangeName({ floor: "vp", ceiling: "vp" }, LOCALE)).toBe("Vice President");
  expect(titleRangeName({ floor: "head", ceiling: "cpo" }, LOCALE)).toBe(
    "Chief Partner Officer, Vice President or Head of Partnerships",
  );
  expect(titleRangeShort({ floor: "head", ceiling: "cpo" })).toBe("Head to Chief");
  expect(titleRangeShort({ floor: "vp", ceiling: "vp" })).toBe("VP");
});
