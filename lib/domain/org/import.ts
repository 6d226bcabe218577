import type { IsoDate } from "../quarter.ts";
import { accept, refuse, type Result } from "../result.ts";
import type { Sheet, SheetRow } from "../sheet.ts";
import {
  type Chart,
  type ChartKind,
  type Level,
  type Manager,
  MOST_POSITIONS,
  type Position,
} from "./chart.ts";
import { guessColumns, headingIndex, plain, type ChartColumns } from "./headings.ts";
import {
  managerProblems,
  missingColumns,
  ofFile,
  repeatedIds,
  shapeProblems,
} from "./import-checks.ts";
import { readManagers, type ManagerReading } from "./import-managers.ts";
import type { ImportProblem } from "./import-problem.ts";
import { readRows, type DraftPosition } from "./import-rows.ts";
import { proposeChiefExecutive, proposePartnershipsLeader, type SeatProposal } from "./leaders.ts";
import { proposeFunction, proposeLevel } from "./titles.ts";

export interface ChartSource {
  readonly sheet: Sheet;
  /** As a person corrected them, or null to guess them. */
  readonly columns: ChartColumns | null;
  readonly chart: {
    readonly key: string;
    readonly name: string;
    readonly kind: ChartKind;
    readonly effectiveFrom: IsoDate;
  };
}

export interface ChartFigures {
  readonly positions: number;
  /** Positions with a blank manager. */
  readonly tops: number;
  /** Positions whose manager is named in the source but was not found. */
  readonly notEstablished: number;
  readonly open: number;
  readonly unknownLevels: number;
}

/** A whole chart, its chief executive and leader still to be confirmed from the proposals. */
export interface ChartImport {
  readonly chart: Chart;
  readonly columns: ChartColumns;
  readonly problems: readonly ImportProblem[];
  readonly figures: ChartFigures;
  readonly chiefExecutives: readonly SeatProposal[];
  readonly leaders: readonly SeatProposal[];
}

export interface ImportRefusal {
  /** Null where not even the headings were found. */
  readonly columns: ChartColumns | null;
  readonly problems: readonly ImportProblem[];
}

const LEVELS_BY_NAME = new Map<string, Level>([
  ...["c level", "c suite", "cxo"].map((name) => [name, "c_level"] as const),
  ...["vp", "svp", "evp", "vice president"].map((name) => [name, "vp"] as const),
  ...["director", "senior director", "head"].map((name) => [name, "director"] as const),
  ...["manager", "senior manager"].map((name) => [name, "manager"] as const),
  ...["individual", "individual contributor", "ic"].map((name) => [name, "individual"] as const),
]);

/** One key for each draft: its id, else its name or title with a number where others have it too. */
function keysOf(drafts: readonly DraftPosition[]): readonly string[] {
  const taken = new Set(drafts.map((draft) => draft.id));
  const lastNumber = new Map<string, number>();
  return drafts.map((draft) => {
    if (draft.id !== "") return draft.id;
    const base = plain(draft.name || draft.title).replaceAll(" ", "-") || "position";
    let number = lastNumber.get(base) ?? 0;
    let key: string;
    do {
      number += 1;
      key = number === 1 ? base : `${base}-${number}`;
    } while (taken.has(key));
    taken.add(key);
    lastNumber.set(base, number);
    return key;
  });
}

function positionsOf(
  drafts: readonly DraftPosition[],
  managers: readonly ManagerReading[],
): readonly Position[] {
  const keys = keysOf(drafts);
  const managerOf = (i: number): Manager => {
    const manager = managers[i];
    const key = manager?.kind === "found" ? keys[manager.index] : undefined;
    if (key !== undefined) return { kind: "named", key };
    return manager?.kind === "top"
      ? { kind: "top" }
      : { kind: "not_established", raw: drafts[i]?.manager ?? "" };
  };
  const readings = new Map<string, { readonly level: Level; readonly function: string }>();
  const readingOf = (title: string) => {
    const known = readings.get(title) ?? {
      level: proposeLevel(title).level,
      function: proposeFunction(title).function,
    };
    readings.set(title, known);
    return known;
  };
  return drafts.map((draft, i) => {
    const proposed = readingOf(draft.title);
    return {
      key: keys[i] ?? "",
      title: draft.title,
      person: draft.person,
      manager: managerOf(i),
      level: LEVELS_BY_NAME.get(plain(draft.level)) ?? proposed.level,
      function:
        proposed.function === "assistant" ? "assistant" : draft.function || proposed.function,
      status: draft.status,
      startsOn: null,
      executiveTeam: null,
      dotted: [],
      description: null,
    };
  });
}

/** The headings of a sheet and the rows below them; null where the sheet is empty. */
export function readHeadings(sheet: Sheet): {
  readonly headings: SheetRow;
  readonly rows: readonly SheetRow[];
} | null {
  const at = headingIndex(sheet.rows);
  const headings = sheet.rows[at];
  return headings === undefined ? null : { headings, rows: sheet.rows.slice(at + 1) };
}

/**
 * Makes a chart of a sheet, whole or not at all. Managers are found by id or by exact name; a
 * blank one is the top; one who is named and not found leaves the line not established, reported.
 * Refused, each with row, column, value and reason: what `ImportReason` lists as such, among it
 * repeated ids, circles, self-managers, sentinels and a file of which most hangs on nothing.
 */
export function importChart(source: ChartSource): Result<ChartImport, ImportRefusal> {
  const table = readHeadings(source.sheet);
  if (table === null || table.rows.length === 0)
    return refuse({ columns: null, problems: [ofFile({ kind: "no_rows" })] });
  const { headings, rows } = table;
  const columns = source.columns ?? guessColumns(headings.cells, rows).columns;
  const missing = missingColumns(columns);
  if (rows.length > MOST_POSITIONS)
    missing.push(ofFile({ kind: "too_many_rows", rows: rows.length, most: MOST_POSITIONS }));
  if (missing.length > 0) return refuse({ columns, problems: missing });

  const headingOf = (column: number | null) =>
    column === null ? null : (headings.cells[column] ?? "");
  const { drafts, problems: rowProblems } = readRows(source.sheet, headings, rows, columns);
  const managers = readManagers(drafts);
  const problems = [
    ...shapeProblems(managers),
    ...rowProblems,
    ...repeatedIds(drafts, headingOf(columns.id)),
    ...managerProblems(drafts, managers, headingOf(columns.manager)),
  ];
  if (problems.some((problem) => problem.severity === "refused"))
    return refuse({ columns, problems });

  const positions = positionsOf(drafts, managers);
  return accept({
    chart: {
      ...source.chart,
      chiefExecutive: null,
      leader: { kind: "unknown" },
      positions,
      basedOn: null,
      description: null,
    },
    columns,
    problems,
    figures: {
      positions: positions.length,
      tops: managers.filter((manager) => manager.kind === "top").length,
      notEstablished: managers.filter((manager) => manager.kind === "not_found").length,
      open: positions.filter((position) => position.status === "open").length,
      unknownLevels: positions.filter((position) => position.level === "unknown").length,
    },
    chiefExecutives: proposeChiefExecutive(positions),
    leaders: proposePartnershipsLeader(positions),
  });
}
