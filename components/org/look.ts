import type { ColourBy } from "@/components/charts/org-chart/org-chart-model";
import type { LayoutMode } from "@/lib/domain/org/layout";

export type ViewMode = LayoutMode | "outline";

/** How a chart is looked at; none of it is part of the chart. */
export interface Look {
  readonly mode: ViewMode;
  readonly colourBy: ColourBy;
  /** Key of the position whose branch alone is shown; null: the whole chart. */
  readonly root: string | null;
  /** How many levels are unfolded; null: all. */
  readonly levels: number | null;
  /** Whether boxes carry what the verdict says of them. */
  readonly badges: boolean;
  /** Whether each leader's span and layers stand on its box. */
  readonly figures: boolean;
}

/** Above this many positions a chart opens as an overview. */
const OVERVIEW_ABOVE = 500;

export const lookAtFirst = (positions: number): Look => ({
  mode: positions > OVERVIEW_ABOVE ? "rows" : "columns",
  colourBy: "none",
  root: null,
  levels: null,
  badges: true,
  figures: false,
});

export const VIEW_MODES: readonly { readonly value: ViewMode; readonly label: string }[] = [
  { value: "columns", label: "Reading" },
  { value: "rows", label: "Overview" },
  { value: "outline", label: "Outline" },
];

export const COLOURS: readonly { readonly value: ColourBy; readonly label: string }[] = [
  { value: "none", label: "No colours" },
  { value: "function", label: "Colour by function" },
  { value: "level", label: "Colour by level" },
  { value: "status", label: "Colour by status" },
];

export const LEVELS_SHOWN: readonly { readonly value: number | null; readonly label: string }[] = [
  { value: null, label: "All levels" },
  { value: 1, label: "One level" },
  { value: 2, label: "Two levels" },
  { value: 3, label: "Three levels" },
  { value: 4, label: "Four levels" },
];
