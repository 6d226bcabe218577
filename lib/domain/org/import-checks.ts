import type { ChartColumns } from "./headings.ts";
import { findCycles, type ManagerReading } from "./import-managers.ts";
import type { ImportProblem, ImportReason } from "./import-problem.ts";
import type { DraftPosition } from "./import-rows.ts";

/** A refusal of the file as a whole. */
export const ofFile = (reason: ImportReason): ImportProblem => ({
  row: null,
  column: null,
  value: "",
  reason,
  severity: "refused",
});

/** What the headings lack for a chart, or nothing. */
export function missingColumns(columns: ChartColumns): ImportProblem[] {
  const problems: ImportProblem[] = [];
  const names = [columns.id, columns.name, columns.firstName, columns.lastName];
  if (columns.manager === null) problems.push(ofFile({ kind: "no_manager_column" }));
  if (columns.title === null) problems.push(ofFile({ kind: "no_title_column" }));
  if (names.every((column) => column === null))
    problems.push(ofFile({ kind: "no_name_or_id_column" }));
  return problems;
}

/** Ids that stand in more than one row; a seat cannot be two. */
export function repeatedIds(
  drafts: readonly DraftPosition[],
  column: string | null,
): ImportProblem[] {
  const first = new Map<string, number>();
  return drafts.flatMap((draft): ImportProblem[] => {
    const firstRow = first.get(draft.id);
    if (draft.id === "") return [];
    if (firstRow === undefined) {
      first.set(draft.id, draft.row);
      return [];
    }
    const reason = { kind: "id_repeated", firstRow } as const;
    return [{ row: draft.row, column, value: draft.id, reason, severity: "refused" }];
  });
}

/** What is wrong with single manager cells, and circles of managers. */
export function managerProblems(
  drafts: readonly DraftPosition[],
  managers: readonly ManagerReading[],
  column: string | null,
): ImportProblem[] {
  const rowOf = (index: number) => drafts[index]?.row ?? 0;
  const problems: ImportProblem[] = [];
  for (const [i, draft] of drafts.entries()) {
    const manager = managers[i];
    const report = (severity: ImportProblem["severity"], reason: ImportReason) =>
      problems.push({ row: draft.row, column, value: draft.manager, reason, severity });
    if (manager?.kind === "found" && manager.index === i)
      report("refused", { kind: "reports_to_itself" });
    if (manager?.kind === "ambiguous")
      report("refused", { kind: "manager_ambiguous", rows: manager.indexes.map(rowOf) });
    if (manager?.kind === "form") report("refused", { kind: "manager_form", form: manager.form });
    if (manager?.kind === "not_found") report("reported", { kind: "manager_not_found" });
  }
  for (const cycle of findCycles(managers)) {
    const [first = 0] = cycle;
    problems.push({
      row: rowOf(first),
      column,
      value: drafts[first]?.manager ?? "",
      reason: { kind: "cycle", rows: cycle.map(rowOf) },
      severity: "refused",
    });
  }
  return problems;
}

/** A chart of which more than half hangs on nothing is no chart; several tops are worth a word. */
export function shapeProblems(managers: readonly ManagerReading[]): ImportProblem[] {
  const rows = managers.length;
  const blank = managers.filter((manager) => manager.kind === "top").length;
  const missing = managers.filter((manager) => manager.kind === "not_found").length;
  if (rows > 1 && (blank + missing) * 2 > rows)
    return [
      ofFile(
        missing >= blank
          ? { kind: "managers_mostly_not_found", missing, named: rows - blank }
          : { kind: "managers_mostly_blank", blank, rows },
      ),
    ];
  return blank > 1
    ? [{ ...ofFile({ kind: "several_tops", tops: blank }), severity: "reported" }]
    : [];
}
