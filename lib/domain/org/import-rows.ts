import type { SheetRow } from "../sheet.ts";
import { MOST_POSITIONS, type PositionStatus } from "./chart.ts";
import { cellProblems, formulaProblems, LONGEST_CELL } from "./import-cells.ts";
import type { Guesses } from "./import-guess.ts";
import { positionsIn } from "./import-posts.ts";
import type { ImportProblem } from "./import-problem.ts";
import { repeatedDrafts } from "./import-repeats.ts";
import { readSeat } from "./import-seat.ts";
import { cellOf, type ChartTable, fieldsOf, headingOf } from "./import-table.ts";
import { isExampleRow } from "./import-words.ts";
import { type ManagerBeside, managersBeside } from "./manager-beside.ts";

/** One row read as a position whose manager is still only text. */
export interface DraftPosition {
  readonly row: number;
  readonly id: string;
  /** As the source names the person or the opening: what other rows may name as their manager. */
  readonly name: string;
  readonly person: string | null;
  readonly title: string;
  readonly function: string;
  readonly level: string;
  readonly status: PositionStatus;
  readonly email: string;
  readonly manager: string;
  /** Where the manager cell is blank, what other columns say of the manager. */
  readonly beside: readonly ManagerBeside[];
  readonly dotted: string;
  /** Whether the row counts posts, so that it stands for several positions alike. */
  readonly isCounted: boolean;
}

export interface DraftRows {
  readonly drafts: readonly DraftPosition[];
  /** Read and left out: a manager among them is no stranger to the file. */
  readonly leftOut: readonly DraftPosition[];
  /** How many rows became no position. */
  readonly leftOutRows: number;
  readonly problems: readonly ImportProblem[];
}

/** Whether a row repeats the headings, or tells what to write under them; and then, whether it stays. */
function isLeftOver(table: ChartTable, row: SheetRow, guesses: Guesses): boolean {
  const fields = fieldsOf(table);
  const cells = fields.map((field) => cellOf(table, row, field));
  const repeats = fields.filter(
    (field, at) => cells[at] !== "" && cells[at] === headingOf(table, field)?.trim(),
  );
  const isHeadings =
    repeats.length > 1 && repeats.length === cells.filter((cell) => cell !== "").length;
  if (!isHeadings && !isExampleRow(cells)) return false;
  const value = cells
    .filter((cell) => cell !== "")
    .join(", ")
    .slice(0, LONGEST_CELL);
  const reason = { kind: isHeadings ? "headings_repeated" : "template_row" } as const;
  const options = ["left_out", "kept"] as const;
  const ask = { reason, row: row.number, column: null, value, options };
  return guesses.ask(ask) === "left_out";
}

const cut = (text: string) => text.slice(0, LONGEST_CELL);

/** A title without the addresses that Markdown links put behind its words. */
const withoutLinks = (title: string) => title.replaceAll(/\[([^\]]*)\]\([^)]*\)/gu, "$1");

/** What to read with, the same for every row. */
interface RowReading {
  readonly table: ChartTable;
  readonly guesses: Guesses;
  readonly besideOf: (row: SheetRow) => readonly ManagerBeside[];
}

const NONE_BESIDE: readonly ManagerBeside[] = [];

/** A row as a draft; `left_out` beside it where its seat is none. */
function draftOf({ table, guesses, besideOf }: RowReading, row: SheetRow) {
  const { name, person, opening, status } = readSeat(table, row, guesses);
  const title = cut(withoutLinks(cellOf(table, row, "title")));
  const manager = cellOf(table, row, "manager");
  const draft: DraftPosition = {
    row: row.number,
    id: cellOf(table, row, "id"),
    name,
    person,
    title: title === "" && opening !== null ? opening : title,
    function: cut(cellOf(table, row, "function")),
    level: cut(cellOf(table, row, "level")),
    status: status === "left_out" ? "filled" : status,
    email: cellOf(table, row, "email"),
    manager,
    beside: manager === "" ? besideOf(row) : NONE_BESIDE,
    dotted: cut(cellOf(table, row, "dotted")),
    isCounted: false,
  };
  return { draft, isLeftOut: status === "left_out" };
}

/** A note of one kind for all rows that it is true of, at the first of them. */
function noteOf(
  kind: "nothing_named" | "title_missing" | "id_missing",
  rows: readonly number[],
  column: string | null,
): ImportProblem[] {
  const [row] = rows;
  if (row === undefined) return [];
  return [{ row, column, value: "", reason: { kind, rows: rows.length }, severity: "noted" }];
}

/** Reads the rows below the headings, each by itself; what one row says of another is read later. */
export function readRows(table: ChartTable, guesses: Guesses): DraftRows {
  const reading = { table, guesses, besideOf: managersBeside(table) };
  const drafts: DraftPosition[] = [];
  const leftOut: DraftPosition[] = [];
  const problems: ImportProblem[] = [];
  const blank: number[] = [];
  let leftOvers = 0;
  for (const row of table.rows) {
    if (isLeftOver(table, row, guesses)) {
      leftOvers += 1;
      continue;
    }
    problems.push(...cellProblems(table, row));
    const { draft, isLeftOut } = draftOf(reading, row);
    if (draft.name === "" && draft.title === "" && draft.id === "") {
      blank.push(row.number);
      continue;
    }
    const positions = isLeftOut ? 0 : positionsIn(table, row, draft, guesses);
    if (positions === 0) leftOut.push(draft);
    const isCounted = positions > 1;
    for (let at = 0; at < positions && drafts.length <= MOST_POSITIONS; at++)
      drafts.push(isCounted ? { ...draft, isCounted } : draft);
  }
  const repeated = repeatedDrafts(drafts, headingOf(table, "id"), guesses);
  const kept = drafts.filter((draft) => !repeated.has(draft));
  const rowsWithout = (field: "title" | "id") =>
    headingOf(table, field) === null
      ? []
      : kept.filter((draft) => draft[field] === "").map(({ row }) => row);
  problems.push(
    ...noteOf("nothing_named", blank, null),
    ...noteOf("title_missing", rowsWithout("title"), headingOf(table, "title")),
    ...noteOf("id_missing", rowsWithout("id"), headingOf(table, "id")),
    ...formulaProblems(table),
  );
  const gone = [...leftOut, ...repeated];
  const leftOutRows = gone.length + leftOvers + blank.length;
  return { drafts: kept, leftOut: gone, leftOutRows, problems };
}
