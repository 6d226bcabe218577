import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { day } from "../../test/sample-record.ts";
import {
  addDays,
  calendarQuarterOf,
  closeOf,
  daysBetween,
  firstDay,
  parseDate,
  parseQuarterKey,
  quarter,
  quarterKey,
  quarterOf,
  quartersBetween,
  shift,
} from "./quarter.ts";

const startMonths = fc.integer({ min: 1, max: 12 });
const quarters = fc
  .tuple(fc.integer({ min: 1900, max: 2200 }), fc.constantFrom(1, 2, 3, 4))
  .map(([year, number]) => quarter(year, number));

describe("a fiscal quarter", () => {
  test.each([
    [2027, 1, 1, "2027-01-01", "2027-03-31"],
    [2027, 4, 1, "2027-10-01", "2027-12-31"],
    [2027, 1, 2, "2026-02-01", "2026-04-30"],
    [2027, 4, 2, "2026-11-01", "2027-01-31"],
    [2024, 3, 7, "2024-01-01", "2024-03-31"],
    [2024, 2, 9, "2023-12-01", "2024-02-29"],
    [2023, 1, 10, "2022-10-01", "2022-12-31"],
    [2023, 1, 12, "2022-12-01", "2023-02-28"],
  ] as const)("FY%i Q%i of a year that starts in month %i", (year, number, month, first, close) => {
    const q = quarter(year, number);
    expect([firstDay(q, month), closeOf(q, month)]).toEqual([first, close]);
  });

  test("holds its first and its last day, and not the day after", () => {
    fc.assert(
      fc.property(quarters, startMonths, (q, month) => {
        expect(quarterOf(firstDay(q, month), month)).toBe(q);
        expect(quarterOf(closeOf(q, month), month)).toBe(q);
        expect(quarterOf(firstDay(shift(q, 1), month), month)).toBe(shift(q, 1));
        expect(firstDay(shift(q, 1), month) > closeOf(q, month)).toBe(true);
      }),
      { seed: 1 },
    );
  });

  test("is read from its key alone", () => {
    fc.assert(
      fc.property(quarters, (q) => {
        expect(parseQuarterKey(quarterKey(q))).toBe(q);
      }),
      { seed: 1 },
    );
    for (const text of ["2027Q0", "2027Q5", "27Q1", "2027q1", " 2027Q1", "0000Q1", ""]) {
      expect(parseQuarterKey(text)).toBeNull();
    }
  });

  test("counts up without gaps", () => {
    expect(quartersBetween(quarter(2026, 3), quarter(2027, 2)).map(quarterKey)).toEqual([
      "2026Q3",
      "2026Q4",
      "2027Q1",
      "2027Q2",
    ]);
    expect(quartersBetween(quarter(2027, 2), quarter(2027, 1))).toEqual([]);
  });

  test.each([
    [2027, 1, 1, 2027 * 4],
    [2027, 1, 2, 2026 * 4],
    [2027, 4, 2, 2026 * 4 + 3],
    [2027, 4, 12, 2027 * 4 + 3],
    [2027, 1, 3, 2026 * 4 + 1],
  ] as const)("FY%i Q%i from month %i lies in its calendar quarter", (year, number, month, at) => {
    expect(calendarQuarterOf(quarter(year, number), month)).toBe(at);
  });
});

test.each([
  "2027-02-29",
  "2027-13-01",
  "2027-00-10",
  "2027-1-1",
  "27-01-01",
  "2027-04-31",
  "0000-01-01",
  "",
])("%s is not a day", (text) => {
  expect(parseDate(text)).toBeNull();
});

describe("days", () => {
  const days = fc
    .tuple(fc.integer({ min: 1900, max: 2200 }), fc.integer({ min: -50_000, max: 50_000 }))
    .map(([year, count]) => ({ date: day(`${year}-02-28`), count }));

  test("are counted over months and leap years", () => {
    expect(addDays(day("2027-01-31"), 12)).toBe("2027-02-12");
    expect(addDays(day("2028-02-28"), 2)).toBe("2028-03-01");
    expect(addDays(day("2027-03-01"), -1)).toBe("2027-02-28");
    expect(addDays(day("9999-12-31"), 1)).toBe("9999-12-31");
  });

  test("between two days are those that were added", () => {
    fc.assert(
      fc.property(days, ({ date, count }) => {
        expect(daysBetween(date, addDays(date, count))).toBe(count);
      }),
      { seed: 20_261_122 },
    );
  });
});
