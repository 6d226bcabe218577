import type { EvidenceRow } from "@/components/facts/prepare-evidence";
import type { Snapshot } from "@/lib/domain/close/snapshot";
import {
  type Answer,
  answersInForce,
  type FactReading,
  readFact,
} from "@/lib/domain/evaluation/fact-in-force";
import {
  type Evidence,
  FACT_VALUES,
  type FactId,
  type FactValue,
  isFact,
} from "@/lib/domain/evaluation/facts";
import {
  closeOf,
  firstDay,
  type IsoDate,
  type Quarter,
  quarterOf,
  shift,
} from "@/lib/domain/quarter";
import type { AskedItem, OpenReview } from "@/lib/features/reviews/schema";
import { dateLabel } from "@/lib/format/date";
import { evidenceAge } from "@/lib/format/evidence-age";
import { factAnswer, factName, factQuestion } from "@/lib/format/fact";
import { fileSize } from "@/lib/format/file-size";
import { quarterLabel } from "@/lib/format/quarter";
import { quoted } from "@/lib/format/quoted";
import { answerHint } from "@/lib/format/review-answer";
import { type StateMark, stateMark } from "./review-state";

/** What one rater says at the close under review. */
export interface RaterView {
  /** The empty text is nobody named. */
  readonly name: string;
  readonly value: FactValue | null;
  /** `Shapes, confirmed 12 Jan 2026`. */
  readonly said: string;
  readonly isStale: boolean;
}

export interface ChoiceView {
  readonly value: FactValue;
  readonly label: string;
  readonly hint: string | undefined;
}

export interface QuestionView {
  readonly item: FactId;
  readonly name: string;
  readonly question: string;
  /** The answer of all raters together, as it stands. */
  readonly answer: string;
  /** Whose it is, where one person says it. */
  readonly by: string | null;
  readonly mark: StateMark;
  readonly isOpen: boolean;
  readonly version: number;
  readonly choices: readonly ChoiceView[];
  readonly raters: readonly RaterView[];
  /** What their differences come to; null where one person or nobody says anything. */
  readonly difference: string | null;
  /** Who said it when, and when it goes stale. */
  readonly carried: string;
  readonly evidence: readonly EvidenceRow[];
  readonly assigneeId: string | null;
  readonly dueOn: IsoDate | null;
  /** Who was asked by when, and who has answered. */
  readonly notes: readonly string[];
  readonly answeredAt: Date | null;
  /** Of a title, the days on which it may have begun. */
  readonly since: { readonly first: IsoDate; readonly last: IsoDate } | null;
}

export interface QuestionsGiven {
  readonly snapshot: Snapshot;
  readonly review: OpenReview;
  /** The last closed quarter; null where none is. */
  readonly lastClosed: Quarter | null;
  readonly today: IsoDate;
  readonly locale: string;
}

const nameOf = (rater: string | null) => rater ?? "somebody unnamed";
const answerOf = (fact: FactId, value: FactValue | null) =>
  value === null ? "Cannot tell" : factAnswer(fact, value);

function textOf(item: Evidence, locale: string): string {
  switch (item.kind) {
    case "link":
      return item.url;
    case "note":
      return item.text;
    case "file":
      return `${item.name}, ${fileSize(item.bytes, locale)}`;
  }
}

/** What the answers in force rest on. A file opens on the page of evidence. */
function evidenceOf(given: QuestionsGiven, answers: readonly Answer[]): readonly EvidenceRow[] {
  const { quarter, facts, profile, rubric } = given.snapshot;
  const asked = {
    quarter,
    fiscalYearStartMonth: profile.fiscalYearStartMonth,
    freshness: rubric.parameters.factFreshnessQuarters,
    locale: given.locale,
  };
  return answers.flatMap(({ entry, confirmed }) =>
    (facts[entry]?.evidence ?? []).map((item) => ({
      label: item.label,
      text: textOf(item, given.locale),
      href: item.kind === "link" && /^https?:\/\//i.test(item.url) ? item.url : null,
      isFile: item.kind === "file",
      age: evidenceAge(item.kind, confirmed, asked),
    })),
  );
}

const isTitle = (fact: FactId) => fact.startsWith("title.");

/** From when on an answer that nobody confirms is unknown. */
function staleWords(
  { snapshot }: QuestionsGiven,
  fact: FactId,
  { confirmed, age }: Answer,
): string {
  if (isTitle(fact)) return "A title does not go stale.";
  const { factFreshnessQuarters: freshness } = snapshot.rubric.parameters;
  const month = snapshot.profile.fiscalYearStartMonth;
  const unknownAt = quarterLabel(shift(quarterOf(confirmed, month), freshness + 1));
  return age > freshness
    ? `Nobody confirmed it since, so it went unknown at the ${unknownAt} close.`
    : `Unless confirmed, it goes unknown at the ${unknownAt} close.`;
}

/** `, carried over from FY27 Q3`: said already when that quarter was closed. */
function carriedWords({ snapshot, lastClosed }: QuestionsGiven, { confirmed }: Answer): string {
  const { fiscalYearStartMonth } = snapshot.profile;
  if (lastClosed === null || confirmed > closeOf(lastClosed, fiscalYearStartMonth)) return "";
  return `, carried over from ${quarterLabel(lastClosed)}`;
}

function carriedSentence(given: QuestionsGiven, fact: FactId, answers: readonly Answer[]): string {
  const [first] = answers.toSorted((one, other) => (one.confirmed < other.confirmed ? -1 : 1));
  if (first === undefined)
    return "Nobody has answered this yet. Until somebody does, it is unknown.";
  const said = quoted(answerOf(fact, first.value));
  const when = dateLabel(first.confirmed, given.locale);
  const carried = carriedWords(given, first);
  const by = `${said}, from ${nameOf(first.rater)} on ${when}${carried}.`;
  return first.value === null ? by : `${by} ${staleWords(given, fact, first)}`;
}

/** What the raters come to together. */
function differenceSentence(reading: FactReading, answers: readonly Answer[]): string | null {
  if (answers.length < 2) return null;
  if (reading.code === "raters_differ") {
    return isTitle(reading.fact)
      ? "They name different titles, so it is unknown until they agree."
      : "They lie two steps or more apart, so it is unknown until they settle it.";
  }
  if (reading.code !== "fact_answered") return null;
  const isOne = new Set(reading.answers.map(({ value }) => value)).size === 1;
  if (isOne) return "They say the same.";
  const held = quoted(factAnswer(reading.fact, reading.value));
  return `They lie one step apart, so the more cautious answer holds: ${held}.`;
}

function answerWords(reading: FactReading): string {
  switch (reading.code) {
    case "fact_answered":
      return factAnswer(reading.fact, reading.value);
    case "fact_missing":
      return "Nobody has answered";
    case "fact_withdrawn":
      return "Cannot tell";
    case "fact_stale":
      return "Too old to rely on";
    case "raters_differ":
      return "Raters differ";
  }
}

function notesOf(item: AskedItem, locale: string): readonly string[] {
  const by = item.dueOn === null ? "" : ` by ${dateLabel(item.dueOn, locale)}`;
  return item.assignee === null ? [] : [`${item.assignee.name} is asked${by}.`];
}

function questionOf(given: QuestionsGiven, asked: AskedItem, fact: FactId): QuestionView {
  const { snapshot, review, today, locale } = given;
  const { quarter, facts, profile, rubric } = snapshot;
  const month = profile.fiscalYearStartMonth;
  const close = closeOf(quarter, month);
  const freshness = rubric.parameters.factFreshnessQuarters;
  const inForce = answersInForce(facts, close, quarter, month);
  const answers = inForce[fact] ?? [];
  const reading = readFact(fact, inForce, freshness);
  const [only] = answers;
  const isAlone = answers.length === 1 && reading.code === "fact_answered";
  return {
    item: fact,
    name: factName(fact),
    question: factQuestion(fact),
    answer: answerWords(reading),
    by: isAlone && only !== undefined ? only.rater : null,
    mark: stateMark(asked, review, today, locale),
    isOpen: asked.state === "needs_review",
    version: asked.version,
    choices: FACT_VALUES[fact].map((value) => ({
      value,
      label: factAnswer(fact, value),
      hint: answerHint(fact, value),
    })),
    raters: answers.map((answer) => ({
      name: answer.rater ?? "",
      value: answer.value,
      said: `${answerOf(fact, answer.value)}, confirmed ${dateLabel(answer.confirmed, locale)}`,
      isStale: !isTitle(fact) && answer.age > freshness,
    })),
    difference: differenceSentence(reading, answers),
    carried: carriedSentence(given, fact, answers),
    evidence: evidenceOf(given, answers),
    assigneeId: asked.assignee?.userId ?? null,
    dueOn: asked.dueOn,
    notes: notesOf(asked, locale),
    answeredAt: asked.answeredAt,
    since: fact === "title.held" ? { first: firstDay(quarter, month), last: close } : null,
  };
}

/** The nine questions on facts, as they stand at the close under review. */
export const prepareQuestions = (given: QuestionsGiven): readonly QuestionView[] =>
  given.review.items.flatMap((asked) =>
    isFact(asked.item) ? [questionOf(given, asked, asked.item)] : [],
  );
