import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { ShareChart } from "./share-chart.tsx";
import type { ShareChartModel, ShareSeries } from "./share-chart-model.ts";

afterEach(cleanup);

const point = (percent: number | null) =>
  percent === null ? null : { share: percent / 100, text: `${percent} %` };

function draw(percents: readonly (number | null)[], more: Partial<ShareSeries> = {}) {
  const model: ShareChartModel = {
    finding: "Partner share rose.",
    title: "Share of revenue",
    note: "Last four quarters, %",
    quarters: percents.map((_, at) => ({
      key: `FY27 Q${at + 1}`,
      year: "FY27",
      short: `Q${at + 1}`,
    })),
    series: [{ label: "Partner, sourced", role: "partner", points: percents.map(point), ...more }],
  };
  return render(<ShareChart model={model} />).container;
}

const strokes = (container: HTMLElement, colour: string) =>
  [...container.querySelectorAll(`path.${colour}`)].map((path) => path.getAttribute("d") ?? "");
const runs = (path: string) => path.split("M").length - 1;

it("tells its finding", () => {
  draw([20, 30]);
  expect(screen.getByRole("img", { name: "Partner share rose." })).toBeTruthy();
});

it("breaks the line at a gap instead of drawing through zero", () => {
  const [path = ""] = strokes(draw([20, 25, null, 35, 40]), "stroke-blue");
  expect(runs(path)).toBe(2);
});

it("draws no gap where there is none, not even at a share of zero", () => {
  const [path = ""] = strokes(draw([20, 0, 40]), "stroke-blue");
  expect(runs(path)).toBe(1);
});

it("shows a quarter between two gaps as a dot", () => {
  expect(draw([20, 25, null, 35, null, 40, 45]).querySelectorAll('circle[r="2.5"]')).toHaveLength(
    1,
  );
});

it("turns green from the quarter in which it passed", () => {
  const container = draw([20, 30, 40, 50], { passedFrom: 2 });
  expect(strokes(container, "stroke-blue")).toHaveLength(1);
  expect(strokes(container, "stroke-green")).toHaveLength(1);
});

it("keeps every figure in its table, and says where there is none", () => {
  draw([20, null, 40]);
  const cells = screen.getAllByRole("cell", { hidden: true }).map((cell) => cell.textContent);
  expect(cells).toEqual(["20 %", "No figure", "40 %"]);
});

it("draws a series without any share as nothing", () => {
  const container = draw([null, null]);
  expect(container.querySelectorAll("path, circle")).toHaveLength(0);
});
