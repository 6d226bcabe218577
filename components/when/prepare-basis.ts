import { closesShown } from "@/lib/domain/forecast/evidence";
import type { ForecastQuestion, MadeForecast } from "@/lib/domain/forecast/forecast";
import { countedDecisions } from "@/lib/domain/forecast/plan";
import { HORIZON } from "@/lib/domain/forecast/simulation";
import { inDigits } from "@/lib/format/count";
import { dateLabel } from "@/lib/format/date";
import { type ChartNames, decisionName } from "@/lib/format/decision";
import { factName } from "@/lib/format/fact";
import { listed } from "@/lib/format/list";
import { motionLabel } from "@/lib/format/motion";
import { historyWords } from "@/lib/format/no-forecast";
import { quarterLabel } from "@/lib/format/quarter";
import { definitionName, readingName } from "@/lib/format/robustness";
import { rubricLabel } from "@/lib/format/rubric";

export interface BasisLine {
  readonly term: string;
  readonly words: string;
}

interface BasisAsked {
  readonly made: MadeForecast;
  readonly question: ForecastQuestion;
  readonly chartName: ChartNames;
  /** Hash of the frozen inputs; null for an open quarter. */
  readonly inputsSha: string | null;
  readonly locale: string;
}

/** All that a date was made from, so that anybody can make it again. */
export function prepareBasis(asked: BasisAsked): readonly BasisLine[] {
  const { made, question, chartName, inputsSha, locale } = asked;
  const { basis, quarter, level } = made;
  const { rubric, breaks } = question;
  const { reading, definition, sustainQuarters } = rubric.parameters;
  const decisions = countedDecisions(question).map(
    (decision) =>
      `${decisionName(decision, chartName)}, ${dateLabel(decision.on, locale)}, ${decision.owner}`,
  );
  const filled = basis.filled.map(
    (one) => `${motionLabel(one.motion)} in ${quarterLabel(one.quarter)}`,
  );
  const trusted = basis.stillConfirmed.map(
    ({ fact, lastConfirmed, stale }) =>
      `${factName(fact)} (confirmed ${dateLabel(lastConfirmed, locale)}, unknown from ${quarterLabel(stale)})`,
  );
  const orNone = (items: readonly string[]) =>
    items.length === 0 ? "None" : listed(items, locale);
  return [
    { term: "Method", words: basis.method },
    { term: "Seed", words: basis.seed },
    {
      term: "Futures",
      words: `${inDigits(basis.futures, locale)} simulated, each judged by the rules at ${closesShown(level, HORIZON)} closes to come`,
    },
    {
      term: "Revenue",
      words: `${historyWords(basis.quarters, basis.begins, locale)}, ${quarterLabel(basis.first)} to ${quarterLabel(quarter)}`,
    },
    { term: "Series breaks", words: orNone(breaks.map(quarterLabel)) },
    { term: "Filled quarters", words: orNone(filled) },
    {
      term: "Rules",
      words: `${rubricLabel(rubric.name)}, ${readingName(reading).toLowerCase()} motion, ${definitionName(definition).toLowerCase()}, to hold at ${inDigits(sustainQuarters, locale)} closes running`,
    },
    { term: "Decisions counted", words: orNone(decisions) },
    { term: "Taken as still confirmed", words: orNone(trusted) },
    {
      term: "No change",
      words: "The mix of revenue stays as it is at the last close; decisions are kept.",
    },
    ...(inputsSha === null ? [] : [{ term: "Inputs, SHA-256", words: inputsSha }]),
  ];
}
