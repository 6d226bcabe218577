import { expect, test } from "vitest";
import { evaluate } from "@/lib/domain/evaluation/evaluate";
import { forecast, type ForecastQuestion } from "@/lib/domain/forecast/forecast";
import { shift } from "@/lib/domain/quarter";
import { asked, linesOf, overtaking, presentsFrom } from "@/test/forecast-question";
import { day, fact, factsWith, Q4, sample } from "@/test/sample-record";
import { prepareVerdict } from "./prepare-verdict";

const SETTING = { locale: "en-GB", currency: "USD" };
const plain = (text: unknown) => String(text).replaceAll("\u00a0", " ");
const flat = (partner: number) => [
  ...linesOf(
    "direct",
    Array.from({ length: 12 }, () => 100_000),
  ),
  ...linesOf(
    "partner_oem",
    Array.from({ length: 12 }, () => partner),
  ),
];

const presenter = (value: "not_presented" | null) =>
  factsWith("board.presenter", fact("board.presenter", value));
const unpresented = { ...overtaking(), facts: presenter("not_presented") };
const DECIDED = asked(unpresented, { decisions: [presentsFrom("2027-11-15")] });

const told = (question: ForecastQuestion) => ({
  evaluation: evaluate(question.record, question.quarter, question.rubric),
  forecast: forecast(question),
});

const viewOf = (question: ForecastQuestion, today = "2027-01-20") =>
  prepareVerdict({
    told: told(question),
    before: null,
    record: question.record,
    since: new Map([["executive-seat", shift(Q4, -3)]]),
    today: day(today),
    setting: SETTING,
  });

const figuresOf = (question: ForecastQuestion, today?: string) =>
  viewOf(question, today).figures.map(({ term, value, note }) =>
    [term, value, note].map(plain).join(" | "),
  );

const TITLE = "Right title today | Vice President | Definite";

test.each<[string, ForecastQuestion, readonly string[]]>([
  [
    "a date that revenue holds",
    asked(overtaking()),
    [
      "Likely, even odds | FY27 Q3 | Jul to Sept 2027",
      "Cautious, 85 % | FY27 Q4 | Oct to Dec 2027",
      "What holds the date | Partner revenue | A fact, projected",
    ],
  ],
  [
    "a date that a decision holds",
    DECIDED,
    [
      "Likely, even odds | FY27 Q4 | Oct to Dec 2027",
      "Cautious, 85 % | FY27 Q4 | Oct to Dec 2027",
      "What holds the date | Presents to the board | A decision: A. Osei, committed for 15 Nov 2027",
    ],
  ],
  [
    "no date",
    asked(unpresented),
    [
      "Likely, even odds | No date | FY27 Q3, were it all in place",
      "Cautious, 85 % | No date | FY27 Q4, were it all in place",
      "Why there is none | Presents to the board | A decision nobody has scheduled",
    ],
  ],
  [
    "none within reach",
    asked(sample({ revenue: flat(30_000) })),
    [
      "Likely, even odds | Not within 8 quarters | Under 1 % by FY28 Q4",
      "Cautious, 85 % | After FY28 Q4 | Under 1 % by FY28 Q4",
      "What holds the date | Partner revenue | A fact, projected",
    ],
  ],
  [
    "five quarters",
    asked(overtaking(5)),
    [
      "Likely, even odds | No date | Too few quarters for one",
      "Odds within a year, in tenths | 60 % | FY27 Q4",
      "What holds the date | Partner revenue | A fact, projected",
    ],
  ],
  [
    "three quarters",
    asked(overtaking(3)),
    [
      "Likely, even odds | Too few quarters | Why is said below",
      "Cautious, 85 % | No date | It takes a forecast",
      "What stands in the way | Primary motion | Not met; the only thing missing",
    ],
  ],
])("the four facts of %s", (_, question, figures) => {
  expect(figuresOf(question)).toEqual([...figures, TITLE]);
});

test("the four facts of a title held are the odds that it stays so", () => {
  expect(figuresOf(asked(sample({ revenue: flat(200_000) })))).toEqual([
    "Stays so at the next close | Over 99 % | FY27 Q1",
    "Stays so two years on | Over 99 % | FY28 Q4",
    "What stands in the way | Nothing | All five conditions hold",
    "Right title today | Chief Partner Officer | Definite",
  ]);
});

const whenOf = (question: ForecastQuestion, id: string, today?: string) => {
  const found = viewOf(question, today).conditions.find((condition) => condition.id === id);
  if (found === undefined) throw new Error(`no condition ${id}`);
  const { value, kind, decided, overdue } = found.when;
  return { said: plain([value, kind, decided ?? ""].join(" | ")), overdue, holds: found.holds };
};

test.each<[string, string, string, ForecastQuestion]>([
  ["revenue", "primary-motion", "FY27 Q3 | Fact, projected | ", DECIDED],
  [
    "a decision",
    "board-relationship",
    "FY27 Q4 | Decision, committed | A. Osei, 15 Nov 2027",
    DECIDED,
  ],
  ["what is met", "executive-seat", "Since FY26 Q1 | Decision | ", DECIDED],
  ["no decision", "board-relationship", "No date | Decision, not scheduled | ", asked(unpresented)],
  [
    "no answer",
    "board-relationship",
    "No date | Not known today | ",
    asked({ ...overtaking(), facts: presenter(null) }),
  ],
  [
    "revenue out of reach",
    "primary-motion",
    "Not within 8 quarters | Fact, projected | ",
    asked(sample({ revenue: flat(30_000) })),
  ],
  ["no forecast", "primary-motion", "No forecast | Fact | ", asked(overtaking(3))],
  ["too few quarters", "primary-motion", "No date | Fact, projected | ", asked(overtaking(5))],
])("when a condition holds by %s", (_, id, said, question) => {
  expect(whenOf(question, id)).toMatchObject({ said, overdue: false });
});

test("a decision whose day has passed is red, and says that it is not done", () => {
  expect(whenOf(DECIDED, "board-relationship", "2027-12-01")).toEqual({
    said: "FY27 Q4 | Decision, overdue | A. Osei: was due 15 Nov 2027, not done",
    overdue: true,
    holds: true,
  });
  expect(figuresOf(DECIDED, "2027-12-01")[2]).toContain("was due 15 Nov 2027, not done");
});
