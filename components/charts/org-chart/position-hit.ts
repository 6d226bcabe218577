import type { WindowPoint } from "@/components/charts/org-chart/chart-gestures";

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
