import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef } from "react";
import type { OrgChartModel } from "@/components/charts/org-chart/org-chart-model";

const tabStop = (ground: Element | null) =>
  ground?.querySelector<HTMLElement | SVGElement>('[data-position][tabindex="0"]') ?? null;

/**
 * Keeps the focus on the tab stop: where that is another position, since the last one was removed
 * or folded away, the focus follows; and where an edit or a closed dialog leaves it nowhere, it
 * comes back.
 */
export function useKeptFocus(ground: RefObject<Element | null>, model: OrgChartModel) {
  const isHeld = useRef(false);
  const wasHeld = useRef(false);
  const seen = useRef(model);
  const isLost = () => wasHeld.current && document.activeElement === document.body;

  useLayoutEffect(() => {
    const isEdited = seen.current !== model;
    seen.current = model;
    const stop = tabStop(ground.current);
    if (stop === null || stop.contains(document.activeElement)) return;
    if (isHeld.current || (isEdited && isLost())) stop.focus({ preventScroll: true });
  });

  const onClosed = useEffectEvent(() => {
    if (isLost()) tabStop(ground.current)?.focus({ preventScroll: true });
  });

  // Neither event bubbles, but both are heard on their way down.
  useEffect(() => {
    const closed = () => onClosed();
    document.addEventListener("close", closed, true);
    document.addEventListener("toggle", closed, true);
    return () => {
      document.removeEventListener("close", closed, true);
      document.removeEventListener("toggle", closed, true);
    };
  }, []);

  return {
    /** The tab stop is to have the focus from now on. */
    hold: () => {
      isHeld.current = true;
      wasHeld.current = true;
    },
    onBlur: (next: EventTarget | null) => {
      const isWithin = next instanceof Node && ground.current?.contains(next) === true;
      if (!isWithin) isHeld.current = false;
    },
  };
}
