import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { questionOf, snapshotOf } from "@/lib/domain/close/snapshot";
import { chartInForce } from "@/lib/domain/evaluation/as-of";
import type { ForecastQuestion } from "@/lib/domain/forecast/forecast";
import { closeOf } from "@/lib/domain/quarter";
import { latestCompleteQuarter } from "@/lib/domain/revenue/complete";
import { asPlanned } from "@/lib/domain/scenario/assumptions";
import type { Decision } from "@/lib/domain/scenario/decision";
import { type Pair, readAssumptions } from "@/lib/domain/scenario/notation";
import { type Supposed, supposing } from "@/lib/domain/scenario/supposed";
import { type Present, readPresent } from "@/lib/features/closes/data";
import { loadCompany } from "@/lib/features/companies/loaders";
import { completeQuarters, readRevenue } from "@/lib/features/revenue/data";
import { can } from "@/lib/server/scope";
import { todayOf } from "@/lib/server/workspace-day";
import { readScenarios } from "./data";
import { scenarioPolicy } from "./policy";
import type { StoredScenario } from "./schema";

export interface SupposedScenario extends Supposed {
  readonly scenario: StoredScenario;
}

/** A company at its latest complete quarter with its scenarios, once a request. */
const loadBase = cache(async (workspace: string, slug: string) => {
  const { scope, company } = await loadCompany(workspace, slug);
  const { id: companyId, profile } = company;
  const today = await todayOf(scope);
  const revenue = await readRevenue(scope, { companyId });
  const complete = completeQuarters(revenue);
  const quarter = latestCompleteQuarter(complete, profile.fiscalYearStartMonth, today);
  const known = {
    company,
    today,
    mayWrite: can(scope, scenarioPolicy.write),
    inEntry: revenue.quarters.map((held) => held.quarter).filter((one) => !complete.has(one)),
  };
  if (quarter === null) return { known, present: null, scenarios: [] };
  return {
    known,
    present: await readPresent(scope, { companyId, quarter }),
    scenarios: await readScenarios(scope, { companyId }),
  };
});

/** The question as planned, holding every chart that the plan or these decisions name. */
function questionNaming(
  { stored, snapshot }: Present,
  decisions: readonly Decision[],
): ForecastQuestion {
  const { quarter, rubric, confirmed } = snapshot;
  const named = [...stored.decisions, ...decisions];
  const holding = snapshotOf({ ...stored, decisions: named }, quarter, rubric, confirmed);
  return { ...questionOf(holding), decisions: snapshot.decisions };
}

const isInUse = ({ archivedAt }: StoredScenario): boolean => archivedAt === null;

/** Names of the charts in use by key. */
const chartNamesOf = ({ stored }: Present): Readonly<Record<string, string>> =>
  Object.fromEntries(stored.record.charts.map(({ key, name }) => [key, name]));

/** The plan as it stands and each scenario in use, answered on the same futures. */
function answered(present: Present, scenarios: readonly StoredScenario[]) {
  const planned = questionNaming(
    present,
    scenarios.flatMap(({ assumptions }) => assumptions.decisions),
  );
  const { under } = supposing(planned);
  const month = planned.record.profile.fiscalYearStartMonth;
  return {
    planned: under(asPlanned(planned)),
    supposed: scenarios.map((scenario): SupposedScenario => ({
      scenario,
      ...under(scenario.assumptions),
    })),
    chartNames: chartNamesOf(present),
    /** Key of the chart in force at the last close; null where none is. */
    inForceKey: chartInForce(planned.record, closeOf(planned.quarter, month))?.key ?? null,
  };
}

/** A company's scenarios with what each comes to, the archived ones apart; no answers where no quarter is complete. */
export async function loadScenarios(workspace: string, slug: string) {
  const { known, present, scenarios } = await loadBase(workspace, slug);
  const archived = scenarios.filter((one) => !isInUse(one));
  if (present === null) return { ...known, archived, answers: null };
  return { ...known, archived, answers: answered(present, scenarios.filter(isInUse)) };
}

/** Some scenarios side by side, in the order asked for; unknown and archived ones are left out. */
export async function loadScenarioComparison(
  workspace: string,
  slug: string,
  ids: readonly string[],
) {
  const { known, present, scenarios } = await loadBase(workspace, slug);
  const inUse = scenarios.filter(isInUse);
  const asked = [...new Set(ids)]
    .map((id) => inUse.find((one) => one.id === id))
    .filter((one) => one !== undefined);
  return { ...known, answers: present === null ? null : answered(present, asked) };
}

/**
 * Where a what-if starts: the plan as it stands with what an address changes of it, or else a saved
 * scenario's assumptions, and the answers it is held against.
 */
export async function loadWhatIf(
  workspace: string,
  slug: string,
  pairs: readonly Pair[],
  scenarioId: string | undefined,
) {
  const { known, present, scenarios } = await loadBase(workspace, slug);
  if (present === null) return { ...known, start: null };
  const opened = scenarios.find(({ id }) => id === scenarioId);
  if (scenarioId !== undefined && opened === undefined) notFound();
  const { snapshot, stored } = present;
  const planned = asPlanned(questionOf(snapshot));
  const read = readAssumptions(pairs, planned, snapshot.rubric.parameters);
  const assumptions = opened !== undefined && pairs.length === 0 ? opened.assumptions : read;
  const question = questionNaming(present, assumptions.decisions);
  const facts = question.record.facts.map((entry) => ({ ...entry, evidence: [] }));
  return {
    ...known,
    start: {
      /** Nothing supposed; what backs up its facts stays on the server. */
      question: { ...question, record: { ...question.record, facts } },
      assumptions,
      opened: opened ?? null,
      /** Charts that could be adopted. */
      proposals: stored.record.charts.filter(({ kind }) => kind === "proposed"),
      ...answered(present, scenarios.filter(isInUse)),
    },
  };
}
