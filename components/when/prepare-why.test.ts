import { expect, test } from "vitest";
import { forecastText, readForecast } from "@/lib/domain/close/texts";
import { evaluate } from "@/lib/domain/evaluation/evaluate";
import type { ForecastQuestion } from "@/lib/domain/forecast/forecast";
import { asked, linesOf, made, overtaking, presentsFrom } from "@/test/forecast-question";
import {
  chart,
  day,
  fact,
  facts,
  factsWith,
  position,
  positions,
  redrawn,
  sample,
  under,
} from "@/test/sample-record";
import { prepareWhy } from "./prepare-why";

const plain = (text: string) => text.replaceAll("\u00a0", " ");

function why(question: ForecastQuestion, today = "2027-01-20") {
  const evaluation = evaluate(question.record, question.quarter, question.rubric);
  const model = prepareWhy(evaluation, made(question), { today: day(today), locale: "en-GB" });
  return {
    ...model,
    finding: plain(model.finding),
    noEnd: plain(model.noEnd),
    told: model.rows.map(({ name, note, told }) => plain(`${name} | ${note} | ${told}`)),
    heads: model.quarters.map(({ key }) => plain(key)),
    ended: model.ends.map(({ at, label, word }) => plain(`${at} ${label} ${word}`)),
  };
}

const flat = (amount: number) => Array.from({ length: 12 }, () => amount);

const unpresented = {
  ...overtaking(),
  facts: factsWith("board.presenter", fact("board.presenter", "not_presented")),
};
const DECIDED = asked(unpresented, { decisions: [presentsFrom("2027-11-15")] });

test("a fact stands from even odds to 85 %, a decision on its day, and the later of them at the foot", () => {
  const { told, heads, ended, rows, isDate, finding } = why(DECIDED);
  expect(heads).toEqual(["FY27 Q1", "FY27 Q2", "FY27 Q3", "FY27 Q4"]);
  expect(told).toEqual([
    "Primary motion | Fact | Projected: FY27 Q3 at 84 %, FY27 Q4 at 92 %",
    "Presents to the board | A. Osei | A. Osei, committed for 15 Nov 2027",
  ]);
  expect(rows[0]?.mark).toMatchObject({ kind: "span", even: 2, cautious: 3 });
  expect(rows[1]?.mark).toEqual({ kind: "day", at: 3, label: "15 Nov", overdue: false });
  expect(ended).toEqual(["3 FY27 Q4 likely and cautious"]);
  expect(isDate).toBe(true);
  expect(finding).toMatch(/The later of these: Likely FY27 Q4 \(even odds\), and at 85 % too\.$/);
});

test("what one decision turns stands on one row, though it was read from a close", () => {
  const seatless = redrawn({ leader: { executiveTeam: false, manager: under("cro") } }, [
    position("cro", "ceo", "c_level", { title: "Chief Revenue Officer" }),
  ]);
  const plan = chart(positions, { key: "plan", kind: "proposed" });
  const record = { ...overtaking(), charts: [...seatless.charts, plan] };
  const on = day("2027-05-10");
  const decision = { kind: "chart", chart: "plan", on, state: "committed", owner: "CEO" } as const;
  const question = asked(record, { decisions: [decision] });
  const evaluation = evaluate(record, question.quarter, question.rubric);
  const frozen = readForecast(forecastText(made(question)));
  if (frozen.kind === "none") throw new Error("no forecast");
  const model = prepareWhy(evaluation, frozen, { today: day("2027-01-20"), locale: "en-GB" });
  expect(model.rows.map(({ name }) => plain(name))).toEqual([
    "Primary motion",
    "Reports to the CEO + 1",
  ]);
});

test("a decision whose day has passed is told as overdue", () => {
  const { rows, told } = why(DECIDED, "2027-12-01");
  expect(rows[1]?.mark).toMatchObject({ label: "was due 15 Nov", overdue: true });
  expect(told[1]).toContain("was due 15 Nov 2027, not done");
});

test("what nobody has scheduled stands by condition, and the foot says what would be", () => {
  const kept = facts.filter(({ fact: id }) => !id.startsWith("board.") && id !== "seat.kind");
  const record = {
    ...overtaking(),
    facts: [
      ...kept,
      fact("board.presenter", "not_presented"),
      fact("board.tracksPartnerRevenue", "no"),
    ],
  };
  const { told, ended, isDate } = why(asked(record));
  expect(told.slice(1)).toEqual([
    "Board relationship | No date | Two changes nobody has scheduled",
    "The seat decides | No date | Not known",
  ]);
  expect(ended).toEqual(["2 FY27 Q3 likely", "3 FY27 Q4 cautious"]);
  expect(isDate).toBe(false);
});

test("a motion that is not within reach says so, with its odds", () => {
  const revenue = [...linesOf("direct", flat(100)), ...linesOf("partner_oem", flat(30))];
  const { told, ended, noEnd, rows } = why(asked(sample({ revenue })));
  expect(rows[0]?.mark.kind).toBe("open");
  expect(told).toEqual([
    "Primary motion | Fact | Projected: not within 8 quarters, under 1 % by FY28 Q4",
  ]);
  expect([ended, noEnd]).toEqual([[], "Not within 8 quarters"]);
});
