import type { IsoDate } from "../quarter.ts";

/** Highest first. */
export const LEVELS = ["c_level", "vp", "director", "manager", "individual", "unknown"] as const;
export type Level = (typeof LEVELS)[number];

export const POSITION_STATUSES = ["filled", "open", "planned"] as const;
export type PositionStatus = (typeof POSITION_STATUSES)[number];

export const CHART_KINDS = ["actual", "proposed"] as const;
export type ChartKind = (typeof CHART_KINDS)[number];

/** Most positions a chart may hold. */
export const MOST_POSITIONS = 100_000;

/** Most letters of a text that a person writes; what an import brought in may be longer, and stays. */
export const MOST_LETTERS = {
  title: 300,
  person: 200,
  function: 200,
  description: 10_000,
} as const;

/** A manager who is named in the source but was not found is not the same as having none. */
export type Manager =
  | { readonly kind: "named"; readonly key: string }
  | { readonly kind: "top" }
  | { readonly kind: "not_established"; readonly raw: string };

/** A seat, not a person. Its key is the same in every chart of the company. */
export interface Position {
  readonly key: string;
  readonly title: string;
  readonly person: string | null;
  readonly manager: Manager;
  readonly level: Level;
  /** Free text; `assistant` is matched exactly. */
  readonly function: string;
  readonly status: PositionStatus;
  /** Ignored on a filled position. */
  readonly startsOn: IsoDate | null;
  readonly executiveTeam: boolean | null;
  readonly dotted: readonly string[];
  readonly description: string | null;
}

export type Leader =
  | { readonly kind: "unknown" }
  | { readonly kind: "none" }
  | { readonly kind: "named"; readonly key: string };

/** Positions stand in sibling order; managers form a forest without cycles. */
export interface Chart {
  readonly key: string;
  readonly name: string;
  readonly kind: ChartKind;
  readonly effectiveFrom: IsoDate;
  /** Key of the chief executive's position, or null where nobody is named. */
  readonly chiefExecutive: string | null;
  readonly leader: Leader;
  readonly positions: readonly Position[];
  readonly basedOn: string | null;
  readonly description: string | null;
}
