import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { ConditionGrid } from "./condition-grid.tsx";
import { type ConditionGridModel, yearSpans } from "./condition-grid-model.ts";

afterEach(cleanup);

const quarters = ["FY26 Q3", "FY26 Q4", "FY27 Q1"].map((key) => ({
  key,
  year: key.slice(0, 4),
  short: key.slice(5),
  days: "three months",
  closed: key !== "FY27 Q1",
}));

const model: ConditionGridModel = {
  caption: "Conditions by quarter",
  quarters,
  rows: [
    {
      name: "Organisation size",
      note: "Fact",
      cells: [null, { status: "met", slipped: false }, { status: "unknown", slipped: true }],
    },
  ],
  total: {
    name: "Conditions met",
    note: "Title justified",
    cells: [null, { count: "1", title: "VP" }, { count: "0", title: "VP" }],
  },
};

it("says each state in words, a slip back and nothing recorded among them", () => {
  render(<ConditionGrid model={model} />);
  const row = screen.getByRole("row", { name: /Organisation size/ });
  const words = [...row.querySelectorAll("td")].map((cell) => cell.textContent);
  expect(words).toEqual(["–Nothing recorded", "Met", "Unknown, slipped back"]);
});

it("names each column by its year and quarter", () => {
  render(<ConditionGrid model={model} />);
  expect(screen.getByRole("columnheader", { name: "FY26 Q4, closed" })).toBeTruthy();
  expect(screen.getByRole("columnheader", { name: "FY27 Q1" })).toBeTruthy();
});

it("writes each fiscal year once over its quarters", () => {
  expect(yearSpans(quarters)).toEqual([
    { year: "FY26", first: "FY26 Q3", count: 2 },
    { year: "FY27", first: "FY27 Q1", count: 1 },
  ]);
});
