import { expect, test } from "vitest";
import { day } from "../../test/sample-record.ts";
import { FACT_VALUES, type FactId, type FactValue } from "../domain/evaluation/facts.ts";
import type { FactReading } from "../domain/evaluation/fact-in-force.ts";
import { factSentence } from "./fact-sentence.ts";

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
  readonly [Code in FactReading["code"]]: readonly (readonly [
    Extract<FactReading, { readonly code: Code }>,
    string,
  ])[];
};

const SENTENCES: Table = {
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
};

test.each(
  Object.values(SENTENCES)
    .flat()
    .map(([reason, sentence]) => [sentence, reason] as const),
)("%s", (sentence, reason) => {
  expect(factSentence(reason, "en-GB")).toBe(sentence);
});

const FACT_IDS = Object.keys(FACT_VALUES) as readonly FactId[];

test.each(
  FACT_IDS.flatMap((fact) => FACT_VALUES[fact].map((value: FactValue) => [fact, value] as const)),
)("%s answered %s is a sentence of its own", (fact, value) => {
  const reason = { code: "fact_answered", fact, value, answers: [answer("CFO", value)] } as const;
  const sentence = factSentence(reason, "en-GB");
  expect(sentence).toMatch(/^[A-Z][^:]*\.$/);
  expect(sentence).not.toMatch(/CPO|undefined| {2}/);
});
