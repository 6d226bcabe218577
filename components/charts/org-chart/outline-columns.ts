import {
  LEVEL_CHOICES,
  levelIn,
  STATUS_CHOICES,
  statusIn,
} from "@/components/charts/position-choices";
import { MOST_LETTERS, type Position } from "@/lib/domain/org/chart";
import type { PositionFields } from "@/lib/domain/org/commands";

interface Column {
  readonly label: string;
  /** What is written there, to be edited. */
  readonly textOf: (position: Position) => string;
  /** One of a few values; null where any text will do. */
  readonly options: readonly { readonly value: string; readonly label: string }[] | null;
  /** Most letters of a text. */
  readonly most?: number;
  /** Null where nothing can be made of what was written. */
  readonly fieldsOf: (text: string) => PositionFields | null;
}

export const OUTLINE_COLUMNS = ["title", "person", "level", "function", "status"] as const;
export type OutlineColumn = (typeof OUTLINE_COLUMNS)[number];

/** What the outline shows of a position and how that is edited; the reports are counted beside it. */
export const COLUMNS: Readonly<Record<OutlineColumn, Column>> = {
  title: {
    label: "Title",
    textOf: ({ title }) => title,
    options: null,
    most: MOST_LETTERS.title,
    fieldsOf: (title) => (title === "" ? null : { title }),
  },
  person: {
    label: "Person",
    textOf: ({ person }) => person ?? "",
    options: null,
    most: MOST_LETTERS.person,
    fieldsOf: (text) => ({ person: text === "" ? null : text }),
  },
  level: {
    label: "Level",
    textOf: ({ level }) => level,
    options: LEVEL_CHOICES,
    fieldsOf: (text) => ({ level: levelIn(text) ?? "unknown" }),
  },
  function: {
    label: "Function",
    textOf: (position) => position.function,
    options: null,
    most: MOST_LETTERS.function,
    fieldsOf: (text) => ({ function: text }),
  },
  status: {
    label: "Status",
    textOf: ({ status }) => status,
    options: STATUS_CHOICES,
    fieldsOf: (text) => ({ status: statusIn(text) ?? "filled" }),
  },
};

/** The column before or after another; null beyond the ends. */
export const columnBeside = (column: OutlineColumn, step: 1 | -1): OutlineColumn | null =>
  OUTLINE_COLUMNS[OUTLINE_COLUMNS.indexOf(column) + step] ?? null;
