import type { SheetRow } from "../sheet.ts";
import { phrases } from "./title-words.ts";

export const CHART_FIELDS = [
  ...(["manager", "id", "title", "name", "firstName", "lastName"] as const),
  ...(["function", "level", "status", "email"] as const),
] as const;
export type ChartField = (typeof CHART_FIELDS)[number];

/** Which column, counted from 0, holds which field; null where none does. */
export type ChartColumns = Readonly<Record<ChartField, number | null>>;

/** Why a column was guessed: its heading alone, or also `found` of `named` managers in the id or name column. */
export type GuessReason =
  | { readonly kind: "heading"; readonly heading: string }
  | {
      readonly kind: "values";
      readonly heading: string;
      readonly found: number;
      readonly named: number;
      readonly in: string;
    };

export interface ColumnGuess {
  readonly columns: ChartColumns;
  readonly reasons: Readonly<Record<ChartField, GuessReason | null>>;
}

/** Headings as `plain` gives them, the surest first. */
const KNOWN: Readonly<Record<ChartField, readonly string[]>> = {
  manager: phrases(
    "manager id, manager employee id, manager employee number, supervisor id, reports to id, parent id, parent, reports to senior post, reports to position, reports to post, reports to, reporting to, reporting manager, direct manager, line manager, manager, manager name, supervisor, supervisor name, vorgesetzter, vorgesetzte, vorgesetzte r, fuhrungskraft, superior hierarquico, responsable, manager hierarchique, responsable hierarchique, gestor, jefe, superior, boss, manager email, direct manager email, supervisor email, line manager email",
  ),
  id: phrases(
    "id, employee id, employee number, employee no, employee nr, personalnummer, personal nr, mitarbeiternummer, matricule, staff number, staff id, person id, worker id, payroll number, post unique reference, position id, position number, user id, uid, s amaccount name, samaccountname, remote id, username",
  ),
  title: phrases(
    "job title, title, position title, business title, position name, designation, employee title, role title, role, rolle, rolle funktion, position, job, job name, stellenbezeichnung, berufsbezeichnung, stelle, cargo, puesto, poste, fonction, intitule du poste, funktion",
  ),
  name: phrases(
    "full name, display full name, display name, employee name, name, worker, worker name, person, employee, mitarbeiter, nom complet, nombre completo, nome completo, preferred name",
  ),
  firstName: phrases("first name, given name, forename, vorname, prenom, nombre, firstname"),
  lastName: phrases(
    "last name, surname, family name, nachname, nom, nom de famille, apellido, apellidos, sobrenome, lastname",
  ),
  function: phrases(
    "department, department name, function, funktion, job function, job family, discipline, abteilung, departement, departamento, area, unit, team, division, job team function, org unit",
  ),
  level: phrases(
    "job level, level, management level, career level, grade, grade or equivalent, band",
  ),
  status: phrases("position status, status, employee status, worker status, employment status"),
  email: phrases(
    "email address, work email, email, e mail, company email id, contact e mail, mail, email id",
  ),
};

/**
 * A heading as it is compared: `reportsTo`, `Reports_To` and `Reports to [Required]` are one.
 * Brackets and what they hold go, `#` is a number, accents and case do not count.
 */
export function plain(heading: string): string {
  return heading
    .slice(0, 200)
    .split(/[[({]/u, 1)
    .join("")
    .replaceAll("#", " number ")
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Columns whose heading is known for a field, the surest heading first. */
function candidates(field: ChartField, headings: readonly string[]): readonly number[] {
  const rank = (column: number) => KNOWN[field].indexOf(headings[column] ?? "");
  return [...headings.keys()].filter((c) => rank(c) >= 0).toSorted((a, b) => rank(a) - rank(b));
}

/**
 * Index of the row that holds the headings: of the first twenty the first that names a manager and
 * a title, a name or an id, since reports often begin with lines of their own; else the first row.
 */
export function headingIndex(rows: readonly SheetRow[]): number {
  const found = rows.slice(0, 20).findIndex(({ cells }) => {
    const headings = cells.map(plain);
    const has = (field: ChartField) => candidates(field, headings).length > 0;
    return has("manager") && (has("title") || has("name") || has("id"));
  });
  return Math.max(0, found);
}

const cellOf = (row: SheetRow, column: number) => (row.cells[column] ?? "").trim();

interface Pairing {
  readonly manager: number;
  readonly referent: number;
  readonly found: number;
  readonly named: number;
}

/** The manager column whose values are found most often in some id or name column. */
function bestPairing(
  managers: readonly number[],
  referents: readonly number[],
  rows: readonly SheetRow[],
): Pairing | null {
  let best: Pairing | null = null;
  for (const referent of referents) {
    const known = new Set(rows.map((row) => cellOf(row, referent)));
    for (const manager of managers) {
      const named = rows.map((row) => cellOf(row, manager)).filter((value) => value !== "");
      const found = named.filter((value) => known.has(value)).length;
      if (found > (best?.found ?? 0)) best = { manager, referent, found, named: named.length };
    }
  }
  return best;
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
  const ids = candidates("id", headings);
  const pairing = bestPairing(
    candidates("manager", headings),
    [...ids, ...candidates("name", headings)],
    rows,
  );
  const columns = new Map<ChartField, number>();
  const taken = new Set<number>();
  const take = (field: ChartField, column: number | undefined) => {
    if (column === undefined || columns.has(field)) return;
    columns.set(field, column);
    taken.add(column);
  };
  if (pairing !== null) {
    take("manager", pairing.manager);
    if (ids.includes(pairing.referent)) take("id", pairing.referent);
  }
  for (const field of CHART_FIELDS)
    take(
      field,
      candidates(field, headings).find((column) => !taken.has(column)),
    );
  const headingOf = (column: number) => headingCells[column] ?? "";
  const reasonOf = (field: ChartField): GuessReason | null => {
    const column = columns.get(field);
    if (column === undefined) return null;
    return field === "manager" && pairing !== null
      ? {
          kind: "values",
          heading: headingOf(column),
          found: pairing.found,
          named: pairing.named,
          in: headingOf(pairing.referent),
        }
      : { kind: "heading", heading: headingOf(column) };
  };
  return { columns: perField((f) => columns.get(f) ?? null), reasons: perField(reasonOf) };
}

/** One value for every field, in the order in which they are guessed. */
function perField<Value>(valueOf: (field: ChartField) => Value): Record<ChartField, Value> {
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
  };
}
