import {
  CRITERION_IDS,
  type Evaluation,
  type Settlement,
  type TestId,
  type VerdictTitle,
} from "../domain/evaluation/evaluation.ts";
import { INPUT_SOURCES, type InputSource, sourceOf } from "../domain/evaluation/input-source.ts";
import { capitalised, counted, inWords } from "./count.ts";
import { criterionQuestion } from "./criterion.ts";
import { alternatives, listed } from "./list.ts";
import { titleName } from "./title.ts";

const MOST_CHOICES = 3;

type Sets = Settlement["sets"];

/** The first of the smallest sets, whether there are others, and whether any answer to it will do. */
function nearest(settlements: readonly Settlement[]) {
  const sets = settlements.flatMap((settlement) => settlement.sets);
  const size = Math.min(...sets.map((set) => set.length));
  const smallest = new Map(
    sets.filter((set) => set.length === size).map((set) => [set.join(" "), set]),
  );
  const [first] = smallest;
  if (first === undefined) return null;
  const [key, ids] = first;
  const certain = settlements.every((one) => one.sets.some((set) => set.join(" ") === key));
  return { ids, certain: certain && size === 1, alone: smallest.size === 1 };
}

/** What would settle an undetermined verdict soonest; null where it is definite. */
export function nearestAnswer({ settlements }: Evaluation, locale: string): string | null {
  const found = nearest(settlements);
  if (found === null) return null;
  const { ids, certain, alone } = found;
  const answers = `${capitalised(inWords(ids.length, locale))} answer${ids.length === 1 ? "" : "s"}`;
  const questions = listed(ids.map(criterionQuestion), locale);
  return `${answers} ${certain ? "would" : "could"} settle it${alone ? ":" : ", such as"} ${questions}.`;
}

/** Tests of which all need an answer, or any one, before a title is certain. */
interface Asked {
  readonly kind: "all" | "one_of";
  readonly ids: readonly TestId[];
}

/** What makes the same titles certain, one answer or another. */
interface SettlementWay {
  readonly titles: readonly VerdictTitle[];
  readonly asks: readonly Asked[];
}

const CRITERIA: ReadonlySet<string> = new Set(CRITERION_IDS);

/** One part of every set: the same in all of them, or a choice of single questions. */
function askedOf(sets: Sets, wanted: (id: TestId) => boolean): readonly Asked[] {
  const parts = new Map(
    sets.map((set) => set.filter(wanted)).map((part) => [part.join(" "), part]),
  );
  const ids = [...parts.values()].flat();
  if (ids.length === 0) return [];
  return [{ kind: parts.size === 1 ? "all" : "one_of", ids }];
}

/** Titles that ask the same share a way. */
function waysOf({ settlements }: Evaluation): readonly SettlementWay[] {
  const ways = new Map<string, SettlementWay>();
  for (const { title, sets } of settlements) {
    // A set is always an answer on the conditions with an answer on the real motion.
    const asks = [
      ...askedOf(sets, (id) => CRITERIA.has(id)),
      ...askedOf(sets, (id) => !CRITERIA.has(id)),
    ];
    const key = JSON.stringify(asks);
    ways.set(key, { titles: [...(ways.get(key)?.titles ?? []), title], asks });
  }
  return [...ways.values()];
}

const oneOf = (questions: readonly string[], locale: string) =>
  questions.length <= MOST_CHOICES
    ? alternatives(questions, locale)
    : `any one of ${questions.length} answers, such as ${questions[0] ?? ""}`;

function askedWords({ kind, ids }: Asked, locale: string): string {
  const questions = ids.map(criterionQuestion);
  return kind === "all" ? listed(questions, locale) : oneOf(questions, locale);
}

/** What has to be known before each title still possible is certain, lowest first. */
export const settlementSentences = (evaluation: Evaluation, locale: string): readonly string[] =>
  waysOf(evaluation).map(({ titles, asks }) => {
    const names = alternatives(titles.map(titleName), locale);
    return `${names}: ${asks.map((asked) => askedWords(asked, locale)).join("; and ")}.`;
  });

const SOURCES: Readonly<Record<InputSource, string>> = {
  revenue: "revenue",
  profile: "the company’s settings",
  chart: "the org chart",
  facts: "the evidence",
};

/** Each question by itself; of many only how many there are of each kind. */
function allOf(ids: readonly TestId[], locale: string): readonly string[] {
  if (ids.length <= MOST_CHOICES) return ids.map((id) => capitalised(criterionQuestion(id)));
  return INPUT_SOURCES.flatMap((source) => {
    const count = ids.filter((id) => sourceOf(id) === source).length;
    return count === 0
      ? []
      : [`${counted(count, "answer", "answers", locale)} from ${SOURCES[source]}`];
  });
}

/** What is asked before a title is certain, one line after the other; all of them are needed. */
export interface SettlementList {
  readonly titles: string;
  readonly asks: readonly string[];
}

/** The same as short lists: with much unknown a sentence would be a wall of words. */
export const settlementLists = (
  evaluation: Evaluation,
  locale: string,
): readonly SettlementList[] =>
  waysOf(evaluation).map(({ titles, asks }) => ({
    titles: alternatives(titles.map(titleName), locale),
    asks: asks.flatMap(({ kind, ids }) =>
      kind === "all"
        ? allOf(ids, locale)
        : [capitalised(oneOf(ids.map(criterionQuestion), locale))],
    ),
  }));
