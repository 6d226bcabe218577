import type { StatementProblem } from "../domain/revenue/statement-problem.ts";
import { amountRefusalSentence } from "./amount-refusal.ts";
import { inDigits } from "./count.ts";
import { lineFaultSentence } from "./line-fault.ts";
import { motionLabel } from "./motion.ts";
import { quarterLabel } from "./quarter.ts";
import { quoted } from "./quoted.ts";
import type { Setting } from "./setting.ts";

/** Why a cell, a row or a file of revenue is refused, and what to do. */
export function statementProblemSentence(
  { value, reason }: Pick<StatementProblem, "value" | "reason">,
  { locale, currency }: Setting,
): string {
  const number = (count: number) => inDigits(count, locale);
  switch (reason.kind) {
    case "no_rows":
      return "The sheet holds no rows below its headings.";
    case "too_many_rows":
      return `The sheet holds ${number(reason.rows)} rows; ${number(reason.most)} can be read. Add single deals up by quarter and motion first.`;
    case "no_quarter_column":
      return "No column says which quarter a row is of. Choose it, or choose columns that are quarters.";
    case "no_motion_column":
      return "Nothing says which motion an amount belongs to. Choose the column of motions, or say of each column which motion it is.";
    case "no_amount_column":
      return "No column holds amounts. Choose it.";
    case "mixed_forms":
      return "The columns are chosen in two ways at once: amounts stand either in one column, or a column each motion, or a column each quarter.";
    case "no_amounts":
      return "The columns that were chosen hold no amounts.";
    case "too_many_lines":
      return `The file names ${number(reason.lines)} amounts; ${number(reason.most)} can be read at once. Split it by year.`;
    case "row_too_long":
      return `The row has ${number(reason.cells)} cells under ${number(reason.headings)} headings; a stray delimiter has moved them.`;
    case "formula_without_value":
      return "The cell holds a formula without its result. Open the file in a spreadsheet, save it and retry.";
    case "quarter_missing":
      return "The row has an amount but no quarter.";
    case "quarter_not_read":
      return `${quoted(value)} is not a quarter. Write it as FY27 Q1, 2027-Q1 or 1Q27.`;
    case "motion_missing":
      return "The row has an amount but no motion.";
    case "motion_not_read":
      return `${quoted(value)} is not a motion we know. Say which one it is, or leave it out.`;
    case "basis_not_read":
      return `${quoted(value)} is neither “reported” nor “annual”.`;
    case "amount":
      return amountRefusalSentence(reason.refusal, value, currency);
    case "repeated":
      return `${motionLabel(reason.motion)} of this quarter stands in row ${number(reason.firstRow)} already. Add the two up, or take one out.`;
    case "line":
      return lineFaultSentence(reason.fault, reason.motion);
    case "quarter_complete":
      return `${quarterLabel(reason.quarter)} is marked complete and says something else. Put it back in entry first.`;
  }
}
