import type { SheetRow } from "../sheet.ts";
import type { ChartField } from "./heading-words.ts";
import type { ImportProblem, ImportReason } from "./import-problem.ts";
import { type ChartTable, clean, fieldsOf, headingOf } from "./import-table.ts";

/** Characters of the longest cell: ids and names become keys, which an index holds whole. */
export const LONGEST_CELL = 300;

/** Cells that may be cut: no key is made of them, and nobody is looked up by them. */
const CUT: ReadonlySet<ChartField> = new Set(["title", "function", "level", "status", "dotted"]);

const lengthOf = (row: SheetRow) => row.cells.findLastIndex((text) => clean(text) !== "") + 1;

/** Rows that a stray delimiter moved: more cells than headings, or none where the manager stands. */
function shapeProblems({ headings, columns }: ChartTable, row: SheetRow): ImportReason[] {
  const reasons: ImportReason[] = [];
  const [cells, last] = [lengthOf(row), lengthOf(headings)];
  if (cells > Math.max(last, headings.cells.length))
    reasons.push({ kind: "row_too_long", cells, headings: last });
  const needed = 1 + Math.max(columns.manager ?? 0, columns.id ?? 0);
  if (row.cells.length < needed)
    reasons.push({ kind: "row_too_short", cells: row.cells.length, headings: last });
  return reasons;
}

function textReason(field: ChartField, value: string): ImportReason | null {
  const [characters, most] = [value.length, LONGEST_CELL];
  if (characters > most)
    return { kind: CUT.has(field) ? "cell_cut" : "cell_too_long", characters, most };
  return value.includes("\uFFFD") ? { kind: "unreadable_text" } : null;
}

/** What is wrong with the cells of a row by themselves. */
export function cellProblems(table: ChartTable, row: SheetRow): readonly ImportProblem[] {
  const problems = shapeProblems(table, row).map((reason): ImportProblem => ({
    row: row.number,
    column: null,
    value: "",
    reason,
    severity: "refused",
  }));
  for (const field of fieldsOf(table)) {
    const value = row.cells[table.columns[field] ?? -1] ?? "";
    const reason = textReason(field, value);
    if (reason === null) continue;
    const severity = reason.kind === "cell_too_long" ? "refused" : "noted";
    const column = headingOf(table, field);
    problems.push({ row: row.number, column, value: clean(value), reason, severity });
  }
  return problems;
}

/** Formulas without a stored value, where they are read. */
export function formulaProblems(table: ChartTable): readonly ImportProblem[] {
  return table.sheet.unevaluated.flatMap(({ row, column, formula }): ImportProblem[] => {
    const field = fieldsOf(table).find((one) => table.columns[one] === column);
    if (field === undefined || row <= table.headings.number) return [];
    return [
      {
        row,
        column: headingOf(table, field),
        value: formula,
        reason: { kind: "formula_without_value" },
        severity: "refused",
      },
    ];
  });
}
