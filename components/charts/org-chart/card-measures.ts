import type { OrgCardModel } from "@/components/charts/org-chart/org-chart-model";
import { inDigits } from "@/lib/format/count";
import { LOCALE } from "@/lib/format/locale";

export const CARD = { width: 172, height: 56 } as const;
export const PADDING = 10;
/** Room for a line of text. */
export const TEXT = CARD.width - 2 * PADDING;
/** The coloured edge of a card. */
export const EDGE_STRIP = { x: 3, y: 6, width: 4, height: CARD.height - 12, radius: 2 } as const;
export const COUNT_FONT = 11;

/** Baselines and letter sizes: letters grow as the card grows smaller on the screen. */
export const NEAR = { title: 12, titleY: 23, note: 12, noteY: 41 } as const;
export const READING = { title: 14, titleY: 24, note: 13, noteY: 43 } as const;
export const WITH_FIGURES = { title: 12, titleY: 18, note: 12, noteY: 33 } as const;
export const FIGURES_Y = 49;

export const isDashed = ({ isFilled, mark }: Pick<OrgCardModel, "isFilled" | "mark">): boolean =>
  mark === "removed" || mark === "ghost" || !isFilled;

/** How many report here; where they are folded away `+ 6`, and everybody below if those are more. */
export function countText(reports: number, below: number, isCollapsed: boolean): string {
  const direct = inDigits(reports, LOCALE);
  if (!isCollapsed) return direct;
  return below > reports ? `+ ${direct} · ${inDigits(below, LOCALE)}` : `+ ${direct}`;
}
