import type { WindowPoint } from "@/components/charts/org-chart/chart-gestures";
import { type Scene, visit } from "@/lib/domain/org/scene";

interface PositionHit {
  readonly item: Element;
  readonly position: number;
  /** On the control that folds it. */
  readonly isToggle: boolean;
}

/** The card or row that an event's target belongs to; null beside them. */
export function hitAt(target: EventTarget): PositionHit | null {
  if (!(target instanceof Element)) return null;
  const item = target.closest("[data-position]");
  if (item === null) return null;
  const position = Number(item.getAttribute("data-position"));
  return { item, position, isToggle: target.closest("[data-toggle]") !== null };
}

interface Pressed {
  readonly clientX: number;
  readonly clientY: number;
}

/** Where a menu opens: under the pointer, or, asked for by a key, at the foot of the card. */
export function menuPoint(card: Element, pressed?: Pressed): WindowPoint {
  const { left, right, top, bottom } = card.getBoundingClientRect();
  if (pressed !== undefined) {
    const { clientX: x, clientY: y } = pressed;
    if (x >= left && x <= right && y >= top && y <= bottom) return { x, y };
  }
  return { x: left, y: bottom };
}

/** The card at a point of the chart, or within reach of it: from far away it is no element. Null beside them. */
export function cardAt(
  scene: Scene,
  [x, y]: readonly [number, number],
  reach: number,
): number | null {
  let found: number | null = null;
  const around = { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
  visit(scene, around, 0, {
    card: (i) => {
      found = i;
    },
  });
  return found;
}
