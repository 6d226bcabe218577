import { describe, expect, test } from "vitest";
import { asked, overtaking, presentsFrom } from "../../test/forecast-question.ts";
import { day, fact, factsWith } from "../../test/sample-record.ts";
import { forecast } from "../domain/forecast/forecast.ts";
import type { Change } from "../domain/scenario/changes.ts";
import type { Decision } from "../domain/scenario/decision.ts";
import { plainWords } from "./dated-words.ts";
import {
  changeWords,
  signedPercent,
  signedPoints,
  supposedSentence,
  type SupposedReader,
} from "./supposed.ts";

const reader: SupposedReader = {
  locale: "en-GB",
  nameOf: (key) => (key === "next" ? "Next year" : null),
};
const plain = (text: string) => text.replaceAll("\u00a0", " ");
const words = (change: Change) => plain(changeWords(change, reader));

const PRESENTS: Decision = presentsFrom("2027-06-17");
const LATER: Decision = { ...PRESENTS, on: day("2027-08-02") };
const ADOPTS: Decision = {
  kind: "chart",
  chart: "next",
  on: day("2027-08-02"),
  state: "proposed",
  owner: "CEO",
};

test.each([
  [2_000, "+20", "+20 %"],
  [-750, "−7.5", "−7 %"],
  [0, "0", "0 %"],
])("%d basis points are %s points and %s", (basisPoints, points, percent) => {
  expect(signedPoints(basisPoints, "en-GB")).toBe(points);
  expect(plain(signedPercent(basisPoints, "en-GB"))).toBe(percent);
});

test.each<[Change, string]>([
  [
    { kind: "growth", motion: "partner_resale", from: 0, to: 2_000 },
    "partner resale growing 20 points a year faster",
  ],
  [{ kind: "growth", motion: "direct", from: 0, to: -100 }, "direct growing 1 point a year slower"],
  [{ kind: "growth", motion: "direct", from: 500, to: 0 }, "direct growing as forecast"],
  [
    { kind: "parameter", name: "reading", from: "largest", to: "majority" },
    "the reading “Majority”",
  ],
  [
    { kind: "parameter", name: "definition", from: "sourced", to: "sourced_plus_influenced" },
    "influenced revenue counted",
  ],
  [
    { kind: "parameter", name: "sustainQuarters", from: 2, to: 3 },
    "“Closes it has to last” at 3 closes",
  ],
  [{ kind: "decision", before: PRESENTS, after: LATER }, "“Presents to the board” on 2 Aug 2027"],
  [{ kind: "decision", before: null, after: ADOPTS }, "“Next year” adopted on 2 Aug 2027"],
  [{ kind: "decision", before: ADOPTS, after: null }, "“Next year” not adopted"],
  [{ kind: "decision", before: PRESENTS, after: null }, "“Presents to the board” left out"],
  [
    { kind: "decision", before: PRESENTS, after: { ...PRESENTS, state: "done" } },
    "“Presents to the board”, done",
  ],
  [{ kind: "counted", to: "proposed" }, "proposed decisions counted too"],
])("%o is said as “%s”", (change, said) => {
  expect(words(change)).toBe(said);
});

describe("the sentence", () => {
  const record = {
    ...overtaking(),
    facts: factsWith("board.presenter", fact("board.presenter", "not_presented")),
  };
  const planned = forecast(asked(record, { decisions: [presentsFrom("2028-02-10")] }));
  const sooner = forecast(asked(record, { decisions: [presentsFrom("2027-06-17")] }));
  const undated = forecast(asked(record));
  const change: Change = { kind: "decision", before: LATER, after: PRESENTS };
  const said = (changes: readonly Change[], supposed: typeof planned) =>
    supposedSentence(changes, planned, supposed, reader);

  test("says the new date instead of the planned one, and marks it", () => {
    const sentence = said([change], sooner);
    expect(plain(plainWords(sentence))).toBe(
      "With “Presents to the board” on 17 Jun 2027: FY27 Q3 instead of FY28 Q1, at even odds.",
    );
    expect(plain(sentence.date ?? "")).toBe("FY27 Q3");
  });

  test("says where nothing moves, where there is no date, and that nothing is supposed", () => {
    expect(plain(plainWords(said([change], planned)))).toMatch(/: still FY28 Q1, at even odds\.$/);
    expect(said([change], undated)).toMatchObject({ date: null });
    expect(plain(plainWords(said([change], undated)))).toMatch(
      /: no date instead of FY28 Q1, at even odds\.$/,
    );
    expect(plain(plainWords(said([], planned)))).toBe("As planned: FY28 Q1, at even odds.");
  });

  test("counts changes that are too many to name", () => {
    const many = [change, change, change];
    expect(plainWords(said(many, sooner))).toMatch(/^With these three changes: /);
  });
});
