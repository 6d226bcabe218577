import { useEffect, useLayoutEffect, useRef } from "react";
import { cardBox } from "@/components/charts/org-chart/use-still-card";
import type { ChartScreen } from "@/components/charts/org-chart/use-pan-zoom";
import { whole } from "@/lib/domain/org/cells";
import type { Box, Scene } from "@/lib/domain/org/scene";

interface Opening {
  readonly scene: Scene;
  readonly screen: ChartScreen;
  /** Another text where every card is placed anew: the chart then opens again. */
  readonly arrangement: string;
  /** Whether it opens with all in view, however small. */
  readonly isOverview: boolean;
  readonly focused: number;
  /** The card to begin at where not all can be read; −1: the chart's first. */
  readonly beginning: number;
  readonly goal: { readonly key: string } | null;
  /** The goal's card; −1 where it is not shown. */
  readonly goalPosition: number;
}

/** A card and the height of its manager's above it, so that the line between them is in view. */
function withManager(scene: Scene, position: number): Box {
  const own = cardBox(scene, position);
  const manager = whole(scene.forest.parent, position);
  return manager < 0 ? own : { ...own, top: cardBox(scene, manager).top };
}

/** Opens the chart once its size is known, with the tab stop in view, and flies to each new goal. */
export function useOpening(opening: Opening) {
  const { scene, screen, arrangement, isOverview, focused, beginning } = opening;
  const { goal, goalPosition } = opening;
  const opened = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (screen.size === null || opened.current === arrangement) return;
    const isFirst = opened.current === null;
    opened.current = arrangement;
    const head = beginning < 0 ? scene.forest.tops[0] : beginning;
    if (head === undefined) return;
    screen.open(scene.bounds, isOverview ? null : withManager(scene, head));
    if (!isFirst) screen.reveal(cardBox(scene, focused));
  });

  const flown = useRef<typeof goal>(null);
  useEffect(() => {
    if (goalPosition < 0 || screen.size === null || flown.current === goal) return;
    flown.current = goal;
    screen.flyTo(cardBox(scene, goalPosition));
  });
}
