import type { Status } from "@/components/ui/status-shape";
import type { Snapshot } from "@/lib/domain/close/snapshot";
import { answersInForce } from "@/lib/domain/evaluation/fact-in-force";
import { isSettled } from "@/lib/domain/forecast/plan";
import { closeOf, firstDay, type IsoDate } from "@/lib/domain/quarter";
import type { CompanyRecord } from "@/lib/domain/company";
import type { PlannedDecision } from "@/lib/features/decisions/schema";
import { capitalised, inWords } from "@/lib/format/count";
import { dateLabel } from "@/lib/format/date";
import { type ChartNames, decisionSentence } from "@/lib/format/decision";

export interface DueDecision {
  readonly id: string;
  readonly version: number;
  readonly sentence: string;
  /** `1 Dec 2026, CEO`. */
  readonly due: string;
  readonly mark: { readonly status: Status; readonly word: string };
  readonly kind: "fact" | "chart";
  /** Who is taken to say so, unless somebody else is named. */
  readonly rater: string;
  /** Whether it is on record already. */
  readonly isSettled: boolean;
}

export interface DecisionsView {
  readonly sentence: string;
  readonly due: readonly DueDecision[];
}

interface DecisionsGiven {
  readonly snapshot: Snapshot;
  readonly record: CompanyRecord;
  readonly decisions: readonly PlannedDecision[];
  readonly chartName: ChartNames;
  readonly locale: string;
}

/** Who answered the question before, where it was one person; else who owns the decision. */
function raterOf({ snapshot }: DecisionsGiven, decision: PlannedDecision): string {
  if (decision.kind === "chart") return decision.owner;
  const { facts, quarter, profile } = snapshot;
  const month = profile.fiscalYearStartMonth;
  const inForce = answersInForce(facts, closeOf(quarter, month), quarter, month);
  const [only, ...others] = inForce[decision.fact] ?? [];
  return only === undefined || others.length > 0 ? decision.owner : (only.rater ?? "");
}

const MARKS = {
  settled: { status: "met", word: "On record" },
  done: { status: "decision_due", word: "Done, to record" },
  committed: { status: "overdue", word: "Was due" },
  proposed: { status: "unknown", word: "Never committed" },
} as const;

function dueOf(given: DecisionsGiven, decision: PlannedDecision): DueDecision {
  const settled = isSettled(given, decision);
  const on = dateLabel(decision.on, given.locale);
  return {
    id: decision.id,
    version: decision.version,
    sentence: decisionSentence(decision, given.chartName),
    due: `${on}, ${decision.owner}`,
    mark: MARKS[settled ? "settled" : decision.state],
    kind: decision.kind,
    rater: raterOf(given, decision),
    isSettled: settled,
  };
}

const byDay = (one: { readonly on: IsoDate }, other: { readonly on: IsoDate }) =>
  one.on < other.on ? -1 : one.on > other.on ? 1 : 0;

function sentenceOf(due: readonly DueDecision[], locale: string): string {
  const open = due.filter((one) => !one.isSettled).length;
  if (due.length === 0) return "No decision was due by this close.";
  if (open === 0) return "Every decision that was due is on record.";
  const decisions = open === 1 ? "decision was" : "decisions were";
  return `${capitalised(inWords(open, locale))} ${decisions} due by this close. Did ${open === 1 ? "it" : "they"} come true?`;
}

/** The decisions of the plan that were due by the close, those on record from earlier quarters left out. */
export function prepareDecisions(given: DecisionsGiven): DecisionsView {
  const { quarter, profile } = given.snapshot;
  const month = profile.fiscalYearStartMonth;
  const [first, close] = [firstDay(quarter, month), closeOf(quarter, month)];
  const due = given.decisions
    .filter(({ on }) => on <= close)
    .filter((decision) => decision.on >= first || !isSettled(given, decision))
    .toSorted(byDay)
    .map((decision) => dueOf(given, decision));
  return { sentence: sentenceOf(due, given.locale), due };
}
