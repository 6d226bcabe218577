import { type Quarter, shift } from "../quarter.ts";
import type { Sheet } from "../sheet.ts";
import type { Series } from "./motion-notation.ts";
import { readSeries } from "./motion-notation.ts";
import { readQuarterOrDay, guessMapping } from "./statement-guess.ts";
import { formOf } from "./statement-form.ts";
import { amountCells } from "./statement.ts";

/** A text and the cell of the grid that it belongs into. */
export interface PlacedText {
  readonly quarter: Quarter;
  readonly series: Series;
  readonly text: string;
}

/** Where a block without names goes: the cell that has the focus, and the rows of the grid. */
export interface PasteTarget {
  readonly quarter: Quarter;
  /** Which of `rows`, from 0. */
  readonly row: number;
  readonly rows: readonly Series[];
  /** 1–12. */
  readonly fiscalYearStartMonth: number;
}

export interface Paste {
  readonly placed: readonly PlacedText[];
  /** Texts that have no cell to go to, in words: beyond the last row, or under no name we know. */
  readonly stray: readonly string[];
}

/** The cells of a block as spreadsheets put it on the clipboard: tabs, lines, quoted where needed. */
export function splitClipboard(text: string): string[][] {
  const rows: string[][] = [];
  let cells: string[] = [];
  const pattern = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/gy;
  for (const [matched, quoted, plain = "", end] of text.matchAll(pattern)) {
    if (matched === "" && cells.length === 0) break;
    cells.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === "\t") continue;
    rows.push(cells);
    cells = [];
    if (end === "") break;
  }
  return rows;
}

const blank = (text: string | undefined) => (text ?? "").trim() === "";

/** By names on both sides: a table such as an import reads. */
function placeTable(block: readonly (readonly string[])[], month: number): Paste | null {
  const sheet: Sheet = {
    name: "",
    rows: block.map((cells, at) => ({ number: at + 1, cells })),
    unevaluated: [],
  };
  const mapping = guessMapping(sheet, month);
  const form = formOf(mapping.columns);
  if (!form.ok) return null;
  const { cells, problems } = amountCells(sheet, mapping, form.value, month);
  return {
    placed: cells.map(({ quarter, series, text }) => ({ quarter, series, text })),
    stray: problems.map(({ value }) => value.trim()).filter((value) => value !== ""),
  };
}

/** By the names on one side, or by none: the rest is counted from the focused cell. */
function placeFrom(block: readonly (readonly string[])[], target: PasteTarget): Paste {
  const month = target.fiscalYearStartMonth;
  const [head = []] = block;
  const named = head.map((text) => readQuarterOrDay(text, month));
  const hasQuarters = named.some((quarter) => quarter !== null);
  const below = hasQuarters ? block.slice(1) : block;
  const hasMotions = below.some((cells) => readSeries(cells[0] ?? "") !== null);
  const placed: PlacedText[] = [];
  const stray: string[] = [];
  const first = hasMotions ? 1 : 0;
  for (const [down, cells] of below.entries()) {
    const name = cells[0] ?? "";
    const series = hasMotions ? readSeries(name) : (target.rows[target.row + down] ?? null);
    for (const [across, text] of cells.entries()) {
      if (across < first || blank(text)) continue;
      const quarter = hasQuarters ? (named[across] ?? null) : shift(target.quarter, across - first);
      if (series === null || quarter === null) stray.push(text.trim());
      else placed.push({ quarter, series, text });
    }
  }
  return { placed, stray };
}

/**
 * Places a block of cells on the grid: by the quarters and motions it names, or where it names only
 * some or none, counted from the focused cell. Empty cells say nothing and change nothing.
 */
export function placeBlock(block: readonly (readonly string[])[], target: PasteTarget): Paste {
  return placeTable(block, target.fiscalYearStartMonth) ?? placeFrom(block, target);
}
