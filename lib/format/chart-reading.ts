import type { Level } from "../domain/org/chart.ts";
import type { ChartField } from "../domain/org/heading-words.ts";
import {
  type ChartColumns,
  type ColumnGuess,
  type GuessReason,
  perField,
} from "../domain/org/headings.ts";
import type { ChartFigures, ChartImport, ImportRefusal } from "../domain/org/import.ts";
import type { GuessKind, GuessOption, ImportGuess } from "../domain/org/import-guess.ts";
import type { ImportProblem } from "../domain/org/import-problem.ts";
import type { SaidBy, TitleReading } from "../domain/org/import-titles.ts";
import { guessKindName, guessOptionName, guessSentence, rowsText } from "./chart-guess.ts";
import { chartProblemSentence } from "./chart-problem.ts";
import { inDigits } from "./count.ts";
import { listed } from "./list.ts";
import { quoted } from "./quoted.ts";

const MOST_PROBLEMS = 200;
const MOST_GUESSES = 60;
const MOST_TITLES = 1_000;

export interface ProblemText {
  readonly row: number | null;
  readonly column: string | null;
  readonly value: string;
  readonly reason: string;
  readonly refused: boolean;
}

/** A guess in words, with what else it could be. */
export interface GuessText {
  readonly id: string;
  readonly value: string;
  readonly rows: string;
  readonly count: number;
  readonly reason: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: string;
  readonly isCorrected: boolean;
}

/** All guesses of one kind; the first of them, with how many there are. */
export interface GuessGroup {
  readonly kind: GuessKind;
  readonly name: string;
  readonly rows: number;
  readonly guesses: readonly GuessText[];
  readonly guessCount: number;
  /** What all of the kind could be at once; empty where each has its own answers. */
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** One title of the file with its level and function, and why. */
export interface TitleText {
  readonly title: string;
  readonly positions: number;
  readonly level: Level | null;
  readonly levelWhy: string;
  readonly function: string | null;
  readonly functionWhy: string;
}

/** What a file holds, in words, before anything of it is stored. */
export interface ReadingText {
  readonly columns: ChartColumns | null;
  /** Why each column was guessed; null where it was not. */
  readonly columnReasons: Readonly<Record<ChartField, string | null>> | null;
  readonly problems: readonly ProblemText[];
  readonly problemCount: number;
  readonly groups: readonly GuessGroup[];
  readonly titles: readonly TitleText[];
  readonly titleCount: number;
  /** Null where the file is refused. */
  readonly figures: ChartFigures | null;
}

const found = (one: { readonly found: number; readonly named: number }, locale: string) =>
  `${inDigits(one.found, locale)} of ${inDigits(one.named, locale)}`;

function columnReason(reason: GuessReason, locale: string): string {
  if (reason.kind === "heading") return "By its heading.";
  const own = `${found(reason, locale)} managers are found in ${quoted(reason.in)}.`;
  const others = reason.others.map((other) => `${quoted(other.heading)} (${found(other, locale)})`);
  return others.length === 0 ? own : `${own} Could also be ${listed(others, locale)}.`;
}

const columnReasons = ({ reasons }: ColumnGuess, locale: string) =>
  perField((field) => {
    const reason = reasons[field];
    return reason === null ? null : columnReason(reason, locale);
  });

const problemText = (problem: ImportProblem, locale: string): ProblemText => ({
  row: problem.row,
  column: problem.column,
  value: problem.value.slice(0, 200),
  reason: chartProblemSentence(problem.reason, locale),
  refused: problem.severity === "refused",
});

/** A circle's value is its rows, which its sentence says already. */
const valueOf = ({ reason, value }: ImportGuess) => (reason.kind === "circle" ? "" : value);

type Offered = ReadonlyMap<number, string>;

const optionTexts = (kind: GuessKind, options: readonly GuessOption[], offered: Offered) =>
  options.map((value) => ({ value, label: guessOptionName(kind, value, offered) }));

function guessText(guess: ImportGuess, offered: Offered, locale: string): GuessText {
  const { id, reason, rows, options, chosen } = guess;
  return {
    id,
    value: valueOf(guess).slice(0, 200),
    rows: rowsText(rows, locale),
    count: rows.length,
    reason: guessSentence(reason, locale),
    options: optionTexts(reason.kind, options, offered),
    chosen,
    isCorrected: chosen !== options[0],
  };
}

/** Guesses by kind; the most frequent of a kind first. */
function groupsOf(
  guesses: readonly ImportGuess[],
  offered: Offered,
  locale: string,
): readonly GuessGroup[] {
  const kinds = new Map<GuessKind, ImportGuess[]>();
  for (const guess of guesses) {
    const known = kinds.get(guess.reason.kind);
    if (known === undefined) kinds.set(guess.reason.kind, [guess]);
    else known.push(guess);
  }
  return [...kinds].map(([kind, all]) => {
    const ordered = all.toSorted((a, b) => b.rows.length - a.rows.length);
    const [first] = all;
    const isShared = all.every(
      ({ options }) => options.toSorted().join() === first?.options.toSorted().join(),
    );
    return {
      kind,
      name: guessKindName(kind),
      rows: all.reduce((sum, { rows }) => sum + rows.length, 0),
      guesses: ordered.slice(0, MOST_GUESSES).map((guess) => guessText(guess, offered, locale)),
      guessCount: all.length,
      options:
        all.length > 1 && isShared && first !== undefined
          ? optionTexts(kind, first.options, offered)
          : [],
    };
  });
}

function whyOf(by: SaidBy, words: string | null, column: string): string {
  switch (by) {
    case "title":
      return `The title says ${quoted(words ?? "")}.`;
    case "file":
      return `The file’s ${column} column says so.`;
    case "person":
      return "You said so.";
    case "nothing":
      return "The title does not tell.";
  }
}

const titleText = (title: TitleReading): TitleText => ({
  title: title.title,
  positions: title.positions,
  level: title.level,
  levelWhy: whyOf(title.levelBy, title.levelWords, "level"),
  function: title.function,
  functionWhy: whyOf(title.functionBy, title.functionWords, "function"),
});

/** What is worth a look first: what nothing says, then what most positions have. */
const bySizeAndDoubt = (a: TitleReading, b: TitleReading) =>
  Number(b.levelBy === "nothing") - Number(a.levelBy === "nothing") || b.positions - a.positions;

/** A reading of a file in words; long lists are cut, their counts are whole. */
export function readingText(reading: ChartImport | ImportRefusal, locale: string): ReadingText {
  const { columns, problems } = reading;
  const titles = "titles" in reading ? reading.titles : [];
  const reasons = columns === null ? null : columnReasons(columns, locale);
  return {
    columns: columns?.columns ?? null,
    columnReasons: reasons,
    problems: problems.slice(0, MOST_PROBLEMS).map((problem) => problemText(problem, locale)),
    problemCount: problems.length,
    groups: "guesses" in reading ? groupsOf(reading.guesses, reading.offered, locale) : [],
    titles: titles.toSorted(bySizeAndDoubt).slice(0, MOST_TITLES).map(titleText),
    titleCount: titles.length,
    figures: "figures" in reading ? reading.figures : null,
  };
}
