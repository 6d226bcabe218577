import type { IsoDate } from "../quarter.ts";
import { accept, refuse, type Result } from "../result.ts";
import type { Sheet } from "../sheet.ts";
import { type Chart, type ChartKind, MOST_POSITIONS } from "./chart.ts";
import { type ChartColumns, type ColumnGuess, guessColumns } from "./headings.ts";
import { type GuessChoices, guessing, type ImportGuess } from "./import-guess.ts";
import { type ManagerReading, readDotted, readManagers } from "./import-managers.ts";
import { positionsOf } from "./import-positions.ts";
import { type ImportProblem, ofFile } from "./import-problem.ts";
import { readRows } from "./import-rows.ts";
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
  readonly titles: readonly TitleReading[];
  readonly figures: ChartFigures;
  readonly chiefExecutives: readonly SeatProposal[];
  readonly leaders: readonly SeatProposal[];
}

export interface ImportRefusal {
  /** Null where not even the headings were found. */
  readonly columns: ColumnGuess | null;
  readonly problems: readonly ImportProblem[];
  readonly guesses: readonly ImportGuess[];
}

/** What the headings lack for a chart, or nothing. */
function missingColumns(columns: ChartColumns): ImportProblem[] {
  const { manager, id, title, name, firstName, lastName } = columns;
  const problems: ImportProblem[] = [];
  if (manager === null) problems.push(ofFile("refused", { kind: "no_manager_column" }));
  if ([id, title, name, firstName, lastName].every((column) => column === null))
    problems.push(ofFile("refused", { kind: "nothing_to_tell_apart" }));
  return problems;
}

/** What is worth a word of the chart as a whole. */
function shapeNotes(
  managers: readonly ManagerReading[],
  { columns }: ChartTable,
): readonly ImportProblem[] {
  const rows = managers.length;
  const blank = managers.filter((manager) => manager.kind === "top").length;
  const missing = managers.filter((manager) => manager.kind === "not_established").length;
  const notes: ImportProblem[] = [];
  if (rows > 1 && (blank + missing) * 2 > rows)
    notes.push(
      ofFile(
        "noted",
        missing >= blank
          ? { kind: "managers_mostly_not_found", missing, named: rows - blank }
          : { kind: "managers_mostly_blank", blank, rows },
      ),
    );
  if (columns.title === null) notes.push(ofFile("noted", { kind: "no_title_column" }));
  return notes;
}

function dottedNotes(missing: readonly number[], column: string | null): ImportProblem[] {
  const [row] = missing;
  if (row === undefined) return [];
  const reason = { kind: "dotted_not_found", rows: missing.length } as const;
  return [{ row, column, value: "", reason, severity: "noted" }];
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
      guesses: [],
    });
  const guessed = guessColumns(read.headings.cells, read.rows);
  const columns = { ...guessed, columns: source.columns ?? guessed.columns };
  const table: ChartTable = { ...read, sheet: source.sheet, columns: columns.columns };
  const missing = missingColumns(table.columns);
  if (read.rows.length > MOST_POSITIONS) {
    const reason = { kind: "too_many_rows", rows: read.rows.length, most: MOST_POSITIONS } as const;
    missing.push(ofFile("refused", reason));
  }
  if (missing.length > 0) return refuse({ columns, problems: missing, guesses: [] });

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
  if (problems.some(({ severity }) => severity === "refused"))
    return refuse({ columns, problems, guesses: guesses.list() });

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
