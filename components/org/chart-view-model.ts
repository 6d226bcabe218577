import type { Chart, Position } from "@/lib/domain/org/chart";

/** A stored chart as the screen receives it. */
export interface StoredChartView extends Chart {
  readonly id: string;
  readonly version: number;
  readonly positions: readonly StoredPositionView[];
}

export interface StoredPositionView extends Position {
  readonly version: number;
  readonly levelBy: "title" | "person";
}

/** Whom and what an edit concerns. */
export interface ChartEditing {
  readonly workspace: string;
  readonly companyId: string;
  readonly mayWrite: boolean;
}
