import type { Rested } from "@/lib/domain/close/answer";
import { type Differences, differencesBetween } from "@/lib/domain/close/differences";
import type { Evaluation, Test } from "@/lib/domain/evaluation/evaluation";
import type { Status } from "@/lib/domain/evaluation/status";
import type { Decision } from "@/lib/domain/scenario/decision";
import { conditionName } from "@/lib/format/condition";
import { criterionName } from "@/lib/format/criterion";
import { criterionSentence } from "@/lib/format/criterion-sentence";
import { dateLabel } from "@/lib/format/date";
import { type ChartNames, decisionName } from "@/lib/format/decision";
import { differenceRows } from "@/lib/format/difference-rows";
import { factAnswer, factName } from "@/lib/format/fact";
import { listed } from "@/lib/format/list";
import { parameterName, parameterValue } from "@/lib/format/parameter";
import { quarterLabel } from "@/lib/format/quarter";
import type { Setting } from "@/lib/format/setting";
import { titleRangeName } from "@/lib/format/title";

/** What something was and is. */
export interface ChangedRow {
  readonly key: string;
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

export interface ChangesView {
  readonly sentence: string;
  /** Criteria whose status differs, with the reason on each side. */
  readonly turned: readonly ChangedRow[];
  /** Criteria that say the same on other figures. */
  readonly figures: readonly ChangedRow[];
  readonly answers: readonly ChangedRow[];
  readonly rules: readonly ChangedRow[];
  readonly plan: readonly ChangedRow[];
  /** Rows of the two charts in force, with their headings; empty where they are alike. */
  readonly chart: readonly (readonly string[])[];
  /** Why there is no table of the charts, where that is so. */
  readonly chartNote: string;
}

const NOT_ASKED = "Not asked";
const NONE = "Nothing planned";

const said = (test: Test | null, setting: Setting) =>
  test === null ? NOT_ASKED : criterionSentence(test, setting);

function testRows({ tests }: Differences, hasTurned: boolean, setting: Setting): ChangedRow[] {
  return tests
    .filter((one) => one.hasTurned === hasTurned)
    .flatMap(({ before, after }) => {
      const id = after?.id ?? before?.id;
      if (id === undefined) return [];
      const sides = { before: said(before, setting), after: said(after, setting) };
      return [{ key: id, what: criterionName(id), ...sides }];
    });
}

/** What may become of a condition: of one, and of several. */
const TURNS = {
  won: ["was won", "were won"],
  lost: ["was lost", "were lost"],
  untold: ["cannot be told any more", "cannot be told any more"],
  refuted: ["is known not to be met", "are known not to be met"],
} as const;
type Turn = keyof typeof TURNS;
// The cast: `keys` forgets what an object's keys are.
const TURN_KINDS = Object.keys(TURNS) as readonly Turn[];

function turnOf(was: Status, is: Status): Turn | null {
  if (was === is) return null;
  if (is === "met") return "won";
  if (is === "unknown") return "untold";
  return was === "met" ? "lost" : "refuted";
}

/** What became of the conditions that turned. */
function turnedWords(before: Evaluation, after: Evaluation, locale: string): string[] {
  const turned = after.conditions.map(({ id, status }) => {
    const was = before.conditions.find((one) => one.id === id)?.status ?? status;
    return { name: conditionName(id).toLowerCase(), turn: turnOf(was, status) };
  });
  return TURN_KINDS.flatMap((turn) => {
    const names = turned.filter((one) => one.turn === turn).map(({ name }) => name);
    const [one, several] = TURNS[turn];
    return names.length === 0
      ? []
      : [`${listed(names, locale)} ${names.length === 1 ? one : several}`];
  });
}

function sentenceOf(before: Evaluation, after: Evaluation, locale: string): string {
  const span = `${quarterLabel(before.quarter)} to ${quarterLabel(after.quarter)}`;
  const [was, is] = [before, after].map(({ verdict }) => titleRangeName(verdict, locale));
  const title =
    was === is ? `the right title stays ${is}` : `the right title went from ${was} to ${is}`;
  const turned = turnedWords(before, after, locale);
  const rest = turned.length === 0 ? "no condition turned" : turned.join("; ");
  return `${span}: ${title}; ${rest}.`;
}

const subjectOf = (decision: Decision) =>
  decision.kind === "chart" ? decision.chart : decision.fact;

const dated = (one: Decision | undefined, locale: string) =>
  one === undefined ? NONE : `${dateLabel(one.on, locale)}, ${one.state}`;

/** Entries of the plan by what they are about: one that moved is one row. */
function planRows({ plan }: Differences, nameOf: ChartNames, locale: string): ChangedRow[] {
  const subjects = [...new Set([...plan.gone, ...plan.come].map(subjectOf))];
  return subjects.map((subject) => {
    const of = (some: readonly Decision[]) => some.find((one) => subjectOf(one) === subject);
    const [gone, come] = [of(plan.gone), of(plan.come)];
    const either = come ?? gone;
    return {
      key: subject,
      what: either === undefined ? subject : decisionName(either, nameOf),
      before: dated(gone, locale),
      after: dated(come, locale),
    };
  });
}

function chartRows({ chart }: Differences, locale: string) {
  const { before, after } = chart;
  if (before === null || after === null) {
    const words =
      before === after
        ? "No org chart is in force at either."
        : before === null
          ? `${after?.name ?? "A chart"} came into force; before it there was none.`
          : "No org chart is in force any more.";
    return { chart: [], chartNote: words };
  }
  const [headings, ...rows] = differenceRows(before, after, locale);
  return headings === undefined || rows.length === 0
    ? { chart: [], chartNote: "Unchanged." }
    : { chart: [headings, ...rows], chartNote: "" };
}

/** What differs between two answers, and what moved it, in words. */
export function prepareChanges(before: Rested, after: Rested, setting: Setting): ChangesView {
  const { locale } = setting;
  const seen = differencesBetween(before, after);
  const charts = [...before.snapshot.charts, ...after.snapshot.charts];
  const nameOf = (key: string) => charts.find((chart) => chart.key === key)?.name ?? null;
  return {
    sentence: sentenceOf(before.evaluation, after.evaluation, locale),
    turned: testRows(seen, true, setting),
    figures: testRows(seen, false, setting),
    answers: seen.facts.map(({ fact, before: was, after: is }) => ({
      key: fact,
      what: factName(fact),
      before: was === null ? "Unknown" : factAnswer(fact, was),
      after: is === null ? "Unknown" : factAnswer(fact, is),
    })),
    rules: seen.rules.map(({ name, from, to }) => ({
      key: name,
      what: parameterName(name),
      before: parameterValue(name, from, locale),
      after: parameterValue(name, to, locale),
    })),
    plan: planRows(seen, nameOf, locale),
    ...chartRows(seen, locale),
  };
}
