import { expect, test } from "vitest";
import { Q4 } from "../../test/sample-record.ts";
import type { Change, SettledChart } from "../domain/evaluation/counterfactual/change.ts";
import { proposalDescription } from "./proposal-description.ts";

const SETTING = { locale: "en-GB", currency: "USD" };

const seat = (title: string) => ({ key: title, title });
const line = (title: string): Change => ({ kind: "report_line", leader: seat(title) });
const open = (lines: number, levels: number): SettledChart => ({
  kind: "settled_chart",
  lines: Array.from({ length: lines }, (_, at) => `line-${at}`),
  levels: Array.from({ length: levels }, (_, at) => ({ key: `level-${at}`, level: "manager" })),
});

const described = (changes: readonly Change[], toComplete: SettledChart | null = null) =>
  proposalDescription(Q4, changes, toComplete, SETTING).replaceAll("\u00a0", " ");

const endOf = (toComplete: SettledChart) =>
  described([line("Partnerships")], toComplete).split("executive. ")[1];

test("each change is a short sentence", () => {
  expect(described([line("Partnerships"), { kind: "hires", level: "director", count: 2 }])).toBe(
    "From the smallest change for FY26 Q4. Partnerships reports to the chief executive. " +
      "2 more directors under the leader.",
  );
});

test("what is to be found out comes last", () => {
  expect(endOf(open(3, 2))).toBe("First complete the chart: 3 lines and 2 levels are not known.");
  expect(endOf(open(1, 0))).toBe("First complete the chart: 1 line is not known.");
  expect(endOf(open(0, 1))).toBe("First complete the chart: 1 level is not known.");
});

test("what does not fit is counted, and the whole stays short", () => {
  const long = line("A".repeat(80));
  const text = described([long, long, long, long], open(3, 2));
  expect(text.length).toBeLessThanOrEqual(300);
  expect(text).toMatch(/chief executive\. And 3 more\. First complete the chart: /);
  expect(described([line("A".repeat(400)), long])).toBe(
    "From the smallest change for FY26 Q4. 2 changes.",
  );
});
