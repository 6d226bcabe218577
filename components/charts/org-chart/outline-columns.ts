import {
  type Level,
  LEVELS,
  POSITION_STATUSES,
  type Position,
  type PositionStatus,
} from "@/lib/domain/org/chart";
import type { PositionFields } from "@/lib/domain/org/commands";
import { levelName, positionStatusName } from "@/lib/format/position";

interface Column {
  readonly label: string;
  /** What is written there, to be edited. */
  readonly textOf: (position: Position) => string;
  /** One of a few values; null where any text will do. */
  readonly options: readonly { readonly value: string; readonly label: string }[] | null;
  readonly fieldsOf: (text: string) => PositionFields;
}

const levelOf = (value: string): Level => LEVELS.find((level) => level === value) ?? "unknown";
const statusOf = (value: string): PositionStatus =>
  POSITION_STATUSES.find((status) => status === value) ?? "filled";

export const OUTLINE_COLUMNS = ["title", "person", "level", "function", "status"] as const;
export type OutlineColumn = (typeof OUTLINE_COLUMNS)[number];

/** What the outline shows of a position and how that is edited; the reports are counted beside it. */
export const COLUMNS: Readonly<Record<OutlineColumn, Column>> = {
  title: {
    label: "Title",
    textOf: ({ title }) => title,
    options: null,
    fieldsOf: (title) => ({ title }),
  },
  person: {
    label: "Person",
    textOf: ({ person }) => person ?? "",
    options: null,
    fieldsOf: (text) => ({ person: text === "" ? null : text }),
  },
  level: {
    label: "Level",
    textOf: ({ level }) => level,
    options: LEVELS.map((value) => ({ value, label: levelName(value) })),
    fieldsOf: (text) => ({ level: levelOf(text) }),
  },
  function: {
    label: "Function",
    textOf: (position) => position.function,
    options: null,
    fieldsOf: (text) => ({ function: text }),
  },
  status: {
    label: "Status",
    textOf: ({ status }) => status,
    options: POSITION_STATUSES.map((value) => ({ value, label: positionStatusName(value) })),
    fieldsOf: (text) => ({ status: statusOf(text) }),
  },
};

/** The column before or after another; null beyond the ends. */
export const columnBeside = (column: OutlineColumn, step: 1 | -1): OutlineColumn | null =>
  OUTLINE_COLUMNS[OUTLINE_COLUMNS.indexOf(column) + step] ?? null;
