import type { IsoDate } from "../quarter.ts";
import { accept, refuse, type Result } from "../result.ts";
import type { Sheet } from "../sheet.ts";
import { type Chart, type ChartKind, MOST_POSITIONS } from "./chart.ts";
import { type ChartColumns, type ColumnGuess, guessColumns } from "./headings.ts";
import { type GuessChoices, guessing, type ImportGuess, rowIn } from "./import-guess.ts";
import { readDotted, readManagers } from "./import-managers.ts";
import { positionsOf } from "./import-positions.ts";
import { dottedNotes, missingColumns, shapeNotes } from "./import-notes.ts";
import { type ImportProblem, ofFile } from "./import-problem.ts";
import { type DraftPosition, readRows } from "./import-rows.ts";
import { type ChartTable, headingOf, readHeadings } from "./import-table.ts";
import {
  type Placing,
  readTitles,
  type TitleCorrections,
  type TitleReading,
} from "./import-titles.ts";
import { settleTops } from "./import-tops.ts";
import { proposeChiefExecutive, proposePartnershipsLeader, type SeatProposal } from "./leaders.ts";

/** What a person said of a file: which column is what, what to make of what it leaves open. */
export interface ImportAnswers {
  /** Null to guess them. */
  readonly columns: ChartColumns | null;
  readonly choices: GuessChoices;
  /** By title, letter for letter. */
  readonly titles: TitleCorrections;
}

export interface ChartSource extends ImportAnswers {
  readonly sheet: Sheet;
  readonly chart: {
    readonly key: string;
    readonly name: string;
    readonly kind: ChartKind;
    readonly effectiveFrom: IsoDate;
  };
}

export interface ChartFigures {
  readonly positions: number;
  readonly tops: number;
  /** Positions of which the file does not establish who is above them. */
  readonly notEstablished: number;
  readonly open: number;
  readonly unknownLevels: number;
  /** Rows of the file that became no position. */
  readonly leftOut: number;
}

/** A whole chart, its chief executive and leader still to be confirmed from the proposals. */
export interface ChartImport {
  readonly chart: Chart;
  /** By key, who says what level and function a position has. */
  readonly placings: ReadonlyMap<string, Placing>;
  /** Keys that are the source's own ids. */
  readonly ownKeys: ReadonlySet<string>;
  readonly columns: ColumnGuess;
  /** Noted, none of them refused. */
  readonly problems: readonly ImportProblem[];
  readonly guesses: readonly ImportGuess[];
  /** Title and name of the rows that the guesses offer, by row. */
  readonly offered: ReadonlyMap<number, string>;
  readonly titles: readonly TitleReading[];
  readonly figures: ChartFigures;
  readonly chiefExecutives: readonly SeatProposal[];
  readonly leaders: readonly SeatProposal[];
}

export interface ImportRefusal {
  /** Null where not even the headings were found. */
  readonly columns: ColumnGuess | null;
  readonly problems: readonly ImportProblem[];
}

/** What stands in the rows that a person may choose from. */
function offeredRows(
  guesses: readonly ImportGuess[],
  drafts: readonly DraftPosition[],
): ReadonlyMap<number, string> {
  const rows = new Set(guesses.flatMap(({ options }) => options.map(rowIn)));
  return new Map(
    drafts
      .filter(({ row }) => rows.has(row))
      .map(({ row, title, name }) => [row, [title, name].filter((part) => part !== "").join(", ")]),
  );
}

/** The sheet of a workbook that names managers, else the first; counted from 0. */
export function likeliestSheet(sheets: readonly Sheet[]): number {
  const named = sheets.findIndex((sheet) => {
    const table = readHeadings(sheet);
    return table !== null && guessColumns(table.headings.cells).columns.manager !== null;
  });
  return Math.max(0, named);
}

/**
 * Makes a chart of a sheet, whole or not at all. Managers are found by id, name, e-mail address,
 * title, slug or path; one who is named and not found leaves the line not established. What the
 * file leaves open is a guess with its reason, which `choices` corrects. Refused is only what
 * cannot be a chart: no rows, no manager column, too many rows, cells moved, cut off or unreadable.
 */
export function importChart(source: ChartSource): Result<ChartImport, ImportRefusal> {
  const read = readHeadings(source.sheet);
  if (read === null || read.rows.length === 0)
    return refuse({
      columns: null,
      problems: [ofFile("refused", { kind: "no_rows" })],
    });
  const guessed = guessColumns(read.headings.cells, read.rows);
  const columns = { ...guessed, columns: source.columns ?? guessed.columns };
  const table: ChartTable = { ...read, sheet: source.sheet, columns: columns.columns };
  const missing = missingColumns(table.columns);
  if (read.rows.length > MOST_POSITIONS) {
    const reason = { kind: "too_many_rows", rows: read.rows.length, most: MOST_POSITIONS } as const;
    missing.push(ofFile("refused", reason));
  }
  if (missing.length > 0) return refuse({ columns, problems: missing });

  const guesses = guessing(source.choices);
  const rows = readRows(table, guesses);
  const column = headingOf(table, "manager");
  const { drafts, managers: readings } = readManagers(rows, column, guesses);
  const managers = settleTops(readings, { drafts, column, guesses });
  const { dotted, missing: strangers } = readDotted(drafts);
  const problems = [
    ...(drafts.length === 0 ? [ofFile("refused", { kind: "no_rows" })] : []),
    ...(drafts.length > MOST_POSITIONS
      ? [ofFile("refused", { kind: "too_many_positions", most: MOST_POSITIONS })]
      : []),
    ...shapeNotes(managers, table),
    ...rows.problems,
    ...dottedNotes(strangers, headingOf(table, "dotted")),
  ];
  // What is merely noted is told once the rows stand where they belong.
  const refused = problems.filter(({ severity }) => severity === "refused");
  if (refused.length > 0) return refuse({ columns, problems: refused });

  const { placings, titles } = readTitles(drafts, source.titles);
  const { positions, ownKeys } = positionsOf({ drafts, managers, dotted, placings });
  const byKey = new Map(
    positions.flatMap(({ key }, at) => {
      const placing = placings[at];
      return placing === undefined ? [] : [[key, placing] as const];
    }),
  );
  return accept({
    chart: {
      ...source.chart,
      chiefExecutive: null,
      leader: { kind: "unknown" },
      positions,
      basedOn: null,
      description: null,
    },
    placings: byKey,
    ownKeys,
    columns,
    problems,
    guesses: guesses.list(),
    offered: offeredRows(guesses.list(), drafts),
    titles,
    figures: {
      positions: positions.length,
      tops: positions.filter(({ manager }) => manager.kind === "top").length,
      notEstablished: positions.filter(({ manager }) => manager.kind === "not_established").length,
      open: positions.filter(({ status }) => status === "open").length,
      unknownLevels: positions.filter(({ level }) => level === "unknown").length,
      leftOut: rows.leftOutRows,
    },
    chiefExecutives: proposeChiefExecutive(positions),
    leaders: proposePartnershipsLeader(positions),
  });
}
