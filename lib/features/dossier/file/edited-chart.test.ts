import fc from "fast-check";
import { expect, test } from "vitest";
import { evaluate } from "@/lib/domain/evaluation/evaluate";
import { diff } from "@/lib/domain/org/diff";
import { applyPatch } from "@/lib/domain/org/patch";
import { STANDARD } from "@/lib/domain/rubric/cpo-fit";
import { acted, anyChart, anyWill } from "@/test/any-chart";
import { anyRecord } from "@/test/any-record";
import { Q4 } from "@/test/sample-record";
import { readDossier } from "./read";
import { writeDossier } from "./write";

test("a chart edited step by step is judged as the same chart made at once, and read from a file", () => {
  const verdicts = new Set<string>();
  fc.assert(
    fc.property(
      anyRecord,
      anyChart,
      fc.constantFrom("actual" as const, "proposed" as const),
      fc.array(anyWill, { maxLength: 10 }),
      (company, drawn, kind, wills) => {
        const base = { ...(company.charts[0] ?? drawn), key: "edited", kind };
        const { chart: edited } = acted(base, wills, "new");
        const judge = (chart: typeof edited) =>
          evaluate({ ...company, charts: [chart] }, Q4, STANDARD, { chart: "edited" });
        const judgement = judge(edited);
        const empty = { ...edited, positions: [], chiefExecutive: null };
        const leaderless = { ...empty, leader: { kind: "unknown" } } as const;
        expect(judge(applyPatch(leaderless, diff(leaderless, edited)))).toEqual(judgement);

        const record = { ...company, charts: [edited] };
        const file = readDossier(writeDossier({ record, decisions: [] }));
        const [read] = file.ok ? file.value.record.charts : [];
        expect(read).toEqual(edited);
        expect(judge(read ?? leaderless)).toEqual(judgement);
        verdicts.add(judgement.conditions.map(({ status }) => status).join());
      },
    ),
    { seed: 20_261_122, numRuns: 300 },
  );
  expect(verdicts.size).toBeGreaterThan(30);
});
