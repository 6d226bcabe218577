import fc from "fast-check";
import { expect, test } from "vitest";
import { anyChart } from "../../../test/any-chart.ts";
import { notEstablished, position } from "../../../test/sample-record.ts";
import { spansOf } from "./spans.ts";

test("reports, people and layers of each position, and of the chart", () => {
  const spans = spansOf([
    position("m1", "d1", "manager"),
    position("ceo", null, "c_level"),
    position("d1", "vp", "director"),
    position("vp", "ceo", "vp"),
    position("cfo", "ceo", "c_level"),
    position("m2", "d1", "manager"),
    position("m3", "d1", "manager"),
    position("lost", null, "manager", { manager: notEstablished }),
  ]);
  expect([...spans.reports]).toEqual([0, 2, 3, 1, 0, 0, 0, 0]);
  expect([...spans.below]).toEqual([0, 6, 3, 4, 0, 0, 0, 0]);
  expect([...spans.layersBelow]).toEqual([0, 3, 1, 2, 0, 0, 0, 0]);
  expect(spans).toMatchObject({ layers: 4, managers: 3, meanSpan: 2, widest: ["d1", "ceo", "vp"] });
});

test("nobody, and nobody who leads", () => {
  expect(spansOf([])).toMatchObject({ layers: 0, managers: 0, meanSpan: null, widest: [] });
  expect(spansOf([position("ceo", null, "c_level")])).toMatchObject({ layers: 1, meanSpan: null });
});

test("what is below a position is its reports and what is below them, one layer more", () => {
  fc.assert(
    fc.property(anyChart, ({ positions }) => {
      const { reports, below, layersBelow } = spansOf(positions);
      for (const [i, { key }] of positions.entries()) {
        const own = [...positions.entries()].filter(
          ([, { manager }]) => manager.kind === "named" && manager.key === key,
        );
        expect(reports[i]).toBe(own.length);
        expect(below[i]).toBe(own.reduce((sum, [at]) => sum + 1 + (below[at] ?? NaN), 0));
        expect(layersBelow[i]).toBe(
          Math.max(0, ...own.map(([at]) => 1 + (layersBelow[at] ?? NaN))),
        );
      }
    }),
    { seed: 20_261_122, numRuns: 1_000 },
  );
});

test("a line of fifty thousand, one under the other", () => {
  const line = Array.from({ length: 50_000 }, (_, i) =>
    position(`p${i}`, i === 0 ? null : `p${i - 1}`, "manager"),
  );
  expect(spansOf(line)).toMatchObject({ layers: 50_000, managers: 49_999, meanSpan: 1 });
});
