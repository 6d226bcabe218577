import type { ColourBy } from "@/components/charts/org-chart/org-chart-model";
import type { LayoutMode } from "@/lib/domain/org/layout";
import { modeFor } from "./mode-for";

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

export const lookAtFirst = (positions: number): Look => ({
  mode: modeFor(positions),
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

/** Names in the address, so that a look outlives a walk to another chart and can be sent to somebody. */
const NAMES = ["view", "colour", "levels", "branch", "badges", "figures"] as const;

/** What an address says of the look; what it does not say is left to the chart. */
export function lookIn(search: Pick<URLSearchParams, "get">): Partial<Look> {
  const mode = VIEW_MODES.find(({ value }) => value === search.get("view"));
  const colour = COLOURS.find(({ value }) => value === search.get("colour"));
  const levels = LEVELS_SHOWN.find(({ value }) => String(value) === search.get("levels"));
  const root = search.get("branch");
  const shown = (name: string) => search.get(name) === "shown";
  return {
    ...(mode !== undefined && { mode: mode.value }),
    ...(colour !== undefined && { colourBy: colour.value }),
    ...(levels !== undefined && { levels: levels.value }),
    ...(root !== null && { root }),
    ...(search.get("badges") !== null && { badges: shown("badges") }),
    ...(search.get("figures") !== null && { figures: shown("figures") }),
  };
}

const visibility = (isShown: boolean | undefined) =>
  isShown === undefined ? null : isShown ? "shown" : "hidden";

/** The address's questions with what was chosen of the look in them. */
export function withLook(search: URLSearchParams, chosen: Partial<Look>): URLSearchParams {
  const next = new URLSearchParams(search);
  const values: Readonly<Record<(typeof NAMES)[number], string | null>> = {
    view: chosen.mode ?? null,
    colour: chosen.colourBy ?? null,
    levels: chosen.levels === undefined || chosen.levels === null ? null : String(chosen.levels),
    branch: chosen.root ?? null,
    badges: visibility(chosen.badges),
    figures: visibility(chosen.figures),
  };
  for (const name of NAMES) {
    const value = values[name];
    if (value === null) next.delete(name);
    else next.set(name, value);
  }
  return next;
}
