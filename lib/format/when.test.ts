import { expect, test } from "vitest";
import { asked, linesOf, overtaking, presentsFrom } from "../../test/forecast-question.ts";
import { fact, facts, factsWith, Q4, sample } from "../../test/sample-record.ts";
import type { CompanyRecord } from "../domain/company.ts";
import { evaluate } from "../domain/evaluation/evaluate.ts";
import { forecast, type ForecastQuestion } from "../domain/forecast/forecast.ts";
import { plainWords } from "./dated-words.ts";
import { noChangeSentence, unchangedSentence } from "./no-change.ts";
import { futuresSentence, shortHistorySentence, whenSentence, whenShort } from "./when.ts";
import { verdictWithDate } from "./when-verdict.ts";

const LOCALE = "en-GB";

const repeated = (count: number, amount: number) => Array.from({ length: count }, () => amount);
const flat = (partner: number, quarters = 12) => [
  ...linesOf("direct", repeated(quarters, 100_000)),
  ...linesOf("partner_resale", repeated(quarters, partner)),
];

const rising = overtaking();
const unpresented = (record: CompanyRecord, value: "not_presented" | null = "not_presented") => ({
  ...record,
  facts: factsWith("board.presenter", fact("board.presenter", value)),
});
const UNDOES = { ...presentsFrom("2027-02-01"), value: "not_presented" } as const;
const JUMP = rising.revenue.map((one) =>
  one.quarter === Q4 && one.motion === "partner_resale" ? { ...one, amount: 900_000n } : one,
);
const unheard = { ...rising, facts: facts.slice(2) };

const QUESTIONS = {
  expected: asked(rising),
  "expected, held by a decision": asked(unpresented(rising), {
    decisions: [presentsFrom("2028-02-01")],
  }),
  "not within": asked(sample({ revenue: flat(30_000) })),
  "no date": asked(unpresented(rising)),
  "no date, nor would it do": asked(unpresented(sample({ revenue: flat(30_000) }))),
  "no date, two missing": asked({
    ...unheard,
    facts: [...unheard.facts, fact("board.presenter", "not_presented")],
  }),
  held: asked(sample({ revenue: flat(200_000) })),
  "held, and undone": asked(sample({ revenue: flat(200_000) }), { decisions: [UNDOES] }),
  "cannot tell": asked(unpresented(sample({ revenue: flat(200_000) }), null)),
  "cannot tell, and planned": asked(unpresented(sample({ revenue: flat(200_000) }), null), {
    decisions: [presentsFrom("2027-05-01")],
  }),
  "5 quarters": asked(overtaking(5)),
  "5 quarters, no date anyway": asked(unpresented(overtaking(5))),
  "6 quarters": asked(overtaking(6)),
  "3 quarters": asked(overtaking(3)),
  "unusual quarter": asked({ ...rising, revenue: JUMP }),
  "years' figures": asked({
    ...rising,
    revenue: rising.revenue.map((one) => ({ ...one, basis: "annual" as const })),
  }),
  credits: asked({
    ...rising,
    revenue: rising.revenue.map((one) =>
      one.quarter === Q4 && one.motion === "direct" ? { ...one, amount: -1n } : one,
    ),
  }),
  "no revenue": asked(sample({ revenue: flat(0).map((one) => ({ ...one, amount: 0n })) })),
  "no lines": asked(rising, { quarter: (Q4 + 1) as typeof Q4 }),
} as const satisfies Readonly<Record<string, ForecastQuestion>>;
type Name = keyof typeof QUESTIONS;

const spaced = (text: string) => text.replaceAll("\u00a0", " ");

function told(name: Name) {
  const question: ForecastQuestion = QUESTIONS[name];
  const evaluation = evaluate(question.record, question.quarter, question.rubric);
  return { evaluation, forecast: forecast(question) };
}

test.each<[name: Name, headline: string, when: string, short: string]>([
  [
    "expected",
    "Not yet. A Chief Partner Officer title is likely justified from FY27 Q3, once partners are a primary motion.",
    "Likely FY27 Q3 (even odds), FY27 Q4 (85 %).",
    "FY27 Q3",
  ],
  [
    "expected, held by a decision",
    "Not yet. A Chief Partner Officer title is likely justified from FY28 Q1, once the partner leader presents to the board.",
    "Likely FY28 Q1 (even odds), and at 85 % too.",
    "FY28 Q1",
  ],
  [
    "not within",
    "Not yet. Vice President is the right title today; a Chief Partner Officer title is not likely within 8 quarters.",
    "Not within 8 quarters (under 1 % by FY28 Q4).",
    "Not within 8 quarters",
  ],
  [
    "no date",
    "Not yet. There is no date: nobody has scheduled the leader’s own slot before the board. With that done, FY27 Q3 is likely.",
    "No date: nobody has scheduled the leader’s own slot before the board. With that done: likely FY27 Q3 (even odds), FY27 Q4 (85 %).",
    "No date",
  ],
  [
    "no date, nor would it do",
    "Not yet. Vice President is the right title today. There is no date: nobody has scheduled the leader’s own slot before the board, and revenue needs more than 8 quarters.",
    "No date: nobody has scheduled the leader’s own slot before the board. With that done: not within 8 quarters (under 1 % by FY28 Q4).",
    "No date",
  ],
  [
    "no date, two missing",
    "Not yet. There is no date: nobody has scheduled the leader’s own slot before the board, and it is not known whether the board tracks partner revenue on its own. With all of it done, FY27 Q3 is likely.",
    "No date: nobody has scheduled the leader’s own slot before the board, and it is not known whether the board tracks partner revenue on its own. With all of it done: likely FY27 Q3 (even odds), FY27 Q4 (85 %).",
    "No date",
  ],
  [
    "held",
    "Justified. All five conditions hold: a Chief Partner Officer title has been earned.",
    "Justified. The odds that it stays so: over 99 % at FY27 Q1, over 99 % at FY28 Q4.",
    "Justified",
  ],
  [
    "held, and undone",
    "Justified today, with all five conditions. What is planned or recorded already would undo it.",
    "Justified, and undone by what is planned or recorded already: Presents to the board.",
    "Does not stay so",
  ],
  [
    "cannot tell",
    "We cannot tell. One answer would settle it: who presents partner results to the board.",
    "No date: it is not known who presents partner results to the board. With the answer hoped for: likely FY27 Q1 (even odds), and at 85 % too.",
    "No date",
  ],
  [
    "cannot tell, and planned",
    "We cannot tell. One answer would settle it: who presents partner results to the board. As planned, a Chief Partner Officer title is likely justified from FY27 Q2, once the partner leader presents to the board.",
    "Likely FY27 Q2 (even odds), and at 85 % too.",
    "FY27 Q2",
  ],
  [
    "5 quarters",
    "Not yet. Vice President is the right title today; 5 quarters of partner revenue are too few for a date.",
    "No date: it rests on 5 quarters of partner revenue. The odds, in tenths: 10 % by FY27 Q1, 60 % by FY27 Q4.",
    "No date",
  ],
  [
    "5 quarters, no date anyway",
    "Not yet. Vice President is the right title today. There is no date: nobody has scheduled the leader’s own slot before the board.",
    "No date: nobody has scheduled the leader’s own slot before the board. With that done: 10 % by FY27 Q1, 60 % by FY27 Q4.",
    "No date",
  ],
  [
    "6 quarters",
    "Not yet. A Chief Partner Officer title is likely justified from FY27 Q4, once partners are a primary motion.",
    "Likely FY27 Q4 (even odds); 85 % only after FY28 Q4.",
    "FY27 Q4",
  ],
  [
    "3 quarters",
    "Not yet. Vice President is the right title today, and not a lesser one. What is missing: partners as a primary motion.",
    "No forecast: 3 quarters of partner revenue, and it takes 4.",
    "Too few quarters",
  ],
  [
    "unusual quarter",
    "Not yet. Vice President is the right title today, and not a lesser one. What is missing: partners as a primary motion.",
    "No forecast: the last quarter’s partner share is far from all before it. Somebody has to look at its revenue and confirm it in the quarterly review.",
    "To be confirmed",
  ],
  [
    "years' figures",
    "Not yet. Vice President is the right title today, and not a lesser one. What is missing: partners as a primary motion.",
    "No forecast: the last quarter was worked out from a whole year’s figure, which tells nothing of a trend.",
    "No forecast",
  ],
  [
    "credits",
    "Not yet. Vice President is the right title today, and not a lesser one. What is missing: partners as a primary motion.",
    "No forecast: a motion has more credits than sales in the last quarter.",
    "No forecast",
  ],
  [
    "no revenue",
    "We cannot tell. Two answers could settle it, such as how much revenue comes through partners and how large a share partners bring.",
    "No forecast: there is no revenue above zero in the last year.",
    "No forecast",
  ],
  [
    "no lines",
    "Not yet, and we cannot tell whether Vice President or Head of Partnerships is right today. One answer could settle it, such as how large a share partners bring.",
    "No forecast: the last quarter has no revenue on record.",
    "No forecast",
  ],
])("%s is told in a headline, a sentence and a cell", (name, headline, when, short) => {
  const { evaluation, forecast: found } = told(name);
  expect(spaced(plainWords(verdictWithDate({ evaluation, forecast: found }, LOCALE)))).toBe(
    headline,
  );
  expect(spaced(whenSentence(found, LOCALE))).toBe(when);
  expect(spaced(whenShort(found))).toBe(short);
});

test.each<[name: Name, noChange: string, range: string | null, history: string | null]>([
  [
    "expected",
    "No change says: not within 8 quarters.",
    "In 80 of 100 futures it is between FY27 Q3 and FY27 Q4.",
    null,
  ],
  [
    "expected, held by a decision",
    "No change says: not within 8 quarters.",
    "In 80 of 100 futures it is FY28 Q1.",
    null,
  ],
  ["not within", "No change says: not within 8 quarters.", null, null],
  [
    "no date",
    "No change says: no date either.",
    "In 80 of 100 futures it is between FY27 Q3 and FY27 Q4.",
    null,
  ],
  ["no date, nor would it do", "No change says: no date either.", null, null],
  [
    "no date, two missing",
    "No change says: no date either.",
    "In 80 of 100 futures it is between FY27 Q3 and FY27 Q4.",
    null,
  ],
  ["held", "No change says: it stays justified.", "In 80 of 100 futures it is FY27 Q1.", null],
  [
    "held, and undone",
    "No change says: it is undone too.",
    "In 80 of 100 futures it is FY27 Q1.",
    null,
  ],
  ["cannot tell", "No change says: no date either.", "In 80 of 100 futures it is FY27 Q1.", null],
  [
    "cannot tell, and planned",
    "No change says: FY27 Q2.",
    "In 80 of 100 futures it is FY27 Q2.",
    null,
  ],
  [
    "5 quarters",
    "No change says: not within 4 quarters.",
    null,
    "Very little to go by: 5 quarters of partner revenue. Most of this is what other series have taught.",
  ],
  [
    "5 quarters, no date anyway",
    "No change says: no date either.",
    null,
    "Very little to go by: 5 quarters of partner revenue. Most of this is what other series have taught.",
  ],
  [
    "6 quarters",
    "No change says: not within 8 quarters.",
    "In 80 of 100 futures it is FY27 Q3 or later, beyond FY28 Q4 too.",
    "A short history: 6 quarters of partner revenue. No odds above 90 % are given for it.",
  ],
])(
  "%s says beside it what no change says, the range and how little it rests on",
  (name, noChange, range, history) => {
    const { forecast: found } = told(name);
    if (found.kind === "none") throw new Error("no forecast");
    const { when } = found;
    const beside = when.kind === "depends" ? when.ifDone : when;
    const plain = (text: string | null) => (text === null ? null : spaced(text));
    expect(spaced(noChangeSentence(found))).toBe(noChange);
    expect(plain(futuresSentence(found, beside))).toBe(range);
    expect(plain(shortHistorySentence(found, LOCALE))).toBe(history);
  },
);

test.each<[name: Name, would: string]>([
  ["expected", "it would not come within 8 quarters"],
  ["no date", "there would be no date"],
  ["held", "it would stay justified"],
  ["held, and undone", "it would be undone too"],
  ["cannot tell, and planned", "it would be as likely as not by FY27 Q2"],
])("%s says in a sentence of its own what would come without a change", (name, would) => {
  const { forecast: found } = told(name);
  if (found.kind === "none") throw new Error("no forecast");
  expect(spaced(unchangedSentence(found))).toBe(
    `If the mix of revenue stayed as it is today, ${would}.`,
  );
});

test("no quarter is set apart where no date may be given", () => {
  for (const name of ["5 quarters", "3 quarters", "unusual quarter", "not within"] as const) {
    expect(verdictWithDate(told(name), LOCALE).date).toBeNull();
  }
});
