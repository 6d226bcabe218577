import fc from "fast-check";
import { expect, test } from "vitest";
import { judgeChart } from "@/lib/domain/evaluation/chart-judgement";
import { evaluate } from "@/lib/domain/evaluation/evaluate";
import type { Chart } from "@/lib/domain/org/chart";
import { STANDARD } from "@/lib/domain/rubric/cpo-fit";
import { saveEdits } from "@/lib/features/chart-edits/mutations";
import { readChart } from "@/lib/features/charts/data";
import { readCompanyRecord } from "@/lib/features/companies/data";
import { importDossier } from "@/lib/features/dossier/mutations";
import { newId } from "@/lib/server/ids";
import type { Scope } from "@/lib/server/scope";
import { acted, anyChart, anyWill } from "@/test/any-chart";
import { anyRecord } from "@/test/any-record";
import { makeWorkspace } from "@/test/factories";
import { day } from "@/test/sample-record";
import { readJudging } from "./data";

const AT_LEISURE = { timeout: 120_000 };
const TODAY = day("2027-03-01");
const FILE = { name: "file", bytes: 1, sha256: "0".repeat(64) };

const anyCompany = fc.record({
  record: anyRecord,
  today: anyChart,
  plan: anyChart,
  kind: fc.constantFrom("actual" as const, "proposed" as const),
  from: fc.constantFrom("2026-06-01", "2027-05-15"),
  wills: fc.array(anyWill, { minLength: 1, maxLength: 6 }),
});

type Patches = ReturnType<typeof acted>["patches"];

/** Stores the edits of a chart, as the planner does. */
async function save(scope: Scope, companyId: string, live: Chart, patches: Patches): Promise<void> {
  if (patches.length === 0) return;
  const { id: chartId, version } = await readChart(scope, { companyId, key: live.key });
  const edits = patches.map((patch) => ({ id: newId(), command: "edit" as const, patch }));
  await saveEdits(scope, { companyId, chartId, since: version, edits, reason: null });
}

test("an edited chart is judged in the browser as it is once stored", AT_LEISURE, async () => {
  await fc.assert(
    fc.asyncProperty(anyCompany, async ({ record, today, plan, kind, from, wills }) => {
      const { scope } = await makeWorkspace();
      const charts = [
        { ...today, key: "today", effectiveFrom: day("2026-01-01") },
        { ...plan, key: "plan", kind, effectiveFrom: day(from) },
      ];
      const dossier = { record: { ...record, charts }, decisions: [] };
      const { companyId } = await importDossier(scope, { dossier, file: FILE });
      const { profile } = record;
      const asked = { companyId, profile, inForceKey: "today", today: TODAY };
      const judging = await readJudging(scope, asked);
      const shown = await readChart(scope, { companyId, key: "plan" });
      const { chart, patches } = acted(shown, wills, "new");
      const { now, inForce } = judgeChart(judging, chart);

      await save(scope, companyId, chart, patches);
      const stored = await readCompanyRecord(scope, { companyId });
      const revenue = stored.record.revenue.filter(({ quarter }) => stored.complete.has(quarter));
      const saved = { ...stored.record, revenue };
      const judged = (key: string, { quarter }: typeof now) =>
        evaluate(saved, quarter, STANDARD, { chart: key });
      expect(now).toEqual(judged("plan", now));
      expect(inForce).toEqual(judged("plan", inForce));
      expect(judging.today?.evaluation.verdict).toEqual(judged("today", now).verdict);
    }),
    { seed: 20_261_122, numRuns: 30 },
  );
});
