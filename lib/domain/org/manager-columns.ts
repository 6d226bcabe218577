import type { SheetRow } from "../sheet.ts";
import { folded, unreversed } from "./import-names.ts";

/** What a row holds in a column, without the spaces around it. */
export const valueAt = (row: SheetRow, column: number) => (row.cells[column] ?? "").trim();

interface Pairing {
  readonly manager: number;
  readonly referent: number;
  readonly found: number;
  readonly named: number;
}

interface Referents {
  /** Columns of ids, names, e-mail addresses and titles. */
  readonly columns: readonly number[];
  /** Columns of first and last names that stand apart. */
  readonly halves: readonly [number, number] | null;
}

/** Of each manager column the referent in which its values are found most often. */
function pairings(
  managers: readonly number[],
  { columns, halves }: Referents,
  rows: readonly SheetRow[],
  key: (text: string) => string,
): readonly Pairing[] {
  const known = columns.map((column) => new Set(rows.map((row) => key(valueAt(row, column)))));
  if (halves !== null) {
    const [first, last] = halves;
    known.push(new Set(rows.map((row) => key(`${valueAt(row, first)} ${valueAt(row, last)}`))));
  }
  return managers.map((manager) => {
    const named = rows.map((row) => key(valueAt(row, manager))).filter((value) => value !== "");
    const counts = known.map((values) => named.filter((value) => values.has(value)).length);
    const found = Math.max(0, ...counts);
    const referent = columns[counts.indexOf(found)] ?? halves?.[1] ?? -1;
    return { manager, referent, found, named: named.length };
  });
}

const nameKey = (text: string) => folded(unreversed(text) ?? text);

const asItStands = (text: string) => text;

/**
 * The manager column whose values are found most often, and how the others fare: as they stand, or
 * as names, or in any column at all, so that an id is known whatever its heading says.
 */
export function bestPairing(
  managers: readonly number[],
  referents: Referents,
  headings: readonly string[],
  rows: readonly SheetRow[],
): readonly Pairing[] {
  const ranked = (key: (text: string) => string, columns = referents.columns) =>
    pairings(managers, { ...referents, columns }, rows, key)
      .filter(({ found }) => found > 0)
      .toSorted((a, b) => b.found - a.found);
  const isMostly = ([best]: readonly Pairing[]) =>
    best !== undefined && best.found * 2 >= best.named;
  const exact = ranked(asItStands);
  if (isMostly(exact)) return exact;
  const names = ranked(nameKey);
  if (isMostly(names)) return names;
  const others = [...headings.keys()].filter((column) => !managers.includes(column));
  const anywhere = ranked(asItStands, others);
  return [anywhere, exact, names].find(([best]) => best !== undefined) ?? [];
}
