import type { ChartColumns } from "./headings.ts";
import type { ManagerReading } from "./import-managers.ts";
import { type ImportProblem, ofFile } from "./import-problem.ts";
import type { ChartTable } from "./import-table.ts";

/** What the headings lack for a chart, or nothing. */
export function missingColumns(columns: ChartColumns): ImportProblem[] {
  const { manager, id, title, name, firstName, lastName } = columns;
  const problems: ImportProblem[] = [];
  if (manager === null) problems.push(ofFile("refused", { kind: "no_manager_column" }));
  if ([id, title, name, firstName, lastName].every((column) => column === null))
    problems.push(ofFile("refused", { kind: "nothing_to_tell_apart" }));
  return problems;
}

/** What is worth a word of the chart as a whole. */
export function shapeNotes(
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

/** Whom rows name by a dotted line and the file does not hold. */
export function dottedNotes(missing: readonly number[], column: string | null): ImportProblem[] {
  const [row] = missing;
  if (row === undefined) return [];
  const reason = { kind: "dotted_not_found", rows: missing.length } as const;
  return [{ row, column, value: "", reason, severity: "noted" }];
}
