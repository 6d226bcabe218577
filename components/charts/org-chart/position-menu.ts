import type { MouseEvent } from "react";
import type { ChartGestures } from "@/components/charts/org-chart/chart-gestures";
import type { OrgChartModel } from "@/components/charts/org-chart/org-chart-model";
import { hitAt, menuPoint } from "@/components/charts/org-chart/position-hit";

interface MenuAsked {
  readonly model: OrgChartModel;
  readonly gestures: ChartGestures | null;
  /** A finger is on a card: its long press drags, and what else it can ask for stands in the panel. */
  readonly isPressed: () => boolean;
  readonly focus: (position: number) => void;
}

/** Gives the listener for right clicks and for the menu key. */
export const menuListener =
  ({ model, gestures, isPressed, focus }: MenuAsked) =>
  (event: MouseEvent) => {
    const found = hitAt(event.target);
    const key = found === null ? undefined : model.cards[found.position]?.key;
    if (gestures === null || found === null || key === undefined) return;
    event.preventDefault();
    if (isPressed()) return;
    focus(found.position);
    gestures.onMenu(key, menuPoint(found.item, event));
  };
