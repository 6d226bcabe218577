import { describe, expect, test } from "vitest";
import { asked, made, overtaking } from "../../../test/forecast-question.ts";
import { Q4, quarterAt } from "../../../test/sample-record.ts";
import { type Quarter, shift } from "../quarter.ts";
import { brierScore, calibration, rankedScore } from "./score.ts";
import { type PastForecast, pastForecastOf, trackRecord } from "./track-record.ts";

describe("scores", () => {
  const by = [0, 0.5, 1, 1];

  test("of odds by each close, over the closes that have come", () => {
    expect(rankedScore(by, { closes: 4, first: 3 })).toBeCloseTo(0.25 / 4, 12);
    expect(rankedScore(by, { closes: 2, first: null })).toBeCloseTo(0.25 / 2, 12);
    expect(rankedScore(by, { closes: 4, first: null })).toBeCloseTo(2.25 / 4, 12);
    expect(rankedScore(by, { closes: 0, first: null })).toBeNull();
  });

  test("of odds by one close", () => {
    expect(brierScore(by, { closes: 4, first: 2 }, 2)).toBe(0.25);
    expect(brierScore(by, { closes: 4, first: null }, 3)).toBe(1);
    expect(brierScore(by, { closes: 2, first: null }, 3)).toBeNull();
    expect(brierScore(by, { closes: 9, first: null }, 5)).toBeNull();
  });

  test("in tenths against what happened", () => {
    const told = [
      { by: [0.05, 0.95], outcome: { closes: 2, first: 2 } },
      { by: [0.07, 1], outcome: { closes: 2, first: null } },
      { by: [0.5], outcome: { closes: 0, first: null } },
    ];
    const bins = calibration(told);
    expect(bins.map(({ least, count, happened }) => [least, count, happened])).toEqual([
      [0, 2, 0],
      [0.9, 2, 0.5],
    ]);
    expect(bins[0]?.said).toBeCloseTo(0.06, 12);
  });
});

const first = quarterAt("2025Q1");
const past = (ahead: number, even: number | null, by = [0, 0.6]): PastForecast => ({
  quarter: shift(first, ahead),
  by,
  noChange: by.map(() => 0),
  even: even === null ? null : shift(first, even),
  cautious: null,
});
const known = (...statuses: readonly boolean[]): ReadonlyMap<Quarter, boolean> =>
  new Map(statuses.map((status, place) => [shift(first, place), status]));
const many = (count: number, by: number[]) =>
  Array.from({ length: count }, () => past(0, null, by));

describe("the track record", () => {
  test("says by how much each date slipped, and what came", () => {
    const { rows, scored } = trackRecord(
      [past(2, 6), past(0, 5), past(1, null), past(3, 5)],
      known(false, false, true),
    );
    expect(rows.map(({ slip }) => slip)).toEqual([null, null, 1, -1]);
    expect(rows.map(({ outcome }) => outcome)).toEqual([
      { closes: 2, first: 2 },
      { closes: 1, first: 1 },
      { closes: 0, first: null },
      { closes: 0, first: null },
    ]);
    expect(rows[0]?.score).toBeCloseTo(0.08, 12);
    expect(rows[0]?.noChangeScore).toBeCloseTo(0.5, 12);
    expect(scored).toBe(2);
  });

  test("keeps of a forecast what can be held against what comes", () => {
    const dated = made(asked(overtaking()));
    const { even, cautious, odds } = dated.motion;
    const noChange = odds.by.map(() => 0);
    expect(pastForecastOf(dated)).toEqual({ quarter: Q4, by: odds.by, noChange, even, cautious });
    const undecided = made(asked({ ...overtaking(), facts: [] }));
    expect(pastForecastOf(undecided)).toMatchObject({ by: noChange, even: null, cautious: null });
    expect(pastForecastOf(made(asked(overtaking(5)))).noChange).toHaveLength(4);
  });

  test("is silent about calibration until twenty are scored, then compares with no change", () => {
    const never = known(false, false, false);
    expect(trackRecord(many(19, [1, 1]), never)).toMatchObject({
      calibration: [],
      worseThanNoChange: false,
    });
    expect(trackRecord(many(20, [1, 1]), never)).toMatchObject({
      score: 1,
      noChangeScore: 0,
      calibration: [{ least: 0.9, count: 40, said: 1, happened: 0 }],
      worseThanNoChange: true,
    });
    expect(trackRecord(many(20, [0, 0]), never).worseThanNoChange).toBe(false);
    expect(trackRecord([], never)).toMatchObject({ rows: [], score: null, noChangeScore: null });
  });
});
