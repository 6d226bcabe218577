import type { KeyboardEvent } from "react";
import type { ChartGestures } from "@/components/charts/org-chart/chart-gestures";
import {
  type ChartFocus,
  type ChartMove,
  typedPosition,
} from "@/components/charts/org-chart/chart-keys";
import {
  actOf,
  EDIT_KEYS,
  editByKey,
  isLetter,
  WALK_KEYS,
  type WalkAct,
} from "@/components/charts/org-chart/keyboard-keys";
import type { OrgChartModel } from "@/components/charts/org-chart/org-chart-model";
import { menuPoint } from "@/components/charts/org-chart/position-hit";
import { useTypeAhead } from "@/components/charts/org-chart/use-type-ahead";

interface KeyedChart {
  readonly model: OrgChartModel;
  readonly gestures: ChartGestures | null;
  readonly focus: ChartFocus;
  /** What a walking key does here: the chart is walked otherwise than its outline. */
  readonly moveOf: (act: WalkAct, focus: ChartFocus) => ChartMove | null;
  readonly onMove: (move: ChartMove) => void;
}

/** Gives the listener for keys that arrive from the card or row with the focus. */
export function useChartKeys({ model, gestures, focus, moveOf, onMove }: KeyedChart) {
  const { isTyping, type } = useTypeAhead();
  return (event: KeyboardEvent) => {
    const { target } = event;
    const key = model.cards[focus.position]?.key;
    if (key === undefined || !(target instanceof Element)) return;
    if (gestures !== null && editByKey(event, gestures, { key, place: () => menuPoint(target) })) {
      event.preventDefault();
      // What was put somewhere else is what one wants to see next.
      const put = actOf(EDIT_KEYS, event) === "paste" ? gestures.cut : null;
      const position = put === null ? undefined : model.indexOf.get(put);
      if (position !== undefined) onMove({ kind: "focus", position });
      return;
    }
    const isWithinWord = event.key === " " && isTyping(event.timeStamp);
    const act = isWithinWord ? null : actOf(WALK_KEYS, event);
    // A question mark asks for help, wherever it is typed.
    if (act === null && !isWithinWord && (!isLetter(event) || event.key === "?")) return;
    event.preventDefault();
    if (act !== null) {
      const move = moveOf(act, focus);
      if (move !== null) onMove(move);
      return;
    }
    const found = typedPosition(type(event.key, event.timeStamp), focus, model.cards);
    if (found !== null) onMove({ kind: "focus", position: found });
  };
}
