import type { LayoutMode } from "@/lib/domain/org/layout";

/** Above this many boxes a chart opens as an overview. */
const OVERVIEW_ABOVE = 500;

/** How a chart of so many boxes is laid out where nobody said. */
export const modeFor = (boxes: number): LayoutMode => (boxes > OVERVIEW_ABOVE ? "rows" : "columns");
