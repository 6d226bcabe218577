import type { ImportReason, ManagerForm } from "../domain/org/import-problem.ts";
import { inDigits } from "./count.ts";
import { listed } from "./list.ts";

const FORMS: Readonly<Record<ManagerForm, string>> = {
  sentinel: "This stands for “nobody”. Leave the cell blank for the top of the chart.",
  email: "This is an e-mail address; managers are found by id or by exact name.",
  reversed_name: "This name is the other way round; write it as in the name column, or use the id.",
  slug: "This is a short form of a name or a title; managers are found by id or by exact name.",
  path: "This is a path of several managers; name only the direct one.",
};

const rows = (numbers: readonly number[], locale: string) => {
  const shown = numbers.slice(0, 6).map((row) => inDigits(row, locale));
  const more = numbers.length - shown.length;
  return more === 0 ? listed(shown, locale) : `${shown.join(", ")} and ${more} more`;
};

/** Why a cell, a row or a file of positions is refused or worth a look, and what to do. */
export function chartProblemSentence(reason: ImportReason, locale: string): string {
  const number = (count: number) => inDigits(count, locale);
  switch (reason.kind) {
    case "no_rows":
      return "The sheet holds no rows below its headings.";
    case "too_many_rows":
      return `The sheet holds ${number(reason.rows)} rows; a chart may hold ${number(reason.most)} positions.`;
    case "no_manager_column":
      return "No column says who reports to whom. Choose the column that names the manager.";
    case "no_title_column":
      return "No column holds the job titles. Choose it.";
    case "no_name_or_id_column":
      return "No column tells the positions apart. Choose the one that holds their ids or names.";
    case "row_too_long":
      return `The row has ${number(reason.cells)} cells under ${number(reason.headings)} headings; a stray delimiter has moved them.`;
    case "row_too_short":
      return `The row has ${number(reason.cells)} cells under ${number(reason.headings)} headings; its manager or id is cut off.`;
    case "formula_without_value":
      return "The cell holds a formula without its result. Open the file in a spreadsheet, save it and retry.";
    case "unreadable_text":
      return "Some letters were lost when the file was saved. The row is kept as it is.";
    case "cell_too_long":
      return `The cell holds ${number(reason.characters)} characters; at most ${number(reason.most)} can be kept.`;
    case "nothing_named":
      return "The row names neither a person nor a title.";
    case "title_missing":
      return "The position has no title, so its level stays unknown.";
    case "id_missing":
      return "The row has no id; it gets one from its name.";
    case "id_repeated":
      return `The id stands in row ${number(reason.firstRow)} already; a position stands in a chart once.`;
    case "person_placeholder":
      return "This is a placeholder and no person. Mark the position as open, or name who fills it.";
    case "has_left":
      return "This person has left. Take the row out, or mark the position as open.";
    case "status_not_known":
      return reason.rows === 1
        ? "The status is not one we know; the position is read as filled."
        : `The status is not one we know; the ${number(reason.rows)} positions that have it are read as filled.`;
    case "reports_to_itself":
      return "The position reports to itself. Leave the manager blank if it is the top.";
    case "cycle":
      return `Rows ${rows(reason.rows, locale)} report to each other in a circle.`;
    case "manager_form":
      return FORMS[reason.form];
    case "manager_ambiguous":
      return `Several positions have this name: rows ${rows(reason.rows, locale)}. Use their ids.`;
    case "manager_not_found":
      return "This manager is not in the file. The line above the position is not established.";
    case "managers_mostly_not_found":
      return `Of ${number(reason.named)} named managers ${number(reason.missing)} are not in the file, so it would not make a chart. Choose another manager or id column, or export everybody.`;
    case "managers_mostly_blank":
      return `Of ${number(reason.rows)} rows ${number(reason.blank)} have no manager, so the chart would be flat. Choose another manager column.`;
    case "several_tops":
      return `${number(reason.tops)} positions have no manager; each stands at a top of its own.`;
  }
}
