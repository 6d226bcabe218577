import type { ZoomTransform } from "d3-zoom";
import { type RefObject, useLayoutEffect, useRef } from "react";
import type { OrgChartModel } from "@/components/charts/org-chart/org-chart-model";
import { prefersStillness } from "@/components/charts/org-chart/use-pan-zoom";
import { real } from "@/lib/domain/org/cells";
import type { Scene } from "@/lib/domain/org/scene";

const GLIDE: KeyframeAnimationOptions = { duration: 200, easing: "cubic-bezier(0.2, 0, 0, 1)" };

interface Drawn {
  readonly scene: Scene;
  readonly model: OrgChartModel;
}

const place = (left: number, top: number) => `translate(${left}px, ${top}px)`;

/**
 * After an edit the cards in view glide from where they were on the screen to their new places, and
 * the lines appear. Nothing moves for people who asked for stillness.
 */
export function useGlide(
  drawn: Drawn,
  at: RefObject<ZoomTransform>,
  tree: RefObject<SVGGElement | null>,
  lines: RefObject<SVGGElement | null>,
) {
  const last = useRef<Drawn | null>(null);
  const { scene, model } = drawn;
  useLayoutEffect(() => {
    const before = last.current;
    const from = at.current;
    last.current = { scene, model };
    if (before === null || before.scene === scene || prefersStillness()) return;
    // The chart may still be shifted, so that the touched card stays where it is: that comes first.
    queueMicrotask(() => {
      const [now, was] = [scene.layout, before.scene.layout];
      for (const item of tree.current?.children ?? []) {
        const i = Number(item.getAttribute("data-position"));
        const old = before.model.indexOf.get(model.cards[i]?.key ?? "") ?? -1;
        if (was.shown[old] !== 1) continue;
        const x = at.current.invertX(from.applyX(real(was.x, old)));
        const y = at.current.invertY(from.applyY(real(was.y, old)));
        const [endX, endY] = [real(now.x, i), real(now.y, i)];
        if (Math.abs(x - endX) + Math.abs(y - endY) < 1) continue;
        item.animate([{ transform: place(x, y) }, { transform: place(endX, endY) }], GLIDE);
      }
      lines.current?.animate([{ opacity: 0 }, { opacity: 1 }], GLIDE);
    });
  }, [scene, model, at, tree, lines]);
}
