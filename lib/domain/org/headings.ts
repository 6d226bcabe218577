import type { SheetRow } from "../sheet.ts";
import { CHART_FIELDS, type ChartField, KNOWN_HEADINGS, plain } from "./heading-words.ts";
import { bestPairing, valueAt } from "./manager-columns.ts";

/** Which column, counted from 0, holds which field; null where none does. */
export type ChartColumns = Readonly<Record<ChartField, number | null>>;

/** How well a column's values are found among the ids, names or e-mail addresses of the file. */
export interface FoundManagers {
  readonly heading: string;
  readonly found: number;
  readonly named: number;
}

/** Why a column was guessed: its heading alone, or also how many managers it names are found. */
export type GuessReason =
  | { readonly kind: "heading"; readonly heading: string }
  | {
      readonly kind: "values";
      readonly heading: string;
      readonly found: number;
      readonly named: number;
      /** Heading of the column in which they are found. */
      readonly in: string;
      /** The other columns that could name the manager. */
      readonly others: readonly FoundManagers[];
    };

export interface ColumnGuess {
  readonly columns: ChartColumns;
  readonly reasons: Readonly<Record<ChartField, GuessReason | null>>;
}

/** Columns whose heading is known for a field, the surest heading first. */
function candidates(field: ChartField, headings: readonly string[]): readonly number[] {
  const rank = (column: number) => KNOWN_HEADINGS[field].indexOf(headings[column] ?? "");
  return [...headings.keys()].filter((c) => rank(c) >= 0).toSorted((a, b) => rank(a) - rank(b));
}

/**
 * Index of the row that holds the headings: of the first twenty the first that names a manager and
 * a title, a name or an id, since reports often begin with lines of their own; else the first row.
 */
export const headingIndex = (rows: readonly SheetRow[]): number =>
  Math.max(0, rows.slice(0, 20).findIndex(isHeadings));

/** Whether a row names the columns of a chart: who reports to whom, and what tells them apart. */
export function isHeadings({ cells }: SheetRow): boolean {
  const headings = cells.map(plain);
  const has = (field: ChartField) => candidates(field, headings).length > 0;
  return has("manager") && (has("title") || has("name") || has("id"));
}

/** Whether a column's values sort rows into groups; prose, or another value in each row, does not. */
function sorts(column: number, rows: readonly SheetRow[]): boolean {
  const values = rows.slice(0, 2_000).map((row) => valueAt(row, column));
  const filled = values.filter((value) => value !== "");
  const isShort = filled.every((value) => value.length <= 120);
  return isShort && new Set(filled).size <= Math.max(12, filled.length * 0.6);
}

/**
 * Guesses which column holds what, from the headings and, between columns that compete to name the
 * manager or the id, from how many of their values are found. `rows` are those below the headings;
 * none are needed. Every guess is only a proposal.
 */
export function guessColumns(
  headingCells: readonly string[],
  rows: readonly SheetRow[] = [],
): ColumnGuess {
  const headings = headingCells.map(plain);
  const of = (field: ChartField) => candidates(field, headings);
  const [first, last] = [of("firstName")[0] ?? of("name")[0], of("lastName")[0]];
  const ranked = bestPairing(
    of("manager"),
    {
      columns: [...of("id"), ...of("name"), ...of("email"), ...of("title")],
      halves: first === undefined || last === undefined ? null : [first, last],
    },
    headings,
    rows,
  );
  const [pairing] = ranked;
  const columns = new Map<ChartField, number>();
  const taken = new Set<number>();
  const take = (field: ChartField, column: number | undefined) => {
    if (column === undefined || columns.has(field)) return;
    columns.set(field, column);
    taken.add(column);
  };
  if (pairing !== undefined) {
    take("manager", pairing.manager);
    const known = ["name", "email", "title", "firstName", "lastName"] as const;
    const isOther = known.some((field) => of(field).includes(pairing.referent));
    if (!isOther || of("id").includes(pairing.referent)) take("id", pairing.referent);
  }
  const sorting = of("function").filter((column) => sorts(column, rows));
  for (const field of CHART_FIELDS)
    take(
      field,
      (field === "function" ? sorting : of(field)).find((column) => !taken.has(column)),
    );
  const headingOf = (column: number) => headingCells[column] ?? "";
  const reasonOf = (field: ChartField): GuessReason | null => {
    const column = columns.get(field);
    if (column === undefined) return null;
    const heading = headingOf(column);
    if (field !== "manager" || pairing === undefined) return { kind: "heading", heading };
    const { found, named, referent } = pairing;
    const others = ranked.slice(1).map((other) => ({
      heading: headingOf(other.manager),
      found: other.found,
      named: other.named,
    }));
    return { kind: "values", heading, found, named, in: headingOf(referent), others };
  };
  return { columns: perField((f) => columns.get(f) ?? null), reasons: perField(reasonOf) };
}

/** One value for every field, in the order in which they are guessed. */
export function perField<Value>(valueOf: (field: ChartField) => Value): Record<ChartField, Value> {
  return {
    manager: valueOf("manager"),
    id: valueOf("id"),
    title: valueOf("title"),
    name: valueOf("name"),
    firstName: valueOf("firstName"),
    lastName: valueOf("lastName"),
    function: valueOf("function"),
    level: valueOf("level"),
    status: valueOf("status"),
    email: valueOf("email"),
    dotted: valueOf("dotted"),
    count: valueOf("count"),
  };
}
