import { type MouseEvent, type PointerEvent, type RefObject, useRef, useState } from "react";
import type { ChartGestures } from "@/components/charts/org-chart/chart-gestures";
import type { DropTarget, Team } from "@/components/charts/org-chart/drag-target";
import { edgePan } from "@/components/charts/org-chart/edge-pan";
import type { OrgChartModel } from "@/components/charts/org-chart/org-chart-model";
import { useWhileDragging } from "@/components/charts/org-chart/use-while-dragging";
import { reportCount } from "@/lib/domain/org/forest";

/** A card or a row that is being dragged. */
export interface Drag {
  readonly position: number;
  readonly hasTeam: boolean;
  readonly team: Team;
  /** What letting go would do now; null: nothing. */
  readonly target: DropTarget | null;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

interface DragProps {
  readonly model: OrgChartModel;
  readonly gestures: ChartGestures | null;
  readonly ground: RefObject<Element | null>;
  /** Told at each press whether it may become a drag at once, and so should not pan. */
  readonly onHold?: (isHeld: boolean) => void;
  /** What letting a position go at a place of the ground would do. */
  readonly targetAt: (
    at: Place,
    dragged: { readonly position: number; readonly team: Team },
  ) => DropTarget | null;
  readonly panBy: (x: number, y: number) => void;
  readonly collapsed: ReadonlySet<number>;
  readonly unfold: (position: number) => void;
  readonly onBegin: (position: number) => void;
  /** Just before the move is reported: `manager` is −1 for a new top. */
  readonly onDrop: (manager: number) => void;
}

interface Press {
  readonly pointerId: number;
  readonly isTouch: boolean;
  readonly key: string;
  readonly from: Place;
  readonly timer: number;
  at: Place;
  isDragging: boolean;
  choice: Team;
  isAltHeld: boolean;
}

/** Pixels a mouse or a pen moves before a press is a drag, and a finger before it is a pan. */
const THRESHOLD = { mouse: 4, touch: 10 } as const;
const LONG_PRESS_MS = 350;
const GHOST = { width: 280, height: 108, away: 14 } as const;

/** The way of moving under a point of the window, where one of the two buttons is there. */
function choiceAt({ x, y }: Place): Team | null {
  const button = document.elementFromPoint(x, y)?.closest("[data-team]");
  const choice = button?.getAttribute("data-team");
  return choice === "with" || choice === "alone" ? choice : null;
}

/**
 * Dragging by mouse and pen, and by finger after a long press. The pointer's steps move only the
 * ghost; React draws again where what letting go would do has changed.
 */
export function useDrag(props: DragProps) {
  const { model, gestures, ground } = props;
  const [drag, setDrag] = useState<Drag | null>(null);
  const press = useRef<Press | null>(null);
  const ghost = useRef<HTMLDivElement>(null);
  const swallowsClick = useRef(false);
  const keyOf = (position: number) => (position < 0 ? null : (model.cards[position]?.key ?? null));

  /** A card whose manager was not found is drawn among the tops but is none: nothing comes after it. */
  const afterOf = (position: number) =>
    model.positions[position]?.manager.kind === "not_established" ? undefined : keyOf(position);

  const end = () => {
    window.clearTimeout(press.current?.timer);
    press.current = null;
    setDrag(null);
  };

  /** Brings ghost and target up to date with the pointer, the keys and the chart. */
  const refresh = (): Drag | null => {
    const { current } = press;
    if (current === null || !current.isDragging || ground.current === null) return null;
    const position = model.indexOf.get(current.key);
    if (position === undefined) {
      end();
      return null;
    }
    const { x, y } = current.at;
    if (ghost.current !== null) {
      const left = Math.min(x + GHOST.away, window.innerWidth - GHOST.width);
      const top = Math.min(y + GHOST.away, window.innerHeight - GHOST.height);
      ghost.current.style.transform = `translate(${left}px, ${top}px)`;
    }
    const choice = choiceAt(current.at);
    if (choice !== null) current.choice = choice;
    const hasTeam = reportCount(model.forest, position) > 0;
    const isAlone = hasTeam && current.isAltHeld !== (current.choice === "alone");
    const team = isAlone ? "alone" : "with";
    const box = ground.current.getBoundingClientRect();
    const isOver = x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
    const target =
      isOver && choice === null
        ? props.targetAt({ x: x - box.left, y: y - box.top }, { position, team })
        : null;
    const next: Drag = { position, hasTeam, team, target };
    setDrag((last) => (JSON.stringify(last) === JSON.stringify(next) ? last : next));
    return next;
  };

  const begin = () => {
    const { current } = press;
    const position = current === null ? undefined : model.indexOf.get(current.key);
    if (current === null || position === undefined) return;
    current.isDragging = true;
    swallowsClick.current = true;
    ground.current?.setPointerCapture(current.pointerId);
    props.onBegin(position);
    refresh();
  };

  const drop = () => {
    const key = press.current?.key;
    const last = refresh();
    end();
    const target = last?.target ?? null;
    if (key === undefined || last === null || target === null || target.kind === "refused") return;
    props.onDrop(target.manager);
    gestures?.onMove({
      key,
      manager: keyOf(target.manager),
      team: last.team,
      after: target.kind === "onto" ? undefined : afterOf(target.after),
    });
  };

  const hovered = drag?.target?.kind === "onto" ? drag.target.manager : -1;
  useWhileDragging({
    isDragging: drag !== null,
    ground,
    hovered: props.collapsed.has(hovered) ? hovered : -1,
    onAlt: (isHeld) => {
      if (press.current !== null) press.current.isAltHeld = isHeld;
      refresh();
    },
    onFrame: () => {
      const box = ground.current?.getBoundingClientRect();
      if (press.current === null || box === undefined) return;
      const { x, y } = press.current.at;
      // Over the choice at the chart's foot a pointer has not come to move the view.
      if (choiceAt(press.current.at) !== null) return;
      const pan = edgePan({ x: x - box.left, y: y - box.top }, box);
      if (pan.x !== 0 || pan.y !== 0) props.panBy(pan.x, pan.y);
      // Also where the chart moves or changes under a pointer that is still.
      refresh();
    },
    onSpring: props.unfold,
    onCancel: end,
  });

  return {
    drag,
    ghost,
    choose: (team: Team) => {
      if (press.current !== null) press.current.choice = team;
      refresh();
    },
    isPressed: () => press.current !== null,
    /** A press on a position, or, with null, beside all of them. */
    onPointerDown: (event: PointerEvent, position: number | null) => {
      if (press.current?.isDragging === true) return;
      end();
      swallowsClick.current = false;
      const key = position === null ? null : keyOf(position);
      const isTouch = event.pointerType === "touch";
      const mayDrag = gestures !== null && key !== null && event.button === 0 && event.isPrimary;
      props.onHold?.(mayDrag && !isTouch);
      if (!mayDrag) return;
      const at = { x: event.clientX, y: event.clientY };
      const { pointerId, altKey: isAltHeld } = event;
      const timer = isTouch ? window.setTimeout(() => begin(), LONG_PRESS_MS) : 0;
      press.current = {
        pointerId,
        isTouch,
        key,
        timer,
        from: at,
        at,
        isDragging: false,
        choice: "with",
        isAltHeld,
      };
    },
    onPointerMove: (event: PointerEvent) => {
      const { current } = press;
      if (current === null || event.pointerId !== current.pointerId) return;
      current.at = { x: event.clientX, y: event.clientY };
      current.isAltHeld = event.altKey;
      if (current.isDragging) {
        refresh();
        return;
      }
      const way = Math.hypot(current.at.x - current.from.x, current.at.y - current.from.y);
      if (current.isTouch && way > THRESHOLD.touch) end();
      else if (!current.isTouch && way > THRESHOLD.mouse) begin();
    },
    onPointerUp: (event: PointerEvent) => {
      if (event.pointerId !== press.current?.pointerId) return;
      if (press.current.isDragging) drop();
      else end();
    },
    onPointerCancel: end,
    /** The press that ends a drag is no choice of what lies under it. */
    onClickCapture: (event: MouseEvent) => {
      if (swallowsClick.current) event.stopPropagation();
      swallowsClick.current = false;
    },
  };
}
