import { expect, test } from "vitest";
import type { CompanyRecord } from "../domain/company.ts";
import type { Criterion, CriterionId } from "../domain/evaluation/evaluation.ts";
import { STANDARD } from "../domain/rubric/cpo-fit.ts";
import type { Position } from "../domain/org/chart.ts";
import { evaluate } from "../domain/evaluation/evaluate.ts";
import {
  chart,
  notEstablished,
  position,
  positions,
  Q4,
  redrawn,
  sample,
} from "../../test/sample-record.ts";
import { chartFigures } from "./chart-figures.ts";

function criterionOf(record: CompanyRecord, id: CriterionId): Criterion {
  const found = evaluate(record, Q4, STANDARD)
    .conditions.flatMap(({ criteria }) => criteria)
    .find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found;
}

const figures = (id: CriterionId, today: CompanyRecord | null, now: CompanyRecord) =>
  chartFigures(
    { now: criterionOf(now, id), today: today === null ? null : criterionOf(today, id) },
    "proposed",
    "en-GB",
  );

const underRevenue = redrawn({ leader: { manager: { kind: "named", key: "cro" } } }, [
  position("cro", "ceo", "c_level", { title: "Chief Revenue Officer" }),
]);
const unknownVp = redrawn({ vp: { level: "unknown" } });
const without = (...keys: readonly string[]) =>
  sample({ charts: [chart(positions.filter(({ key }) => !keys.includes(key)))] });
const asLeader = (changes: Partial<Position>) => redrawn({ leader: changes });

test.each<[string, CriterionId, CompanyRecord | null, CompanyRecord]>([
  ["CRO today, CEO proposed", "board.reports-to-ceo", underRevenue, sample()],
  ["CEO", "board.reports-to-ceo", sample(), sample()],
  ["CEO", "board.reports-to-ceo", null, sample()],
  ["Nobody", "board.reports-to-ceo", null, asLeader({ manager: { kind: "top" } })],
  ["Nobody found", "board.reports-to-ceo", null, asLeader({ manager: notEstablished })],
  ["No chart today, CEO proposed", "board.reports-to-ceo", sample({ charts: [] }), sample()],
  [
    "No leader; needs 3 with 1 VP",
    "org.leads-leaders",
    null,
    sample({ charts: [chart(positions, { leader: { kind: "none" } })] }),
  ],
  ["Partnerships", "seat.member", sample(), sample()],
  ["Not said", "seat.member", null, asLeader({ executiveTeam: null })],
  ["2 today, 3 proposed; needs 3 with 1 VP", "org.leads-leaders", without("d1"), sample()],
  ["2 to 3 with 0 to 1 VPs; needs 3 with 1 VP", "org.leads-leaders", null, unknownVp],
  [
    "3 with no VP; needs 3 with 1 VP",
    "org.leads-leaders",
    null,
    redrawn({ vp: { level: "director" } }),
  ],
  ["6; needs 6", "org.leaders-lead-managers", sample(), sample()],
  ["0; at most 2", "org.not-hands-on", sample(), sample()],
  ["", "board.tracks", sample(), sample()],
])("%s", (text, id, today, now) => {
  expect(figures(id, today, now).replaceAll("\u00a0", " ")).toBe(text);
});

test("a Chief Partner Officer is spelt out", () => {
  const under = redrawn({ leader: { manager: { kind: "named", key: "cp" } } }, [
    position("cp", "ceo", "c_level", { title: "Chief Partner Officer" }),
  ]);
  expect(figures("board.reports-to-ceo", null, under)).toBe("Chief Partner Officer");
});
