import { zoomIdentity } from "d3-zoom";
import { memo, type PointerEvent, useLayoutEffect, useRef } from "react";
import { followTheme, paletteOf } from "@/components/charts/org-chart/card-colours";
import { holds, screenBox } from "@/components/charts/org-chart/chart-view";
import { type FarPicture, paintFar } from "@/components/charts/org-chart/far-picture";
import type { ChartScreen } from "@/components/charts/org-chart/use-pan-zoom";

interface MinimapProps {
  readonly screen: ChartScreen;
  readonly picture: FarPicture;
}

const SIZE = { width: 184, height: 116 } as const;
const EDGE = 6;
/** Painted this long after the last change: an edit is shown on the chart first. */
const REST_MS = 150;
const LEAST_FRAME = 8;

/** The transform by which the whole chart fits the small map. */
function fitted({ bounds }: FarPicture["scene"]) {
  const [width, height] = [bounds.right - bounds.left, bounds.bottom - bounds.top];
  const scale = Math.min((SIZE.width - 2 * EDGE) / width, (SIZE.height - 2 * EDGE) / height);
  return zoomIdentity
    .translate(SIZE.width / 2, SIZE.height / 2)
    .scale(scale)
    .translate(-bounds.left - width / 2, -bounds.top - height / 2);
}

const clamped = (place: number, most: number) => Math.min(most, Math.max(0, place));

function pointIn(event: PointerEvent<HTMLDivElement>): readonly [number, number] {
  const box = event.currentTarget.getBoundingClientRect();
  return [event.clientX - box.left, event.clientY - box.top];
}

/**
 * The whole chart, small, with a frame around what the screen shows: drag it, or press elsewhere to
 * go there. For the eye and the mouse alone; keys have the tree and the zoom buttons.
 */
export const Minimap = memo(function Minimap({ screen, picture }: MinimapProps) {
  const map = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  /** From the pointer to the frame's middle, while it is dragged. */
  const held = useRef<readonly [number, number] | null>(null);
  const { at, follow, size } = screen;
  const { scene } = picture;

  useLayoutEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (canvas.current === null || !context) return;
    const element = canvas.current;
    const paint = () => {
      const dots = devicePixelRatio;
      element.width = SIZE.width * dots;
      element.height = SIZE.height * dots;
      context.scale(dots, dots);
      paintFar(context, picture, fitted(picture.scene), SIZE, paletteOf(element));
    };
    const rest = setTimeout(paint, REST_MS);
    const unfollow = followTheme(paint);
    return () => {
      clearTimeout(rest);
      unfollow();
    };
  }, [picture]);

  useLayoutEffect(() => {
    const small = fitted(scene);
    const place = () => {
      if (map.current === null || frame.current === null || size === null) return;
      const box = screenBox(at.current, size);
      map.current.hidden = scene.shownCount === 0 || holds(box, scene.bounds);
      const [left, top] = [
        clamped(small.applyX(box.left), SIZE.width - LEAST_FRAME),
        clamped(small.applyY(box.top), SIZE.height - LEAST_FRAME),
      ];
      const right = clamped(small.applyX(box.right), SIZE.width);
      const bottom = clamped(small.applyY(box.bottom), SIZE.height);
      Object.assign(frame.current.style, {
        transform: `translate(${left}px,${top}px)`,
        width: `${Math.max(LEAST_FRAME, right - left)}px`,
        height: `${Math.max(LEAST_FRAME, bottom - top)}px`,
      });
    };
    place();
    return follow(place);
  }, [at, follow, scene, size]);

  const goTo = ([x, y]: readonly [number, number]) =>
    screen.centreOn(...fitted(scene).invert([x, y]));
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (size === null) return;
    const [x, y] = pointIn(event);
    event.currentTarget.setPointerCapture(event.pointerId);
    if (event.target === frame.current) {
      const box = screenBox(at.current, size);
      const small = fitted(scene);
      held.current = [
        small.applyX((box.left + box.right) / 2) - x,
        small.applyY((box.top + box.bottom) / 2) - y,
      ];
    } else {
      held.current = [0, 0];
      goTo([x, y]);
    }
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (held.current === null) return;
    const [x, y] = pointIn(event);
    goTo([x + held.current[0], y + held.current[1]]);
  };
  const letGo = () => {
    held.current = null;
  };

  return (
    <div
      ref={map}
      aria-hidden="true"
      className="relative touch-none overflow-hidden rounded-control border border-rule-2 bg-paper select-none max-tablet:hidden print:hidden"
      style={SIZE}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={letGo}
      onPointerCancel={letGo}
    >
      <canvas ref={canvas} className="pointer-events-none absolute inset-0 size-full" />
      <div
        ref={frame}
        className="absolute top-0 left-0 cursor-grab border border-focus bg-focus/8 active:cursor-grabbing"
      />
    </div>
  );
});
