import type { ImportReason } from "../domain/org/import-problem.ts";
import { inDigits } from "./count.ts";

/** Why a cell, a row or a file of positions is refused or worth a word, and what to do. */
export function chartProblemSentence(reason: ImportReason, locale: string): string {
  const number = (count: number) => inDigits(count, locale);
  const rows = (count: number, one: string, many: string) =>
    count === 1 ? one : `${number(count)} ${many}`;
  switch (reason.kind) {
    case "no_rows":
      return "The sheet holds no positions below its headings.";
    case "too_many_rows":
      return `The sheet holds ${number(reason.rows)} rows; a chart may hold ${number(reason.most)} positions.`;
    case "too_many_positions":
      return `The posts counted in this file are more than the ${number(reason.most)} positions a chart may hold.`;
    case "no_manager_column":
      return "No column says who reports to whom. Choose the column that names the manager.";
    case "nothing_to_tell_apart":
      return "No column tells the positions apart. Choose the one that holds their titles, names or ids.";
    case "row_too_long":
      return `The row has ${number(reason.cells)} cells under ${number(reason.headings)} headings; a stray delimiter has moved them.`;
    case "row_too_short":
      return `The row has ${number(reason.cells)} cells under ${number(reason.headings)} headings; its manager or id is cut off.`;
    case "formula_without_value":
      return "The cell holds a formula without its result. Open the file in a spreadsheet, save it and retry.";
    case "cell_too_long":
      return `The cell holds ${number(reason.characters)} characters; at most ${number(reason.most)} can be kept.`;
    case "cell_cut":
      return `The cell holds ${number(reason.characters)} characters; the first ${number(reason.most)} are kept.`;
    case "unreadable_text":
      return "Some letters were lost when the file was saved. The row is kept as it is.";
    case "no_title_column":
      return "No column holds the job titles, so every level stays unknown. Choose it if there is one.";
    case "nothing_named":
      return `${rows(reason.rows, "This row names", "rows name")} neither a person nor a title nor an id and became no position.`;
    case "title_missing":
      return `${rows(reason.rows, "This position has", "positions have")} no title, so the level stays unknown.`;
    case "id_missing":
      return `${rows(reason.rows, "This row has", "rows have")} no id and get a key from the name.`;
    case "dotted_not_found":
      return `${rows(reason.rows, "This row names", "rows name")} somebody by a dotted line who is not in the file; that line is left out.`;
    case "managers_mostly_not_found":
      return `Of ${number(reason.named)} lines to a manager ${number(reason.missing)} are not established. Choose another manager or id column, or export everybody.`;
    case "managers_mostly_blank":
      return `Of ${number(reason.rows)} positions ${number(reason.blank)} have nobody above them, so the chart is nearly flat. Choose another manager column.`;
  }
}
