import { expect, test } from "vitest";
import { quarterAt } from "../../test/sample-record.ts";
import { type ChartOutlook, outlookWord, proposalSentence } from "./proposal-verdict.ts";

const NEVER: ChartOutlook = { kind: "never" };
const CAN: ChartOutlook = { kind: "can", from: null };
const LATER: ChartOutlook = { kind: "can", from: quarterAt("2028Q3") };
const JUSTIFIED: ChartOutlook = { kind: "justified" };
const UNKNOWN: ChartOutlook = { kind: "unknown" };

const say = (today: ChartOutlook | null, chart: ChartOutlook) => {
  const { text, date } = proposalSentence(today, chart);
  return (date === null ? text : `${text} ${date}.`).replaceAll("\u00a0", " ");
};

test.each<[ChartOutlook | null, ChartOutlook, string]>([
  [
    NEVER,
    LATER,
    "On today’s chart the title can never be justified. On this one it can, from FY28 Q3.",
  ],
  [NEVER, CAN, "On today’s chart the title can never be justified. On this one it can."],
  [
    NEVER,
    JUSTIFIED,
    "On today’s chart the title can never be justified. On this one it is, today.",
  ],
  [NEVER, NEVER, "On today’s chart the title can never be justified. Nor can it on this one."],
  [
    NEVER,
    UNKNOWN,
    "On today’s chart the title can never be justified. On this one we cannot tell yet.",
  ],
  [CAN, LATER, "On today’s chart the title can be justified. So it can on this one, from FY28 Q3."],
  [CAN, NEVER, "On today’s chart the title can be justified. On this one it never can."],
  [JUSTIFIED, JUSTIFIED, "On today’s chart the title is justified. On this one it stays so."],
  [JUSTIFIED, NEVER, "On today’s chart the title is justified. On this one it never can be."],
  [
    UNKNOWN,
    UNKNOWN,
    "On today’s chart we cannot tell yet whether the title can be justified. Nor can we on this one.",
  ],
  [null, NEVER, "On this chart the title can never be justified."],
  [null, LATER, "On this chart the title can be justified, from FY28 Q3."],
  [null, JUSTIFIED, "On this chart the title is justified."],
])("%o, then %o", (today, chart, sentence) => {
  expect(say(today, chart)).toBe(sentence);
});

test("a figure is a date, or that there is none", () => {
  const words = [NEVER, CAN, LATER, JUSTIFIED, UNKNOWN].map(outlookWord);
  expect(words).toEqual(["No date", "Possible", "FY28\u00a0Q3", "Justified", "Cannot tell"]);
});
