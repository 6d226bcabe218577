import type { FormulaCell } from "../lib/domain/sheet.ts";
import { type ChartImport, type ImportAnswers, importChart } from "../lib/domain/org/import.ts";
import type { ImportProblem } from "../lib/domain/org/import-problem.ts";
import { day } from "./sample-record.ts";

/** Charts imported from small tables, the headings first, and what tests look at in them. */

type Table = readonly (readonly string[])[];

interface Asked extends Partial<ImportAnswers> {
  readonly unevaluated?: readonly FormulaCell[];
}

/** A table from lines of cells parted by commas. */
export const csv = (text: string) => text.split("\n").map((line) => line.split(","));

/** The import of a table, whether it succeeds or is refused. */
export function importTable(table: Table, { unevaluated = [], ...answers }: Asked = {}) {
  const rows = table.map((cells, i) => ({ number: i + 1, cells }));
  return importChart({
    columns: null,
    choices: {},
    titles: {},
    ...answers,
    sheet: { name: "", rows, unevaluated },
    chart: { key: "c", name: "October", kind: "actual", effectiveFrom: day("2026-10-01") },
  });
}

/** The import of a table that is not refused. */
export function whole(table: Table, asked?: Asked): ChartImport {
  const result = importTable(table, asked);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal.problems));
  return result.value;
}

/** Why a table is refused. */
export function problemsOf(table: Table, asked?: Asked) {
  const result = importTable(table, asked);
  if (result.ok) throw new Error("it was imported");
  return result.refusal.problems.filter((problem) => problem.severity === "refused");
}

export const kinds = (problems: readonly ImportProblem[]) =>
  problems.map(({ reason }) => reason.kind);

/** Each position's manager as a word: its key, `top`, or `?` where it is not established. */
export const lines = ({ chart }: ChartImport) =>
  Object.fromEntries(
    chart.positions.map(({ key, manager }) => {
      if (manager.kind === "named") return [key, manager.key];
      return [key, manager.kind === "top" ? "top" : "?"];
    }),
  );

/** Each guess with the rows it is about and what was chosen. */
export const guessed = ({ guesses }: ChartImport) =>
  guesses.map(({ reason, rows, chosen }) => [reason.kind, rows, chosen]);

/** A chief executive and three below, one under the other. */
export const NAMED = csv(`Name,Job Title,Manager,Department
Ana,Chief Executive Officer,,Executive
Ben,Chief Revenue Officer,Ana,Sales
Cai,VP Partnerships,Ben,Sales
Dee,Partner Manager,Cai,Sales`);
