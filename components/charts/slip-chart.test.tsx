import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { SlipChart } from "./slip-chart.tsx";
import type { SlipChartModel } from "./slip-chart-model.ts";

afterEach(cleanup);

const model: SlipChartModel = {
  finding: "Record of our forecasts: FY26 Q4 said FY28 Q1; FY27 Q1 said FY28 Q2.",
  columns: 8,
  rows: ["FY28 Q1", "FY28 Q2"],
  points: [
    { at: 2, row: 0, slip: null },
    { at: 3, row: 1, slip: "+ 1" },
  ],
  before: ["No date before six quarters of data"],
  end: { quarter: "FY28 Q2", words: ["1 quarter later than first said"] },
  table: [
    { quarter: "FY26 Q4", said: "FY28 Q1", slip: "–", came: "Not by FY27 Q1" },
    { quarter: "FY27 Q1", said: "FY28 Q2", slip: "+ 1", came: "Still to come" },
  ],
};

const height = (dot: Element | undefined) => Number(dot?.getAttribute("cy"));

it("tells its finding, and steps up where a date slipped", () => {
  const { container } = render(<SlipChart model={model} />);
  expect(screen.getByRole("img", { name: model.finding })).toBeTruthy();
  const [first, second] = [...container.querySelectorAll("circle")];
  expect(height(second)).toBeLessThan(height(first));
  expect(container.querySelectorAll("path")[0]?.getAttribute("d")).toMatch(/^M2\.5 \d+H3\.5V\d+$/);
});

it("keeps every close in its table", () => {
  render(<SlipChart model={model} />);
  const cells = screen.getAllByRole("cell", { hidden: true }).map((cell) => cell.textContent);
  expect(cells).toEqual(["FY28 Q1", "–", "Not by FY27 Q1", "FY28 Q2", "+ 1", "Still to come"]);
});

it("draws nothing where nothing was said", () => {
  const { container } = render(<SlipChart model={{ ...model, points: [] }} />);
  expect(container.innerHTML).toBe("");
});
