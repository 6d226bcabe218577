import type { Evaluation } from "@/lib/domain/evaluation/evaluation";
import type { Forecast, ForecastQuestion, MadeForecast } from "@/lib/domain/forecast/forecast";
import type { Milestone } from "@/lib/domain/forecast/milestones";
import { type Outlook, outlookOf } from "@/lib/domain/forecast/outlook";
import type { Expected } from "@/lib/domain/forecast/when";
import { subjectOf } from "@/lib/domain/scenario/changes";
import type { Decision } from "@/lib/domain/scenario/decision";
import { capitalised } from "@/lib/format/count";
import { dateLabel } from "@/lib/format/date";
import { decisionName, decisionState } from "@/lib/format/decision";
import { outcomeWords } from "@/lib/format/outcome";
import { quarterLabel } from "@/lib/format/quarter";
import { NO_BREAK } from "@/lib/format/space";
import type { SupposedReader } from "@/lib/format/supposed";
import { missingWords, oddsWithin } from "@/lib/format/when";

/** A date or why there is none, and what stands behind it. */
export interface MilestoneCell {
  readonly value: string;
  readonly note: string;
  /** Whether it is a date, which stands out. */
  readonly isDate: boolean;
}

/** One scenario, milestone by milestone. */
export interface MilestoneColumn {
  readonly key: string;
  readonly name: string;
  /** Where it is opened; null for the one that is shown. */
  readonly href: string | null;
  readonly motion: MilestoneCell;
  readonly decisions: readonly {
    readonly subject: string;
    readonly name: string;
    readonly cell: MilestoneCell;
  }[];
  readonly size: MilestoneCell;
  readonly all: MilestoneCell;
}

interface ColumnInput {
  readonly key: string;
  readonly name: string;
  readonly href: string | null;
  readonly question: ForecastQuestion;
  readonly forecast: Forecast;
  readonly evaluation: Evaluation;
}

const CAUTIOUS = `85${NO_BREAK}%`;

const said = (value: string, note = ""): MilestoneCell => ({ value, note, isDate: false });
const dated = (value: string, note: string): MilestoneCell => ({ value, note, isDate: true });

const NO_FORECAST = said("No forecast");

/** A date at even odds with the cautious one beside it, or the odds alone. */
function expectedCell(made: MadeForecast, expected: Expected, locale: string): MilestoneCell {
  const { even, cautious } = expected;
  const odds = capitalised(oddsWithin(made, expected, locale));
  if (made.level === "very_short") return said("No date", odds);
  if (even === null) return said(`Not within ${expected.odds.by.length}${NO_BREAK}quarters`, odds);
  const note = cautious === null ? odds : `${CAUTIOUS}: ${quarterLabel(cautious)}`;
  return dated(quarterLabel(even), note);
}

function motionCell({ forecast, evaluation }: ColumnInput, locale: string): MilestoneCell {
  if (forecast.kind === "none") return NO_FORECAST;
  const status = evaluation.conditions.find(({ id }) => id === "primary-motion")?.status;
  if (status === "met") return said("Met", "At the last close");
  return expectedCell(forecast, forecast.motion, locale);
}

const ofSize = ({ criterion }: Milestone): boolean => criterion.id.startsWith("org.");

function sizeCell({ forecast }: ColumnInput): MilestoneCell {
  if (forecast.kind === "none") return NO_FORECAST;
  const size = forecast.milestones.filter(ofSize);
  if (size.some(({ from }) => from === null)) {
    const isUnknown = size.every(({ criterion }) => criterion.status !== "not_met");
    return said(isUnknown ? "Unknown" : "Not met", "Nothing scheduled turns it");
  }
  const turning = size.filter(({ criterion }) => criterion.status !== "met");
  const last = turning.reduce((latest, { from }) => Math.max(latest, from ?? 0), 0);
  const found = turning.find(({ from }) => from === last)?.from ?? null;
  return found === null
    ? said("Met", "As planned, at every close")
    : dated(quarterLabel(found), "By the plan");
}

function allCell({ forecast }: ColumnInput, locale: string): MilestoneCell {
  const outlook: Outlook = outlookOf(forecast);
  const words = capitalised(outcomeWords(forecast, locale));
  switch (outlook.kind) {
    case "none":
      return NO_FORECAST;
    case "held":
    case "undone":
      return said(words);
    case "no_date":
      return said(words, capitalised(missingWords(outlook.on, locale)));
    case "dated":
    case "not_within":
    case "odds_only":
      return expectedCell(outlook.made, outlook.expected, locale);
  }
}

function decisionCell(decision: Decision, { question }: ColumnInput, locale: string) {
  const counts = decision.state !== "proposed" || question.counted === "proposed";
  const stand = `${decisionState(decision.state)}, ${decision.owner}`;
  return dated(dateLabel(decision.on, locale), counts ? stand : `${stand}; does not count`);
}

/** What stands in a scenario's column of the table of milestones. */
export function milestoneColumn(
  input: ColumnInput,
  { locale, nameOf }: SupposedReader,
): MilestoneColumn {
  const { key, name, href, question } = input;
  return {
    key,
    name,
    href,
    motion: motionCell(input, locale),
    decisions: question.decisions.map((decision) => ({
      subject: subjectOf(decision),
      name: decisionName(decision, nameOf),
      cell: decisionCell(decision, input, locale),
    })),
    size: sizeCell(input),
    all: allCell(input, locale),
  };
}

export interface MilestoneRow {
  readonly key: string;
  readonly name: string;
  /** How it comes about. */
  readonly kind: string;
  /** As many as there are columns. */
  readonly cells: readonly MilestoneCell[];
}

const NOT_PLANNED = said("–", "Not planned");

/** The rows under some columns: condition 1, every decision of any of them, condition 5, and all five. */
export function milestoneRows(columns: readonly MilestoneColumn[]): readonly MilestoneRow[] {
  const decisions = new Map(
    columns.flatMap((column) => column.decisions).map(({ subject, name }) => [subject, name]),
  );
  const cellsOf = (cell: (column: MilestoneColumn) => MilestoneCell) => columns.map(cell);
  return [
    {
      key: "motion",
      name: "Primary motion",
      kind: "Projected",
      cells: cellsOf((one) => one.motion),
    },
    ...[...decisions].map(([subject, name]) => ({
      key: subject,
      name,
      kind: "Decision",
      cells: cellsOf(
        ({ decisions: own }) =>
          own.find((decision) => decision.subject === subject)?.cell ?? NOT_PLANNED,
      ),
    })),
    {
      key: "size",
      name: "Organisation size",
      kind: "Waited for",
      cells: cellsOf((one) => one.size),
    },
    { key: "all", name: "All five", kind: "At once", cells: cellsOf((one) => one.all) },
  ];
}
