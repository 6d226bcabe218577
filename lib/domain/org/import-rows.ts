import type { Sheet, SheetRow } from "../sheet.ts";
import type { PositionStatus } from "./chart.ts";
import { CHART_FIELDS, type ChartColumns, type ChartField } from "./headings.ts";
import type { ImportProblem, ImportReason } from "./import-problem.ts";
import { phrases } from "./title-words.ts";

/** Characters of the longest cell: ids and names become keys, which an index holds whole. */
const LONGEST_CELL = 300;

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
  readonly manager: string;
}

const PLACEHOLDERS = new Set(
  phrases(
    "vacant, vacancy, vacant post, n/d, n/a, na, nd, tbd, tbc, tba, tbh, to be hired, to be confirmed, eliminated, gapped, none, null, unknown, unassigned, not disclosed, -, --, ?",
  ),
);
const OPEN = new Set(
  phrases("open, vacant, vacancy, requisition, open req, backfill, to be hired"),
);
const PLANNED = new Set(
  phrases("planned, future, incoming, transfer in, starting, offer accepted"),
);
const LEFT = new Set(
  phrases(
    "terminated, inactive, left, leaver, former, resigned, retired, deceased, no longer employed",
  ),
);
const FILLED = new Set(
  phrases(
    "active, aktiv, ja, yes, true, 1, filled, employed, current, full time, full-time, part time, part-time, permanent, contract, contractor, fixed term, temporary, intern, probation, confirmed, on leave, leave, transfer out, regular",
  ),
);
const OPENING = /^open(?: (?:position|role|req|seat|headcount))?(?:$|\s*[-–—:]\s*)/iu;

const clean = (text: string) => text.normalize("NFC").trim();
const word = (text: string) =>
  text
    .replaceAll(/['"‘’]/gu, "")
    .trim()
    .toLowerCase();

/** What a status cell says of the seat; null for words that are not known. */
function statusOf(text: string): PositionStatus | "left" | null {
  const said = word(text);
  if (said === "" || FILLED.has(said)) return "filled";
  if (OPEN.has(said)) return "open";
  if (PLANNED.has(said)) return "planned";
  return LEFT.has(said) ? "left" : null;
}

/** First and last name where they stand apart; some files hold the first name under "name". */
function nameOf(cell: (field: ChartField) => string, columns: ChartColumns): string {
  const [name, first, last] = [cell("name"), cell("firstName"), cell("lastName")];
  if (name === "") return clean(`${first} ${last}`);
  const isFirst = columns.firstName === null && last !== "" && !name.endsWith(last);
  return isFirst ? clean(`${name} ${last}`) : name;
}

export interface DraftRows {
  readonly drafts: readonly DraftPosition[];
  readonly problems: readonly ImportProblem[];
}

/** Reads the rows below the headings, each by itself; what one row says of another is read later. */
export function readRows(
  sheet: Sheet,
  headings: SheetRow,
  rows: readonly SheetRow[],
  columns: ChartColumns,
): DraftRows {
  const drafts: DraftPosition[] = [];
  const problems: ImportProblem[] = [];
  const strangeStatuses = new Map<string, { row: number; rows: number }>();
  const used = CHART_FIELDS.map((field) => columns[field]).filter((column) => column !== null);
  const headingOf = (column: number | null) =>
    column === null ? null : (headings.cells[column] ?? "");
  const last = headings.cells.findLastIndex((cell) => clean(cell) !== "") + 1;
  const needed = 1 + Math.max(columns.manager ?? 0, columns.id ?? 0);

  for (const row of rows) {
    const cell = (field: ChartField) => {
      const column = columns[field];
      return column === null ? "" : clean(row.cells[column] ?? "");
    };
    const report = (
      field: ChartField | null,
      severity: ImportProblem["severity"],
      reason: ImportReason,
    ) => {
      const column = field === null ? null : headingOf(columns[field]);
      const value = field === null ? "" : cell(field);
      problems.push({ row: row.number, column, value, reason, severity });
    };
    const cells = row.cells.findLastIndex((text) => clean(text) !== "") + 1;
    if (cells > Math.max(last, headings.cells.length))
      report(null, "refused", { kind: "row_too_long", cells, headings: last });
    if (row.cells.length < needed)
      report(null, "refused", { kind: "row_too_short", cells: row.cells.length, headings: last });
    for (const column of used) {
      const value = row.cells[column] ?? "";
      if (value.includes("\uFFFD"))
        problems.push({
          row: row.number,
          column: headingOf(column),
          value: clean(value),
          reason: { kind: "unreadable_text" },
          severity: "reported",
        });
      if (value.length > LONGEST_CELL)
        problems.push({
          row: row.number,
          column: headingOf(column),
          value: clean(value),
          reason: { kind: "cell_too_long", characters: value.length, most: LONGEST_CELL },
          severity: "refused",
        });
    }

    const name = nameOf(cell, columns);
    const nameField = columns.name === null ? "firstName" : "name";
    const title = cell("title");
    const opening = OPENING.exec(name);
    const said = statusOf(cell("status"));
    if (said === null) {
      const seen = strangeStatuses.get(cell("status"));
      strangeStatuses.set(cell("status"), {
        row: seen?.row ?? row.number,
        rows: (seen?.rows ?? 0) + 1,
      });
    }
    if (said === "left") report("status", "refused", { kind: "has_left" });
    const known = said === null || said === "left" ? "filled" : said;
    const status = opening !== null && known === "filled" ? "open" : known;
    const isPlaceholder = PLACEHOLDERS.has(word(name));
    if (isPlaceholder && status === "filled")
      report(nameField, "refused", { kind: "person_placeholder" });
    if (name === "" && title === "") report(nameField, "refused", { kind: "nothing_named" });
    else if (title === "" && opening === null)
      report("title", "reported", { kind: "title_missing" });
    if (columns.id !== null && cell("id") === "") report("id", "reported", { kind: "id_missing" });

    drafts.push({
      row: row.number,
      id: cell("id"),
      name,
      person: name === "" || opening !== null || isPlaceholder ? null : name,
      title: title === "" && opening !== null ? clean(name.slice(opening[0].length)) : title,
      function: cell("function"),
      level: cell("level"),
      status,
      manager: cell("manager"),
    });
  }
  for (const [value, { row, rows: count }] of strangeStatuses)
    problems.push({
      row,
      column: headingOf(columns.status),
      value,
      reason: { kind: "status_not_known", rows: count },
      severity: "reported",
    });
  for (const formula of sheet.unevaluated)
    if (used.includes(formula.column) && formula.row > headings.number)
      problems.push({
        row: formula.row,
        column: headingOf(formula.column),
        value: formula.formula,
        reason: { kind: "formula_without_value" },
        severity: "refused",
      });
  return { drafts, problems };
}
