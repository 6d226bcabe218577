import { comparisonHref } from "@/components/charts/chart-address";
import { scenarioHref } from "@/components/what-if/what-if-address";
import type { Forecast } from "@/lib/domain/forecast/forecast";
import { outlookOf } from "@/lib/domain/forecast/outlook";
import { asPlanned } from "@/lib/domain/scenario/assumptions";
import { type Change, changesOf } from "@/lib/domain/scenario/changes";
import type { Supposed } from "@/lib/domain/scenario/supposed";
import type { StoredScenario } from "@/lib/features/scenarios/schema";
import { capitalised, inWords } from "@/lib/format/count";
import { momentLabel } from "@/lib/format/date";
import { noChangeSentence } from "@/lib/format/no-change";
import { evenOdds, outcomeWords } from "@/lib/format/outcome";
import { quarterLabel } from "@/lib/format/quarter";
import { quoted } from "@/lib/format/quoted";
import { changeWords, type SupposedReader } from "@/lib/format/supposed";
import { type VerdictState, verdictState, verdictWord } from "@/lib/format/verdict";
import { oddsWithin } from "@/lib/format/when";

/** The answers to a plan and to scenarios, as the loaders give them. */
export interface AnsweredScenarios {
  readonly planned: Supposed;
  readonly supposed: readonly (Supposed & { readonly scenario: StoredScenario })[];
}

/** One thing a scenario supposes; a chart's adoption leads to the two charts side by side. */
export interface SupposedLine {
  readonly words: string;
  readonly href: string | null;
}

/** What a scenario comes to. */
export interface ScenarioAnswer {
  readonly key: string;
  readonly name: string;
  /** Had all of it been done by the last close. */
  readonly verdict: { readonly state: VerdictState; readonly word: string; readonly note: string };
  readonly likely: string;
  /** Null where there is none. */
  readonly cautious: string | null;
  readonly odds: string;
  readonly noChange: string;
  /** What differs from the plan. */
  readonly lines: readonly SupposedLine[];
}

export interface ScenarioRow extends ScenarioAnswer {
  readonly scenario: StoredScenario;
  readonly href: string;
  readonly made: string;
}

const NONE = "–";

/** The cautious date; null where there is none. */
function cautiousWords(forecast: Forecast): string | null {
  const outlook = outlookOf(forecast);
  return outlook.kind === "dated" && outlook.expected.cautious !== null
    ? quarterLabel(outlook.expected.cautious)
    : null;
}

function oddsWords(forecast: Forecast, locale: string): string {
  if (forecast.kind === "none") return NONE;
  const { when } = forecast;
  return when.kind === "depends" ? NONE : capitalised(oddsWithin(forecast, when, locale));
}

interface Reading {
  readonly reader: SupposedReader;
  /** Address of the company's screens. */
  readonly root: string;
  /** Key of the chart in force at the last close; null where none is. */
  readonly inForceKey: string | null;
}

function lineOf(change: Change, { reader, root, inForceKey }: Reading): SupposedLine {
  const words = capitalised(changeWords(change, reader));
  const adopted = change.kind === "decision" ? change.after : null;
  const chart = adopted?.kind === "chart" ? adopted.chart : null;
  return {
    words,
    href: chart === null || inForceKey === null ? null : comparisonHref(root, inForceKey, chart),
  };
}

/** One scenario's answer in words, beside the plan's. */
export function scenarioAnswer(
  {
    key,
    name,
    planned,
    supposed,
  }: { key: string; name: string; planned: Supposed; supposed: Supposed },
  reading: Reading,
): ScenarioAnswer {
  const { locale } = reading.reader;
  const { forecast, evaluation, question } = supposed;
  const changes = changesOf(
    asPlanned(planned.question),
    {
      growth: question.growth,
      parameters: question.rubric.parameters,
      decisions: question.decisions,
      counted: question.counted,
    },
    planned.question.rubric.parameters,
  );
  return {
    key,
    name,
    verdict: {
      state: verdictState(evaluation),
      word: verdictWord(evaluation),
      note: `${evaluation.conditionsMet} of ${evaluation.conditions.length} conditions met`,
    },
    likely: capitalised(outcomeWords(forecast, locale)),
    cautious: cautiousWords(forecast),
    odds: oddsWords(forecast, locale),
    noChange: forecast.kind === "none" ? NONE : noChangeSentence(forecast),
    lines: changes.map((change) => lineOf(change, reading)),
  };
}

/** Scenarios in use as the list shows them. */
export function scenarioRows(
  { planned, supposed }: AnsweredScenarios,
  reading: Reading,
): readonly ScenarioRow[] {
  return supposed.map(({ scenario, ...one }) => {
    const { id: key, name, quarter, at, by } = scenario;
    const made = `Made ${momentLabel(at, reading.reader.locale)} at the close of ${quarterLabel(quarter)}`;
    return {
      ...scenarioAnswer({ key, name, planned, supposed: one }, reading),
      scenario,
      href: scenarioHref(reading.root, key),
      made: by === null ? made : `${made} by ${by}`,
    };
  });
}

const evenOf = ({ forecast }: Supposed): number => {
  const outlook = outlookOf(forecast);
  return outlook.kind === "dated" ? outlook.even : Number.POSITIVE_INFINITY;
};

/** How many there are, and the soonest of them beside the plan. */
export function scenariosSentence(
  { planned, supposed }: AnsweredScenarios,
  locale: string,
): string {
  const count = `${capitalised(inWords(supposed.length, locale))} ${supposed.length === 1 ? "scenario" : "scenarios"}`;
  const soonest = supposed.reduce<AnsweredScenarios["supposed"][number] | null>(
    (best, one) =>
      evenOf(one) < (best === null ? Number.POSITIVE_INFINITY : evenOf(best)) ? one : best,
    null,
  );
  const before = outcomeWords(planned.forecast, locale);
  const plan = `${before}${evenOdds(planned.forecast)}`;
  if (soonest === null) return `${count}, and no date under any of them. As planned: ${plan}.`;
  const date = outcomeWords(soonest.forecast, locale);
  return date === before
    ? `${count}; none is sooner than the plan, ${plan}.`
    : `${count}; the soonest date at even odds is ${date}, under ${quoted(soonest.scenario.name)}. As planned: ${plan}.`;
}
