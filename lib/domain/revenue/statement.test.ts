import { expect, test } from "vitest";
import { quarterKey } from "../quarter.ts";
import type { Sheet } from "../sheet.ts";
import { readStatement } from "./statement.ts";
import { guessMapping, type StatementMapping } from "./statement-guess.ts";

const sheetOf = (text: string, delimiter = ";"): Sheet => ({
  name: "",
  rows: text
    .split("\n")
    .map((line, at) => ({ number: at + 1, cells: line.split(delimiter) }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== "")),
  unevaluated: [],
});

function read(text: string, corrections: Partial<StatementMapping> = {}, month = 1) {
  const sheet = sheetOf(text);
  const mapping = { ...guessMapping(sheet, month), ...corrections };
  const statement = readStatement(sheet, mapping, { currency: "USD", fiscalYearStartMonth: month });
  return {
    ...statement,
    mapping,
    said: statement.lines.map(
      ({ quarter, motion, amount, influenced }) =>
        `${quarterKey(quarter)} ${motion} ${amount} ${influenced}`,
    ),
  };
}

const whys = (text: string, corrections: Partial<StatementMapping> = {}) =>
  read(text, corrections).problems.map(
    ({ row, column, value, reason }) =>
      `${row} ${column} ${value} ${reason.kind === "amount" ? reason.refusal : reason.kind}`,
  );

test("reads a quarter, a motion and an amount a row", () => {
  const { said, problems } = read(
    "Quarter;Motion;Amount;Partner influenced;Basis\nFY27 Q1;Direct;4,200,000.00;900,000;\n1Q27;Resellers;3.1m;;annual",
  );
  expect(problems).toEqual([]);
  expect(said).toEqual([
    "2027Q1 direct 420000000 90000000",
    "2027Q1 partner_resale 310000000 null",
  ]);
});

test("reads motions across, leaving the total out", () => {
  const { said, mapping, leftOut } = read(
    "Period;Direct;Direct (influenced);Channel;Total\nQ1 FY27;100;20;50;150\nQ2 FY27;110;25;60;170\nTotal;210;45;110;320",
  );
  expect(mapping.columns.map(({ kind }) => kind)).toEqual([
    "quarter",
    "series",
    "series",
    "series",
    "ignored",
  ]);
  expect(said).toEqual([
    "2027Q1 direct 10000 2000",
    "2027Q1 partner_resale 5000 null",
    "2027Q2 direct 11000 2500",
    "2027Q2 partner_resale 6000 null",
  ]);
  expect(leftOut).toEqual([4]);
});

test("reads quarters across, whatever stands above them", () => {
  const { said, mapping, leftOut } = read(
    "Revenue by motion, US$\n\n;FY27 Q1;FY27 Q2;Comment\nDirect;100;110;\nof which services;1;;\nServices, influenced;;4;late\nServices;8;9;\nTotal;109;119;",
    { motions: [{ text: "of which services", series: null }] },
  );
  expect(mapping.headingRow).toBe(3);
  expect(said).toEqual([
    "2027Q1 direct 10000 null",
    "2027Q2 direct 11000 null",
    "2027Q2 services 900 400",
    "2027Q1 services 800 null",
  ]);
  expect(leftOut).toEqual([5, 8]);
});

test("reads a table without headings and with headings in another language", () => {
  expect(read("2027Q1;direct;100\n2027Q2;direct;120").said).toEqual([
    "2027Q1 direct 10000 null",
    "2027Q2 direct 12000 null",
  ]);
  expect(read("Quartal;Vertriebsweg;Betrag\n2027Q1;direct;100,50").said).toEqual([
    "2027Q1 direct 10050 null",
  ]);
});

test("a day names the quarter that holds it, by the company's fiscal year", () => {
  expect(read("Quarter ended;Channel\n2018-07-31;36936", { power: 3 }, 2).said).toEqual([
    "2019Q2 partner_resale 3693600000 null",
  ]);
});

test("the column decides what a comma is, and where it cannot the amount is refused", () => {
  expect(read("Quarter;Direct\n2027Q1;1,234\n2027Q2;1,234.50").said[0]).toBe(
    "2027Q1 direct 123400 null",
  );
  expect(read("Quarter;Direct\n2027Q1;1.234\n2027Q2;12,5").said[0]).toBe(
    "2027Q1 direct 123400 null",
  );
  expect(whys("Quarter;Direct\n2027Q1;1,234\n2027Q2;5,678")).toEqual([
    "2 Direct 1,234 ambiguous",
    "3 Direct 5,678 ambiguous",
  ]);
  expect(whys("Quarter;Direct\n2027Q1;1,234\n2027Q2;5,678", { mark: "point" })).toEqual([]);
});

test.each([
  ["Quarter;Motion;Amount", ["null null  no_rows"]],
  ["", ["null null  no_rows"]],
  ["Name;Comment\nA;b", ["null null  no_quarter_column"]],
  ["Quarter;Direct\nFY27 Q5;100\nFY27 Q1;12", ["2 Quarter FY27 Q5 quarter_not_read"]],
  ["Quarter;Direct\n;100\nFY27 Q1;12", ["2 Quarter  quarter_missing"]],
  [
    "Quarter;Motion;Amount\nFY27 Q1;Direct;1\nFY27 Q1;Teleshopping;2\nFY27 Q2;OEM;3",
    ["3 Motion Teleshopping motion_not_read"],
  ],
  ["Quarter;Direct\n2027Q1;12\n2027Q2;twelve\n2027Q3;5", ["3 Direct twelve not_a_number"]],
  ["Quarter;Direct\n2027Q1;12\n2027Q2;-", ["3 Direct - lone_dash"]],
  ["Quarter;Direct\n2027Q1;12\nFY27 Q1;13", ["3 Direct 13 repeated"]],
  ["Quarter;Direct\n2027Q1;12;stray", ["2 C stray row_too_long"]],
  ["Quarter;Direct\n2027Q1;12345678901234567", ["2 Direct 12345678901234567 too_many_digits"]],
  ["Quarter;Direct\n2027Q1;1.2345\n2027Q2;5", ["2 Direct 1.2345 too_many_decimals"]],
  ["Quarter;Direct\n2027Q1;5\n2027Q2;€ 5", ["3 Direct € 5 other_currency"]],
  [
    "Quarter;Motion;Amount;Basis\n2027Q1;direct;5;reported\n2027Q2;direct;5;guess\n2027Q3;direct;5;annual",
    ["3 Basis guess basis_not_read"],
  ],
])("names what is wrong in %j", (text, expected) => {
  expect(whys(text)).toEqual(expected);
});

test("a table of single deals is refused as a whole", () => {
  const rows = Array.from({ length: 10_001 }, () => "FY27 Q1;Direct;5");
  expect(whys(["Quarter;Motion;Amount", ...rows].join("\n"))).toEqual(["null null  too_many_rows"]);
});

test("cells beyond the widest table are refused, not passed over", () => {
  const wide = Array.from({ length: 500 }, () => "Comment");
  const { problems } = read(`Quarter;Direct;${wide.join(";")}\n2027Q1;5;${wide.join(";")}`);
  expect(problems).toMatchObject([{ row: 2, reason: { kind: "row_too_long" } }]);
});

test("headings that are names of the language do no harm", () => {
  expect(whys("Quarter;__proto__;constructor\n2027Q1;12;13")).toEqual([
    "null null  no_motion_column",
  ]);
});

test("a formula without a stored value is a problem where it is read", () => {
  const sheet: Sheet = {
    ...sheetOf("Quarter;Direct\n2027Q1;\n2027Q2;7"),
    unevaluated: [{ row: 2, column: 1, formula: "A1+B1" }],
  };
  const { problems } = readStatement(sheet, guessMapping(sheet, 1), {
    currency: "USD",
    fiscalYearStartMonth: 1,
  });
  expect(problems).toMatchObject([
    { row: 2, column: "Direct", value: "=A1+B1", reason: { kind: "formula_without_value" } },
  ]);
});
