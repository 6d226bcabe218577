import { useEffect, useLayoutEffect, useRef } from "react";
import { cardBox } from "@/components/charts/org-chart/use-still-card";
import type { ChartScreen } from "@/components/charts/org-chart/use-pan-zoom";
import type { Scene } from "@/lib/domain/org/scene";

interface Opening {
  readonly scene: Scene;
  readonly screen: ChartScreen;
  /** Another text where every card is placed anew: the chart then opens again. */
  readonly arrangement: string;
  readonly focused: number;
  readonly goal: { readonly key: string } | null;
  /** The goal's card; −1 where it is not shown. */
  readonly goalPosition: number;
}

/** Opens the chart once its size is known, with the tab stop in view, and flies to each new goal. */
export function useOpening(opening: Opening) {
  const { scene, screen, arrangement, focused, goal, goalPosition } = opening;
  const opened = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (screen.size === null || opened.current === arrangement) return;
    const isFirst = opened.current === null;
    opened.current = arrangement;
    const head = scene.forest.tops[0];
    if (head === undefined) return;
    screen.open(scene.bounds, cardBox(scene, head));
    if (!isFirst) screen.reveal(cardBox(scene, focused));
  });

  const flown = useRef<typeof goal>(null);
  useEffect(() => {
    if (goalPosition < 0 || screen.size === null || flown.current === goal) return;
    flown.current = goal;
    screen.flyTo(cardBox(scene, goalPosition));
  });
}
