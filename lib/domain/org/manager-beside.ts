import type { SheetRow } from "../sheet.ts";
import { KNOWN_HEADINGS, plain } from "./heading-words.ts";
import { managerWord, word } from "./import-words.ts";
import { type ChartTable, clean, fieldsOf } from "./import-table.ts";

/** What another column that could name the manager says, in a row whose manager cell is blank. */
export interface ManagerBeside {
  readonly column: string;
  readonly value: string;
}

/** A position's own place is no manager, so a top has one too. */
const OWN_PLACE = /\b(?:path|hierarchy|chain|reporting line)$/u;

/** A column that only says whether somebody manages names nobody. */
const FLAGS = new Set(["y", "n", "yes", "no", "true", "false"]);

const rank = (heading: string) => KNOWN_HEADINGS.manager.indexOf(plain(heading));

/**
 * Answers, of a row, what the manager columns that were not chosen say, the surest heading first.
 * Words for nobody and flags are left out; columns that are read as another field do not compete.
 */
export function managersBeside(table: ChartTable): (row: SheetRow) => readonly ManagerBeside[] {
  const read = new Set(fieldsOf(table).map((field) => table.columns[field]));
  const columns = [...table.headings.cells.entries()]
    .filter(([at, heading]) => !read.has(at) && rank(heading) >= 0)
    .filter(([, heading]) => !OWN_PLACE.test(plain(heading)))
    .toSorted(([, a], [, b]) => rank(a) - rank(b));
  return (row) =>
    columns
      .map(([at, column]) => ({ column, value: clean(row.cells[at] ?? "") }))
      .filter(
        ({ value }) => value !== "" && managerWord(value) !== "top" && !FLAGS.has(word(value)),
      );
}
