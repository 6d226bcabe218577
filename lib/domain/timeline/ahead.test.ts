import { expect, test } from "vitest";
import { asked, made, overtaking, presentsFrom } from "../../../test/forecast-question.ts";
import { fact, factsWith, Q4 } from "../../../test/sample-record.ts";
import type { CompanyRecord } from "../company.ts";
import { evaluate } from "../evaluation/evaluate.ts";
import { STANDARD } from "../rubric/cpo-fit.ts";
import type { Decision } from "../scenario/decision.ts";
import { quartersAhead } from "./ahead.ts";

const lacking = factsWith("board.presenter", fact("board.presenter", "not_presented"));

function ahead(record: CompanyRecord, decisions: readonly Decision[] = []) {
  const forecast = made(asked(record, { decisions }));
  return { forecast, quarters: quartersAhead(evaluate(record, Q4, STANDARD), forecast, 4) };
}

const cellsOf = ({ quarters }: ReturnType<typeof ahead>, wanted: string) =>
  quarters.map(({ cells }) => cells.find(({ condition }) => condition === wanted)?.cell);

test("revenue has odds at each close, what is met holds, and the odds of all are those of the forecast", () => {
  const seen = ahead(overtaking());
  const { motion, when } = seen.forecast;
  expect(cellsOf(seen, "primary-motion")).toEqual(
    motion.odds.by.slice(0, 4).map((odds) => ({ kind: "odds", odds })),
  );
  expect(cellsOf(seen, "executive-seat")[0]).toEqual({ kind: "holds" });
  if (when.kind !== "expected") throw new Error("nothing is undated");
  expect(seen.quarters.map(({ odds }) => odds)).toEqual(when.odds.by.slice(0, 4));
  const marked = seen.quarters.filter(({ mark }) => mark === "likely");
  expect(marked.map(({ quarter }) => quarter)).toEqual([when.even]);
});

test("a decision stands in the quarter of its day, and what nobody decided lacks", () => {
  const record = { ...overtaking(), facts: lacking };
  const decision = presentsFrom("2027-05-10");
  expect(cellsOf(ahead(record, [decision]), "board-relationship")).toEqual([
    { kind: "lacks", status: "not_met" },
    { kind: "decision", decision },
    { kind: "holds" },
    expect.anything(),
  ]);
  const undated = ahead(record);
  expect(cellsOf(undated, "board-relationship")).toEqual(
    undated.quarters.map(() => ({ kind: "lacks", status: "not_met" })),
  );
  expect(undated.quarters.every(({ odds, mark }) => odds === null && mark === null)).toBe(true);
});

test("an answer that goes stale asks to be confirmed at that close", () => {
  const said = fact("seat.kind", "decision_making", { confirmed: null });
  const record = { ...overtaking(), facts: factsWith("seat.kind", said) };
  expect(cellsOf(ahead(record), "executive-seat")).toEqual([
    { kind: "holds" },
    { kind: "confirm", fact: "seat.kind" },
    { kind: "holds" },
    { kind: "holds" },
  ]);
});
