import { useLayoutEffect, useRef } from "react";
import type { OrgChartModel } from "@/components/charts/org-chart/org-chart-model";
import { screenBox } from "@/components/charts/org-chart/chart-view";
import type { ChartScreen } from "@/components/charts/org-chart/use-pan-zoom";
import { real } from "@/lib/domain/org/cells";
import type { Box, Scene } from "@/lib/domain/org/scene";

interface Drawn {
  readonly model: OrgChartModel;
  readonly scene: Scene;
}

export function cardBox({ layout }: Scene, position: number): Box {
  const { card, x, y } = layout;
  const [left, top] = [real(x, position), real(y, position)];
  return { left, top, right: left + card.width, bottom: top + card.height };
}

const touches = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

function boxOf({ model, scene }: Drawn, key: string): Box | null {
  const position = model.indexOf.get(key);
  if (position === undefined || scene.layout.shown[position] !== 1) return null;
  return cardBox(scene, position);
}

/**
 * Folds and edits lay the chart out anew: one card stays where it is on the screen meanwhile, the
 * one that was chosen for it, else the tab stop where it is in view.
 */
export function useStillCard(drawn: Drawn, focused: string | null, screen: ChartScreen) {
  const before = useRef<Drawn | null>(null);
  const chosen = useRef<string | null>(null);

  useLayoutEffect(() => {
    const last = before.current;
    before.current = drawn;
    if (last === null || last.scene === drawn.scene) return;
    const key = chosen.current ?? focused;
    const was = key === null ? null : boxOf(last, key);
    const is = key === null ? null : boxOf(drawn, key);
    const isInView =
      chosen.current !== null ||
      (was !== null &&
        screen.size !== null &&
        touches(was, screenBox(screen.at.current, screen.size)));
    chosen.current = null;
    if (was !== null && is !== null && isInView) screen.shift(is.left - was.left, is.top - was.top);
  });

  return (position: number) => {
    chosen.current = drawn.model.cards[position]?.key ?? null;
  };
}
