import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { ConditionGrid } from "./condition-grid.tsx";
import { type ConditionGridModel, type GridQuarter, yearSpans } from "./condition-grid-model.ts";

afterEach(cleanup);

const quarters: GridQuarter[] = ["FY26 Q3", "FY26 Q4", "FY27 Q1", "FY27 Q2"].map((key, at) => ({
  key,
  year: key.slice(0, 4),
  short: key.slice(5),
  days: "three months",
  stands: (["closed", "restated", "open", "ahead"] as const)[at] ?? "open",
}));

const seen = { kind: "status", was: null, slipped: false, href: "#" } as const;

const model: ConditionGridModel = {
  caption: "Conditions by quarter",
  quarters,
  rows: [
    {
      name: "Organisation size",
      note: "Fact",
      cells: [
        null,
        { ...seen, status: "met", was: "unknown" },
        { ...seen, status: "unknown", slipped: true },
        { kind: "due", text: "2 Aug", words: "A chart comes into force on 2 Aug 2027" },
      ],
    },
  ],
  total: {
    name: "Conditions met",
    note: "Title justified",
    cells: [
      null,
      { count: "1", title: "VP", marked: false },
      { count: "0", title: "VP", marked: false },
      { count: "58 %", title: "Likely", marked: true },
    ],
  },
  rules: [{ label: "Standard rules", from: "FY26 Q3", quarters: 3 }],
};

it("says each state in words, a slip back, what a close said and a day to come among them", () => {
  render(<ConditionGrid model={model} />);
  const row = screen.getByRole("row", { name: /Organisation size/ });
  const words = [...row.querySelectorAll("td")].map((cell) => cell.textContent);
  expect(words).toEqual([
    "–Nothing recorded",
    "Metwas unknown",
    "Unknown, slipped back",
    "2 AugA chart comes into force on 2 Aug 2027",
  ]);
});

it("names each column by its year and quarter", () => {
  render(<ConditionGrid model={model} />);
  for (const name of [
    "FY26 Q3, closed",
    "FY26 Q4, closed, restated since",
    "FY27 Q1",
    "FY27 Q2, forecast",
  ]) {
    expect(screen.getByRole("columnheader", { name })).toBeTruthy();
  }
});

it("writes each fiscal year once over its quarters", () => {
  expect(yearSpans(quarters)).toEqual([
    { year: "FY26", first: "FY26 Q3", count: 2, isAhead: false },
    { year: "FY27", first: "FY27 Q1", count: 2, isAhead: false },
  ]);
});
