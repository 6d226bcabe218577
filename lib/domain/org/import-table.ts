import type { Sheet, SheetRow } from "../sheet.ts";
import { CHART_FIELDS, type ChartField } from "./heading-words.ts";
import { type ChartColumns, headingIndex } from "./headings.ts";

/** A sheet's headings, the rows below them, and which column is read as what. */
export interface ChartTable {
  readonly sheet: Sheet;
  readonly headings: SheetRow;
  readonly rows: readonly SheetRow[];
  readonly columns: ChartColumns;
}

/** The headings of a sheet and the rows below them; null where the sheet is empty. */
export function readHeadings(sheet: Sheet): Pick<ChartTable, "headings" | "rows"> | null {
  const at = headingIndex(sheet.rows);
  const headings = sheet.rows[at];
  return headings === undefined ? null : { headings, rows: sheet.rows.slice(at + 1) };
}

/** A cell's text without the spaces around it, its letters in one form. */
export const clean = (text: string): string => text.normalize("NFC").trim();

/** The heading of a field's column; null where no column holds it. */
export function headingOf({ headings, columns }: ChartTable, field: ChartField): string | null {
  const column = columns[field];
  return column === null ? null : (headings.cells[column] ?? "");
}

/** What a row holds of a field; empty where no column holds it. */
export function cellOf({ columns }: ChartTable, row: SheetRow, field: ChartField): string {
  const column = columns[field];
  return column === null ? "" : clean(row.cells[column] ?? "");
}

/** The fields that some column holds. */
export const fieldsOf = ({ columns }: ChartTable): readonly ChartField[] =>
  CHART_FIELDS.filter((field) => columns[field] !== null);
