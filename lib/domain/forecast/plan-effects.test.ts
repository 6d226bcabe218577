import { expect, test } from "vitest";
import { asked, overtaking, presentsFrom } from "../../../test/forecast-question.ts";
import { chart, day, fact, factsWith, positions, sample } from "../../../test/sample-record.ts";
import type { Decision } from "../scenario/decision.ts";
import type { Forecast } from "./forecast.ts";
import { outlookOf } from "./outlook.ts";
import { decisionEffects } from "./plan-effects.ts";

const indirect = { facts: factsWith("board.presenter", fact("board.presenter", "not_presented")) };
const waiting = { ...overtaking(), ...indirect };
const PRESENTS: Decision = presentsFrom("2027-11-01");

const dateOf = (forecast: Forecast | undefined) => {
  const outlook = forecast === undefined ? null : outlookOf(forecast);
  return outlook?.kind === "dated" ? outlook.even : (outlook?.kind ?? null);
};

test("a decision that holds the date has none without it", () => {
  const [effect] = decisionEffects(asked(waiting, { decisions: [PRESENTS], confirmed: true }));
  expect(effect).toMatchObject({ kind: "counted", turns: ["board.presents"], undoes: [] });
  expect(dateOf(effect?.dates?.with)).toBeTypeOf("number");
  expect(dateOf(effect?.dates?.without)).toBe("no_date");
});

test("a proposed decision is tried as if it were committed to, and changes nothing of the answer", () => {
  const proposed: Decision = { ...PRESENTS, state: "proposed" };
  const [effect] = decisionEffects(asked(waiting, { decisions: [proposed], confirmed: true }));
  const [counted] = decisionEffects(asked(waiting, { decisions: [PRESENTS], confirmed: true }));
  expect(effect?.kind).toBe("proposed");
  expect(dateOf(effect?.dates?.with)).toBe(dateOf(counted?.dates?.with));
  expect(dateOf(effect?.dates?.without)).toBe("no_date");
});

test("of two that decide the same the one to come turns nothing more", () => {
  const again: Decision = { ...PRESENTS, on: day("2028-02-01") };
  const effects = decisionEffects(asked(waiting, { decisions: [PRESENTS, again] }));
  expect(effects.map(({ turns }) => turns)).toEqual([["board.presents"], []]);
});

test("a decision may undo what is met", () => {
  const withdrawn: Decision = { ...PRESENTS, value: "not_presented" };
  const [effect] = decisionEffects(asked(overtaking(), { decisions: [withdrawn] }));
  expect(effect).toMatchObject({ turns: [], undoes: ["board.presents"] });
});

test("a done decision that the facts have spoken of since is history", () => {
  const done: Decision = { ...PRESENTS, on: day("2026-02-01"), state: "done" };
  const [effect] = decisionEffects(asked(waiting, { decisions: [done] }));
  expect(effect).toEqual({ decision: done, kind: "history", turns: [], undoes: [], dates: null });
});

test("without revenue to forecast, a chart still tells what it turns", () => {
  const small = positions.filter(({ key }) => key !== "m6");
  const record = sample({
    revenue: [],
    charts: [chart(small), chart(positions, { key: "next", kind: "proposed" })],
  });
  const { on, state, owner } = PRESENTS;
  const adopt: Decision = { kind: "chart", chart: "next", on, state, owner };
  const [effect] = decisionEffects(asked(record, { decisions: [adopt] }));
  expect(effect).toMatchObject({ turns: ["org.leaders-lead-managers"], dates: null });
});
