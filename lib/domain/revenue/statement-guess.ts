import { parseDate, type Quarter, quarterOf } from "../quarter.ts";
import { readQuarter } from "../quarter-notation.ts";
import type { Sheet, SheetRow } from "../sheet.ts";
import { type DecimalMark, readAmount } from "./amount-notation.ts";
import { BASES, type Basis } from "./line.ts";
import {
  namesInfluenced,
  namesTotal,
  readSeries,
  type Series,
  splitPart,
} from "./motion-notation.ts";
import { type ColumnRole, formOf } from "./statement-form.ts";

/** How a table is to be read: guessed first, then corrected by a person. */
export interface StatementMapping {
  /** Number of the row that holds the headings. */
  readonly headingRow: number;
  readonly columns: readonly ColumnRole[];
  /** `null`: the amounts themselves show it, or are refused where they do not. */
  readonly mark: DecimalMark | null;
  /** Power of ten of the unit that amounts are given in: 0, 3, 6 or 9. */
  readonly power: number;
  /** What a person said of names that are not on our list; `null` leaves the rows out. */
  readonly motions: readonly { readonly text: string; readonly series: Series | null }[];
}

const HEADINGS_WITHIN = 20;
const SAMPLE = 50;
/** Cells in further columns have no heading to stand under, and are refused where they are filled. */
const MOST_COLUMNS = 400;

const plain = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}]+/gu, " ")
    .trim();
const QUARTERS = new Set(["quarter", "fiscal quarter", "period", "quarter ended"]);
const MOTIONS_ABOVE = new Set(["motion", "revenue motion", "sales motion", "route to market"]);
const AMOUNTS = new Set([
  "amount",
  "revenue",
  "net revenue",
  "value",
  "sales",
  "bookings",
  "total",
]);

/** Reads `reported` or `annual` in any case; null for other text. */
export const readBasis = (text: string): Basis | null =>
  BASES.find((basis) => basis === text.trim().toLowerCase()) ?? null;

/** A quarter in any notation, or the one that holds a day such as a quarter's last. */
export function readQuarterOrDay(text: string, fiscalYearStartMonth: number): Quarter | null {
  const day = parseDate(text.trim().slice(0, 10));
  return day === null ? readQuarter(text) : quarterOf(day, fiscalYearStartMonth);
}

type Content = "quarter" | "motion" | "number" | "basis" | "text" | "blank";

const NEUTRAL = { currency: "CLF", mark: "point", power: 0 } as const;

function looksLikeNumber(text: string): boolean {
  const read = readAmount(text, NEUTRAL);
  return read.ok || (read.refusal !== "not_a_number" && read.refusal !== "lone_dash");
}

function contentOf(values: readonly string[], month: number): Content {
  const filled = values.filter((value) => value.trim() !== "");
  if (filled.length === 0) return "blank";
  const most = (test: (value: string) => boolean) =>
    filled.filter(test).length * 2 >= filled.length;
  if (most((value) => readQuarterOrDay(value, month) !== null)) return "quarter";
  if (most((value) => readBasis(value) !== null)) return "basis";
  if (most((value) => readSeries(value) !== null || namesTotal(value))) return "motion";
  return most(looksLikeNumber) ? "number" : "text";
}

function roleOf(heading: string, content: Content, month: number): ColumnRole {
  const { rest, part } = splitPart(
    heading.replaceAll(/\([^)]*\)/g, (inner) =>
      splitPart(inner).part === "influenced" ? inner : " ",
    ),
  );
  const quarter = readQuarterOrDay(rest.replaceAll(/[\s:,()]+/gu, " ").trim(), month);
  const mayBeAmounts = content === "number" || content === "blank";
  if (quarter !== null && mayBeAmounts) return { kind: "in_quarter", quarter, part };
  const words = plain(heading);
  if (content === "quarter" || QUARTERS.has(words)) return { kind: "quarter" };
  if (content === "basis") return { kind: "basis" };
  if (content === "motion" || MOTIONS_ABOVE.has(words)) return { kind: "motion" };
  if (AMOUNTS.has(words)) return { kind: "amount" };
  if (namesInfluenced(heading)) return { kind: "influenced" };
  const series = namesTotal(heading) ? null : readSeries(heading);
  return series === null ? { kind: "ignored" } : { kind: "series", series };
}

/** Of the roles that one column alone can have, the first keeps it. */
function onlyFirst(roles: readonly ColumnRole[]): ColumnRole[] {
  const taken = new Set<ColumnRole["kind"]>();
  return roles.map((role) => {
    if (role.kind === "series" || role.kind === "in_quarter") return role;
    if (taken.has(role.kind)) return { kind: "ignored" };
    taken.add(role.kind);
    return role;
  });
}

/** A total beside the motions is their sum, and no amount of its own. */
function withoutTotals(roles: readonly ColumnRole[], headings: readonly string[]): ColumnRole[] {
  const across = roles.some((role) => role.kind === "series" || role.kind === "in_quarter");
  return roles.map((role, at) =>
    across && role.kind === "amount" && namesTotal(headings[at] ?? "") ? { kind: "ignored" } : role,
  );
}

/** Where each quarter has a column, the first column of words names the motions. */
function withMotions(roles: readonly ColumnRole[], contents: readonly Content[]): ColumnRole[] {
  const lacks =
    roles.some(({ kind }) => kind === "in_quarter") && !roles.some(({ kind }) => kind === "motion");
  const words = lacks ? contents.indexOf("text") : -1;
  return roles.map((role, at) => (at === words ? { kind: "motion" } : role));
}

/** Where quarters and motions stand in the rows, the first column of other numbers is their amount. */
function withAmount(
  roles: readonly ColumnRole[],
  contents: readonly Content[],
  headings: readonly string[],
): ColumnRole[] {
  const kinds = new Set(roles.map(({ kind }) => kind));
  const lacks = kinds.has("quarter") && kinds.has("motion") && !kinds.has("amount");
  const free = contents.findIndex(
    (content, at) =>
      content === "number" && roles[at]?.kind === "ignored" && !namesTotal(headings[at] ?? ""),
  );
  return roles.map((role, at) => (lacks && at === free ? { kind: "amount" } : role));
}

function guessColumns(row: SheetRow, rows: readonly SheetRow[], month: number): ColumnRole[] {
  const headings = row.cells.slice(0, MOST_COLUMNS);
  const contents = headings.map((_, at) =>
    contentOf(
      rows.map(({ cells }) => cells[at] ?? ""),
      month,
    ),
  );
  const roles = headings.map((heading, at) => roleOf(heading, contents[at] ?? "blank", month));
  const alone = onlyFirst(withoutTotals(roles, headings));
  return withAmount(withMotions(alone, contents), contents, headings);
}

/** A row whose own cell in the column of quarters is a quarter holds amounts, not headings. */
const isData = ({ cells }: SheetRow, columns: readonly ColumnRole[], month: number) =>
  columns.some(
    ({ kind }, at) => kind === "quarter" && readQuarterOrDay(cells[at] ?? "", month) !== null,
  );

const AS_SHOWN = { mark: null, power: 0, motions: [] } as const;

/**
 * Guesses the row of headings and what each column holds, from the headings and from what stands
 * below them. Days count in fiscal years that start in `fiscalYearStartMonth`, 1–12.
 */
export function guessMapping(sheet: Sheet, fiscalYearStartMonth: number): StatementMapping {
  let first: Pick<StatementMapping, "headingRow" | "columns"> | null = null;
  for (const [at, row] of sheet.rows.slice(0, HEADINGS_WITHIN).entries()) {
    const below = sheet.rows.slice(at + 1, at + 1 + SAMPLE);
    const columns = guessColumns(row, below, fiscalYearStartMonth);
    const headings = isData(row, columns, fiscalYearStartMonth) ? sheet.rows[at - 1] : row;
    const guess = { headingRow: headings?.number ?? 0, columns };
    if (formOf(columns).ok) return { ...guess, ...AS_SHOWN };
    first ??= guess;
  }
  return { ...(first ?? { headingRow: 0, columns: [] }), ...AS_SHOWN };
}
