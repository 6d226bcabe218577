import { expect, test } from "vitest";
import { quarter, quarterKey } from "../quarter.ts";
import { type PasteTarget, placeBlock, splitClipboard } from "./clipboard.ts";

const TARGET: PasteTarget = {
  quarter: quarter(2027, 1),
  row: 0,
  rows: [
    { motion: "direct", part: "amount" },
    { motion: "direct", part: "influenced" },
    { motion: "partner_resale", part: "amount" },
  ],
  fiscalYearStartMonth: 1,
};

const place = (text: string, target: Partial<PasteTarget> = {}) => {
  const { placed, stray } = placeBlock(splitClipboard(text), { ...TARGET, ...target });
  return {
    placed: placed.map(
      ({ quarter: of, series, text: cell }) =>
        `${quarterKey(of)} ${series.motion} ${series.part} ${cell}`,
    ),
    stray,
  };
};

test.each([
  [
    "1\t2\n3\t4",
    [
      ["1", "2"],
      ["3", "4"],
    ],
  ],
  [
    "1\t2\r\n3\t4\r\n",
    [
      ["1", "2"],
      ["3", "4"],
    ],
  ],
  ["a\t\tb", [["a", "", "b"]]],
  ["\t5\n", [["", "5"]]],
  ['"two\nlines"\t"say ""so"""', [["two\nlines", 'say "so"']]],
  ["1\n\n2", [["1"], [""], ["2"]]],
  ["7", [["7"]]],
])("splits %j", (text, cells) => {
  expect(splitClipboard(text)).toEqual(cells);
});

test("a block without names is counted from the focused cell", () => {
  expect(place("100\t110\n20\t\n50\t60")).toEqual({
    placed: [
      "2027Q1 direct amount 100",
      "2027Q2 direct amount 110",
      "2027Q1 direct influenced 20",
      "2027Q1 partner_resale amount 50",
      "2027Q2 partner_resale amount 60",
    ],
    stray: [],
  });
});

test("what lies beyond the last row is said to have no place", () => {
  expect(place("1\n2", { row: 2 })).toEqual({
    placed: ["2027Q1 partner_resale amount 1"],
    stray: ["2"],
  });
});

test("names on both sides place a table wherever the focus is, turned or not", () => {
  const expected = [
    "2026Q3 direct amount 100",
    "2026Q3 partner_resale amount 50",
    "2026Q4 direct amount 110",
    "2026Q4 partner_resale amount 60",
  ];
  const across = place("\tFY26 Q3\tFY26 Q4\nDirect\t100\t110\nChannel\t50\t60\nTotal\t150\t170");
  expect(across.placed.toSorted()).toEqual(expected);
  expect(across.stray).toEqual([]);
  const down = place("Quarter\tDirect\tChannel\n3Q26\t100\t50\n4Q26\t110\t60", { row: 2 });
  expect(down.placed.toSorted()).toEqual(expected);
});

test("names on one side place that side", () => {
  expect(place("FY26 Q3\tFY26 Q4\n100\t110").placed).toEqual([
    "2026Q3 direct amount 100",
    "2026Q4 direct amount 110",
  ]);
  expect(place("Direct (influenced)\t20\t30\nDirect\t100\t110").placed).toEqual([
    "2027Q1 direct influenced 20",
    "2027Q2 direct influenced 30",
    "2027Q1 direct amount 100",
    "2027Q2 direct amount 110",
  ]);
  expect(place("Direct\t20\nTeleshopping\t30")).toEqual({
    placed: ["2027Q1 direct amount 20"],
    stray: ["30"],
  });
});
