import "server-only";
import type { CompanyProfile } from "@/lib/domain/company";
import { chartDate } from "@/lib/domain/evaluation/chart-date";
import { NO_PROOF } from "@/lib/domain/evaluation/criteria/proof";
import { evaluate } from "@/lib/domain/evaluation/evaluate";
import type { Evaluation, Proof } from "@/lib/domain/evaluation/evaluation";
import type { FactEntry } from "@/lib/domain/evaluation/facts";
import { type IsoDate, type Quarter, quarterOf } from "@/lib/domain/quarter";
import { latestCompleteQuarter, settledRecord } from "@/lib/domain/revenue/complete";
import { rubricAt } from "@/lib/domain/rubric/pins";
import { readChart } from "@/lib/features/charts/data";
import { readFacts } from "@/lib/features/facts/data";
import { completeQuarters, readRevenue } from "@/lib/features/revenue/data";
import { readPins } from "@/lib/features/rubrics/data";
import type { Scope } from "@/lib/server/scope";
import type { Judging } from "./schema";

const bare = <Proven extends { readonly proof: Proof }>(one: Proven): Proven => ({
  ...one,
  proof: NO_PROOF,
});

/** An evaluation whose proofs stay on the server: they may name thousands of boxes. */
function withoutProofs(evaluation: Evaluation): Evaluation {
  return {
    ...evaluation,
    conditions: evaluation.conditions.map((one) => ({ ...one, criteria: one.criteria.map(bare) })),
    realMotion: { ...evaluation.realMotion, parts: evaluation.realMotion.parts.map(bare) },
    pitfalls: evaluation.pitfalls.map(bare),
  };
}

/** The facts as an evaluation reads them; what backs them up stays behind. */
const readAlone = ({ fact, value, from, confirmed, rater, struck }: FactEntry): FactEntry => ({
  fact,
  value,
  from,
  confirmed,
  rater,
  struck,
  evidence: [],
});

interface JudgingAsked {
  readonly companyId: string;
  readonly profile: CompanyProfile;
  /** Key of the actual chart in force today, judged here and now; null for none. */
  readonly inForceKey: string | null;
  readonly today: IsoDate;
}

/** What a company's charts are judged with in the browser: nothing of it grows with their positions. */
export async function readJudging(
  scope: Scope,
  { companyId, profile, inForceKey, today }: JudgingAsked,
): Promise<Judging> {
  const month = profile.fiscalYearStartMonth;
  const revenue = await readRevenue(scope, { companyId });
  const facts = (await readFacts(scope, { companyId })).map(readAlone);
  const complete = completeQuarters(revenue);
  const record = settledRecord({ profile, revenue: revenue.lines, charts: [], facts }, complete);
  const quarter = latestCompleteQuarter(complete, month, today) ?? quarterOf(today, month);
  const pins = await readPins(scope, { companyId });
  if (inForceKey === null) return { record, quarter, pins, today: null };
  const chart = await readChart(scope, { companyId, key: inForceKey });
  const { key, name, effectiveFrom } = chart;
  const judged = { ...record, charts: [chart] };
  const rubricOf = (at: Quarter) => rubricAt(pins, at);
  const evaluation = evaluate(judged, quarter, rubricOf(quarter), { chart: key });
  const date = chartDate(judged, key, quarter, rubricOf);
  return {
    record,
    quarter,
    pins,
    today: {
      chart: { key, name, effectiveFrom },
      evaluation: withoutProofs(evaluation),
      date: "criteria" in date ? { ...date, criteria: date.criteria.map(bare) } : date,
    },
  };
}
