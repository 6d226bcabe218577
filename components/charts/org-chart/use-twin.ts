import { type ZoomTransform, zoomIdentity } from "d3-zoom";
import { useCallback, useEffect, useRef } from "react";
import type { ChartTwins } from "@/components/charts/org-chart/chart-twins";
import type { ChartScreen } from "@/components/charts/org-chart/use-pan-zoom";

/** A view moved and scaled on the screen as another one was. */
function movedLike(view: ZoomTransform, from: ZoomTransform, to: ZoomTransform): ZoomTransform {
  const scale = to.k / from.k;
  return zoomIdentity
    .translate(to.x + scale * (view.x - from.x), to.y + scale * (view.y - from.y))
    .scale(scale * view.k);
}

/** Ties a chart to the one beside it; null: it stands alone. */
export function useTwin(twins: ChartTwins | null, screen: ChartScreen) {
  const { at, follow, put } = screen;
  const isShifting = useRef(false);
  const twin = useCallback(
    (from: ZoomTransform, to: ZoomTransform) => put(movedLike(at.current, from, to)),
    [at, put],
  );

  useEffect(() => {
    if (twins === null) return undefined;
    let last = at.current;
    const leave = twins.join(twin);
    const unfollow = follow(() => {
      const from = last;
      last = at.current;
      if (!isShifting.current) twins.tell(twin, from, last);
    });
    return () => {
      leave();
      unfollow();
    };
  }, [twins, twin, at, follow]);

  return {
    /** The person has taken this chart in hand. */
    lead: () => twins?.lead(twin),
    /** Each chart keeps its own card still while it is laid out anew: no movement to follow. */
    shift: (x: number, y: number) => {
      isShifting.current = true;
      screen.shift(x, y);
      isShifting.current = false;
    },
  };
}
