import { expect, test } from "vitest";
import { CRITERION_IDS, REAL_MOTION_IDS, type Test } from "../domain/evaluation/evaluation.ts";
import { FACT_VALUES, type FactId, type FactValue } from "../domain/evaluation/facts.ts";
import type { Reason } from "../domain/evaluation/reason.ts";
import { type IsoDate, parseDate, quarter } from "../domain/quarter.ts";
import type { Mix } from "../domain/revenue/mix.ts";
import { criterionName, criterionQuestion } from "./criterion.ts";
import { criterionSentence } from "./criterion-sentence.ts";

const SETTING = { locale: "en-GB", currency: "USD" };

function day(text: string): IsoDate {
  const date = parseDate(text);
  if (date === null) throw new Error(text);
  return date;
}

const [Q1, Q4] = [quarter(2027, 1), quarter(2027, 4)];
const mix = (partner: bigint, direct: bigint, first = Q1): Mix => ({
  first,
  last: Q4,
  families: { direct, self_serve: 0n, partner, other: 1_720_000_000n },
  total: partner + direct + 1_720_000_000n,
});
const leader = { key: "lead", title: "VP Partnerships" };
const cro = { key: "cro", title: "Chief Revenue Officer" };
const ceo = { key: "ceo", title: "Chief Executive Officer" };
const exactly = (count: number) => ({ least: count, most: count });
const CLOSED = { unknownLevels: 0, linesNotEstablished: 0 };
const answer = (rater: string | null, value: FactValue) => ({
  entry: 0,
  rater,
  value,
  from: day("2026-01-12"),
  confirmed: day("2026-01-12"),
  age: 1,
});

/** Every code of a reason with what is said of it; the type misses none. */
type Table = {
  readonly [Code in Reason["code"]]: readonly (readonly [
    Extract<Reason, { readonly code: Code }>,
    string,
    Test["threshold"]?,
  ])[];
};

const SENTENCES: Table = {
  quarter_without_lines: [
    [{ code: "quarter_without_lines", quarter: Q4 }, "No revenue is recorded for FY27 Q4."],
  ],
  total_not_positive: [
    [
      { code: "total_not_positive", quarter: Q4, mix: mix(-5_000_000_000n, 1_000n) },
      "Revenue adds up to −$32.8m over the last four quarters, so there is no share to read.",
    ],
  ],
  mix_read: [
    [
      {
        code: "mix_read",
        reading: "largest",
        definition: "sourced",
        mix: mix(3_960_000_000n, 4_320_000_000n),
        shortBy: 360_000_000n,
      },
      "Partners bring 39.6 % of the last four quarters, direct 43.2 %. Short by $3.6m.",
    ],
    [
      {
        code: "mix_read",
        reading: "majority",
        definition: "sourced_plus_influenced",
        mix: mix(9_000_000_000n, 0n, Q4),
        shortBy: 0n,
      },
      "Partners bring or influence 84.0 % of FY27 Q4, services and other 16.0 %.",
    ],
    [
      {
        code: "mix_read",
        reading: "majority",
        definition: "sourced",
        mix: mix(0n, 1n),
        shortBy: null,
      },
      "Partners bring 0.0 % of the last four quarters, services and other 100.0 %. With the other motions as they are, no amount would do.",
    ],
  ],
  closes_read: [
    [
      {
        code: "closes_read",
        closes: [
          { quarter: Q4, status: "met" },
          { quarter: quarter(2027, 3), status: "met" },
        ],
        held: 2,
        required: 2,
      },
      "It has held at the last two closes.",
    ],
    [
      {
        code: "closes_read",
        closes: [
          { quarter: Q4, status: "met" },
          { quarter: quarter(2027, 3), status: "not_met" },
        ],
        held: 1,
        required: 2,
      },
      "Crossed, not yet sustained: one of two closes.",
    ],
    [
      {
        code: "closes_read",
        closes: [
          { quarter: Q4, status: "not_met" },
          { quarter: quarter(2027, 3), status: "met" },
        ],
        held: 0,
        required: 2,
      },
      "It does not hold at FY27 Q4; the last two closes are asked for.",
    ],
    [
      {
        code: "closes_read",
        closes: [
          { quarter: Q4, status: "met" },
          { quarter: quarter(2027, 3), status: "unknown" },
        ],
        held: 1,
        required: 2,
      },
      "FY27 Q3 cannot be read, so nobody can say whether it has held at the last two closes.",
    ],
    [
      { code: "closes_read", closes: [{ quarter: Q4, status: "not_met" }], held: 0, required: 1 },
      "It does not hold at FY27 Q4; the last close is asked for.",
    ],
  ],
  ecosystem_model: [
    [
      { code: "ecosystem_model", stage: "startup", model: "platform" },
      "A startup that grows as a platform.",
    ],
    [
      { code: "ecosystem_model", stage: "startup", model: "channel" },
      "A startup that grows through a channel.",
    ],
    [
      { code: "ecosystem_model", stage: "startup", model: "marketplace" },
      "A startup that grows through a marketplace.",
    ],
    [
      { code: "ecosystem_model", stage: "startup", model: "none" },
      "A startup that does not grow through an ecosystem.",
    ],
    [
      { code: "ecosystem_model", stage: "startup", model: null },
      "Nobody has said which ecosystem model this startup follows.",
    ],
  ],
  partner_share: [
    [
      { code: "partner_share", definition: "sourced", mix: mix(100_000_000n, 8_180_000_000n) },
      "Partners bring 1.0 % of the last four quarters; 5 % makes it a motion.",
      { shareBp: 500 },
    ],
  ],
  partner_quarters: [
    [
      { code: "partner_quarters", withPartner: 1, windowLength: 4, required: 2 },
      "Partner revenue in one of the last four quarters; two asked for.",
    ],
    [
      { code: "partner_quarters", withPartner: 1, windowLength: 1, required: 2 },
      "Partner revenue in the one quarter in view; two asked for.",
    ],
    [
      { code: "partner_quarters", withPartner: 0, windowLength: 1, required: 2 },
      "No partner revenue in the one quarter in view; two asked for.",
    ],
  ],
  fact_answered: [
    [
      {
        code: "fact_answered",
        fact: "authority.pricing",
        value: "consulted",
        answers: [answer("CFO", "shapes"), answer("CRO", "consulted")],
      },
      "The leader is heard on pricing, without shaping it. Raters are a step apart; the more cautious answer holds.",
    ],
  ],
  fact_missing: [
    [
      { code: "fact_missing", fact: "board.presenter" },
      "Who presents to the board: nobody has said.",
    ],
  ],
  fact_withdrawn: [
    [
      { code: "fact_withdrawn", fact: "authority.pricing" },
      "Pricing authority: not known any more.",
    ],
  ],
  fact_stale: [
    [
      {
        code: "fact_stale",
        fact: "authority.pricing",
        lastConfirmed: day("2026-01-12"),
        answers: [answer("CFO", "shapes")],
      },
      "Pricing authority: last confirmed on 12 Jan 2026, too long ago to rest on.",
    ],
  ],
  raters_differ: [
    [
      {
        code: "raters_differ",
        fact: "authority.pricing",
        answers: [answer("CFO", "shapes"), answer(null, "none")],
      },
      "Pricing authority: raters differ (CFO: “Shapes” and somebody unnamed: “Has no say”). One answer between them settles it.",
    ],
  ],
  no_chart: [[{ code: "no_chart" }, "No org chart is in force at this close."]],
  leader_not_named: [
    [{ code: "leader_not_named" }, "The chart does not say who leads partnerships."],
  ],
  no_leader: [[{ code: "no_leader" }, "There is no partnerships leader."]],
  chief_executive_not_named: [
    [
      { code: "chief_executive_not_named", leader },
      "The chart does not say who the chief executive is.",
    ],
  ],
  leader_is_chief_executive: [
    [
      { code: "leader_is_chief_executive", leader: ceo },
      "The chief executive leads partnerships in person.",
    ],
  ],
  leader_reports_to: [
    [
      { code: "leader_reports_to", leader, to: ceo, chiefExecutive: ceo },
      "VP Partnerships reports to the chief executive.",
    ],
    [
      { code: "leader_reports_to", leader, to: cro, chiefExecutive: ceo },
      "VP Partnerships reports to the Chief Revenue Officer, not to the chief executive.",
    ],
  ],
  leader_has_no_manager: [
    [
      { code: "leader_has_no_manager", leader: { key: "p7", title: " " } },
      "“p7” reports to nobody in the chart.",
    ],
    [{ code: "leader_has_no_manager", leader }, "VP Partnerships reports to nobody in the chart."],
  ],
  leader_manager_not_established: [
    [
      { code: "leader_manager_not_established", leader, raw: "J. Doe" },
      "VP Partnerships reports to “J. Doe”, who is not in the chart.",
    ],
  ],
  executive_team: [
    [
      { code: "executive_team", leader, member: true },
      "VP Partnerships sits on the executive team.",
    ],
    [
      { code: "executive_team", leader, member: false },
      "VP Partnerships does not sit on the executive team.",
    ],
    [
      { code: "executive_team", leader, member: null },
      "The chart does not say whether VP Partnerships sits on the executive team.",
    ],
  ],
  senior_leaders: [
    [
      {
        code: "senior_leaders",
        leader,
        seniors: exactly(3),
        vps: exactly(1),
        openings: { unknownLevels: 4, linesNotEstablished: 0 },
      },
      "3 senior leaders under the leader, 1 VP among them; 3 and 1 asked for.",
      { seniorLeaders: 3, vps: 1 },
    ],
    [
      {
        code: "senior_leaders",
        leader,
        seniors: { least: 2, most: 4 },
        vps: exactly(0),
        openings: { unknownLevels: 1, linesNotEstablished: 2 },
      },
      "2 to 4 senior leaders under the leader, no VPs among them; 3 and 1 asked for. Left open by 1 position of unknown level and 2 lines whose managers were not found.",
      { seniorLeaders: 3, vps: 1 },
    ],
  ],
  led_managers: [
    [
      { code: "led_managers", leader, led: exactly(0), openings: CLOSED },
      "No people work below those leaders; 6 asked for.",
      { managers: 6 },
    ],
    [
      { code: "led_managers", leader, led: exactly(1), openings: CLOSED },
      "1 person works below those leaders; 6 asked for.",
      { managers: 6 },
    ],
  ],
  direct_managers: [
    [
      { code: "direct_managers", leader, direct: exactly(3), openings: CLOSED },
      "3 managers or individuals report straight to the leader; 2 at most.",
      { managers: 2 },
    ],
  ],
  direct_reports: [
    [
      { code: "direct_reports", leader, count: 4, openings: CLOSED },
      "4 people report to VP Partnerships.",
    ],
    [
      { code: "direct_reports", leader, count: 0, openings: CLOSED },
      "Nobody reports to VP Partnerships.",
    ],
    [
      {
        code: "direct_reports",
        leader,
        count: 0,
        openings: { unknownLevels: 0, linesNotEstablished: 1 },
      },
      "Nobody reports to VP Partnerships. Left open by 1 line whose manager was not found.",
    ],
  ],
};

const testOf = (reason: Reason, threshold: Test["threshold"] = null): Test => ({
  id: "motion.reading",
  status: "unknown",
  kind: "projected",
  observed: null,
  threshold,
  reason,
  proof: { positions: [], lines: [], facts: [] },
  origin: "ours",
  distance: null,
});

const plain = (text: string) => text.replaceAll("\u00a0", " ");

test.each(
  Object.values(SENTENCES)
    .flat()
    .map(([reason, sentence, threshold]) => [sentence, reason, threshold] as const),
)("%s", (sentence, reason, threshold) => {
  expect(plain(criterionSentence(testOf(reason, threshold), SETTING))).toBe(sentence);
});

const FACT_IDS = Object.keys(FACT_VALUES) as readonly FactId[];

test.each(
  FACT_IDS.flatMap((fact) => FACT_VALUES[fact].map((value: FactValue) => [fact, value] as const)),
)("%s answered %s is a sentence of its own", (fact, value) => {
  const reason = { code: "fact_answered", fact, value, answers: [answer("CFO", value)] } as const;
  const sentence = criterionSentence(testOf(reason), SETTING);
  expect(sentence).toMatch(/^[A-Z][^:]*\.$/);
  expect(sentence).not.toMatch(/CPO|undefined| {2}/);
});

test.each([...CRITERION_IDS, ...REAL_MOTION_IDS])("%s has a name and a question", (id) => {
  expect(criterionName(id)).toMatch(/^[A-Z]/);
  expect(criterionQuestion(id)).toMatch(/^(how|who|whether|which|in how) /);
});
