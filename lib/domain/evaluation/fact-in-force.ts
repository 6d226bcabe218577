import { type IsoDate, type Quarter, quarterOf } from "../quarter.ts";
import { FACT_VALUES, type FactEntry, type FactId, type FactValue } from "./facts.ts";

/** One rater's entry in force at a close. */
export interface Answer {
  /** Place in the record's facts. */
  readonly entry: number;
  readonly rater: string | null;
  /** `null`: the rater says nothing any more. */
  readonly value: FactValue | null;
  readonly from: IsoDate;
  /** The day of confirmation, the close at the latest; `from` where none is given. */
  readonly confirmed: IsoDate;
  /** Quarters between the confirmation and the quarter that asks. */
  readonly age: number;
}
type SpokenAnswer = Answer & { readonly value: FactValue };

/** Every fact's answers in force, one a rater. */
export type AnswersInForce = Readonly<Partial<Record<FactId, readonly Answer[]>>>;

/** What the raters together say of a fact; known only where `fact_answered`. */
export type FactReading =
  | {
      readonly code: "fact_answered";
      readonly fact: FactId;
      readonly value: FactValue;
      readonly answers: readonly SpokenAnswer[];
    }
  | { readonly code: "fact_missing"; readonly fact: FactId }
  /** Every rater says nothing any more. */
  | { readonly code: "fact_withdrawn"; readonly fact: FactId }
  | {
      readonly code: "fact_stale";
      readonly fact: FactId;
      readonly lastConfirmed: IsoDate;
      readonly answers: readonly SpokenAnswer[];
    }
  | {
      readonly code: "raters_differ";
      readonly fact: FactId;
      readonly answers: readonly SpokenAnswer[];
    };

/** Raters this many steps apart contradict each other. */
const CONTRADICTION = 2;

const isSpoken = (answer: Answer): answer is SpokenAnswer => answer.value !== null;
const isTitleFact = (fact: FactId): boolean => fact.startsWith("title.");

/** Whether an answer recorded later is in force before an earlier one. */
const replaces = (later: Answer, earlier: Answer) =>
  later.from > earlier.from ||
  (later.from === earlier.from && later.confirmed >= earlier.confirmed);

/** Of each rater's entries that begin by the close, the one in force; struck entries are never read. */
export function answersInForce(
  entries: readonly FactEntry[],
  close: IsoDate,
  asked: Quarter,
  fiscalYearStartMonth: number,
): AnswersInForce {
  const inForce: Partial<Record<FactId, Answer[]>> = {};
  for (const [entry, { fact, value, from, confirmed: given, rater, struck }] of entries.entries()) {
    if (struck || from > close) continue;
    const confirmed = given === null ? from : given > close ? close : given;
    const age = asked - quarterOf(confirmed, fiscalYearStartMonth);
    const answer = { entry, rater, value, from, confirmed, age };
    const answers = inForce[fact];
    if (answers === undefined) {
      inForce[fact] = [answer];
      continue;
    }
    const place = answers.findIndex((other) => other.rater === rater);
    const other = answers[place];
    if (other === undefined) answers.push(answer);
    else if (replaces(answer, other)) answers[place] = answer;
  }
  return inForce;
}

/** Steps between the two answers furthest apart, and the more cautious value: the later in the table. */
function compare(fact: FactId, answers: readonly SpokenAnswer[]) {
  const values: readonly FactValue[] = FACT_VALUES[fact];
  const place = (answer: SpokenAnswer) => values.indexOf(answer.value);
  const bold = answers.reduce((one, other) => (place(other) < place(one) ? other : one));
  const cautious = answers.reduce((one, other) => (place(other) > place(one) ? other : one));
  const steps = place(cautious) - place(bold);
  return { value: cautious.value, steps: values.length === 2 ? steps * CONTRADICTION : steps };
}

/** What is said of a fact where nobody's answer is fresh. */
function unanswered(fact: FactId, stale: readonly SpokenAnswer[]): FactReading {
  if (stale.length === 0) return { code: "fact_withdrawn", fact };
  const last = stale.reduce((one, other) => (other.confirmed > one.confirmed ? other : one));
  return { code: "fact_stale", fact, lastConfirmed: last.confirmed, answers: stale };
}

/**
 * The fact in force. Stale answers (older than `freshness` quarters) and raters who say nothing are
 * left out; title facts do not go stale. Raters two or more steps apart contradict each other (any
 * difference does on a title fact); within one step the more cautious value holds.
 */
export function readFact(fact: FactId, inForce: AnswersInForce, freshness: number): FactReading {
  const answers = inForce[fact];
  if (answers === undefined) return { code: "fact_missing", fact };
  const isTitle = isTitleFact(fact);
  const fresh = answers.filter(
    (answer): answer is SpokenAnswer => isSpoken(answer) && (isTitle || answer.age <= freshness),
  );
  const [first, second] = fresh;
  if (first === undefined) return unanswered(fact, answers.filter(isSpoken));
  if (second === undefined) {
    return { code: "fact_answered", fact, value: first.value, answers: fresh };
  }
  const { value, steps } = compare(fact, fresh);
  const contradicted = isTitle ? steps > 0 : steps >= CONTRADICTION;
  if (contradicted) return { code: "raters_differ", fact, answers: fresh };
  return { code: "fact_answered", fact, value, answers: fresh };
}
