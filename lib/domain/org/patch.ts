import type { Leader, Position } from "./chart.ts";

/** A position and where it stands in the chart's list. */
export interface Placed {
  readonly position: Position;
  /** Key of the position just before it in the list; null where it stands first. */
  readonly after: string | null;
}

/** One position before and after; null before: it is added, null after: it is removed. */
export interface PositionChange {
  readonly key: string;
  readonly before: Placed | null;
  readonly after: Placed | null;
}

/** Who the chart says is chief executive and partnerships leader. */
export interface Leadership {
  readonly chiefExecutive: string | null;
  readonly leader: Leader;
}

/**
 * What one edit does to a chart, and what was there: so it can be undone, merged with somebody
 * else's edits field by field, stored, and told as a difference. Changes hold in their order.
 */
export interface ChartPatch {
  readonly positions: readonly PositionChange[];
  /** Null where nobody was named anew. */
  readonly leadership: { readonly before: Leadership; readonly after: Leadership } | null;
}
