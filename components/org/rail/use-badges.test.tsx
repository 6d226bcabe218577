import { renderHook } from "@testing-library/react";
import { expect, test } from "vitest";
import { judgeChart } from "@/lib/domain/evaluation/chart-judgement";
import { chart, position, positions, Q4, sample } from "@/test/sample-record";
import { useBadges } from "./use-badges";

const JUDGING = { record: { ...sample(), charts: [] }, quarter: Q4, pins: [], today: null };
const props = (seats: typeof positions) => {
  const drawn = chart(seats);
  return { drawn, judgement: judgeChart(JUDGING, drawn) };
};

test("the badges are the same map until they say something else", () => {
  const { result, rerender } = renderHook(({ drawn, judgement }) => useBadges(drawn, judgement), {
    initialProps: props(positions),
  });
  const first = result.current;
  rerender(props([...positions, position("x", "d1", "manager")]));
  expect(result.current).toBe(first);
  rerender(props(positions.slice(0, 2)));
  expect(result.current.get("leader")?.map(({ text }) => text)).toEqual([
    "Leads partnerships",
    "No reports",
  ]);
});
