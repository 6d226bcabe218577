import { select } from "d3-selection";
import { zoom, zoomIdentity, type ZoomTransform } from "d3-zoom";
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import {
  detailAt,
  EDGE,
  FARTHEST,
  holds,
  middle,
  NEAREST,
  placed,
  READING,
  screenBox,
  type Size,
  toolsHeight,
  type View,
  viewAt,
} from "@/components/charts/org-chart/chart-view";
import type { Box } from "@/lib/domain/org/scene";

const FLIGHT_MS = 250;

export const prefersStillness = () =>
  typeof matchMedia === "function" && matchMedia("(prefers-reduced-motion: reduce)").matches;

/**
 * Pan, wheel, pinch and buttons on one transform, written straight to `layer`: React draws again
 * only where the loaded box or the level of detail changes, never at a plain step of a pan. A press does
 * not pan while `held`: a card is about to be dragged. What is fitted stays clear of the legend.
 */
export function usePanZoom(held: RefObject<boolean>, hasLegend: boolean) {
  const svg = useRef<SVGSVGElement>(null);
  const layer = useRef<SVGGElement>(null);
  const at = useRef<ZoomTransform>(zoomIdentity);
  const flight = useRef(0);
  const [followers] = useState(() => new Set<() => void>());
  const [size, setSize] = useState<Size | null>(null);
  const [view, setView] = useState<View | null>(null);
  const [behaviour] = useState(() => zoom<SVGSVGElement, unknown>());

  useLayoutEffect(() => {
    const element = svg.current;
    if (element === null) return;
    const measure = ({ width, height }: Size) =>
      setSize((last) =>
        last?.width === width && last.height === height ? last : { width, height },
      );
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) measure(entry.contentRect);
    });
    observer.observe(element);
    // The observer reports a frame later, and the first frame should hold the chart.
    const now = element.getBoundingClientRect();
    if (now.width > 0) measure(now);
    return () => observer.disconnect();
  }, []);

  // Attached before the chart is opened, whose first view is then the one that it opens with.
  useLayoutEffect(() => {
    const element = svg.current;
    if (element === null || size === null) return;
    behaviour
      .filter(
        ({ type, ctrlKey, button }: MouseEvent) =>
          type === "wheel" || (!held.current && !ctrlKey && !button),
      )
      .extent([
        [0, 0],
        [size.width, size.height],
      ])
      .scaleExtent([FARTHEST, NEAREST])
      .on("zoom", ({ transform }: { readonly transform: ZoomTransform }) => {
        at.current = transform;
        layer.current?.setAttribute("transform", transform.toString());
        setView((last) => viewAt(transform, size, last));
        for (const follower of followers) follower();
      });
    select(element).call(behaviour).on("dblclick.zoom", null);
    setView((last) => (last === null ? null : viewAt(at.current, size, last)));
    for (const follower of followers) follower();
    return () => {
      select(element).on(".zoom", null);
    };
  }, [behaviour, followers, held, size]);

  const follow = useCallback(
    (follower: () => void) => {
      followers.add(follower);
      return () => {
        followers.delete(follower);
      };
    },
    [followers],
  );

  const jump = useCallback(
    (to: ZoomTransform) => {
      if (svg.current !== null) behaviour.transform(select(svg.current), to);
    },
    [behaviour],
  );

  const fly = useCallback(
    (to: ZoomTransform) => {
      cancelAnimationFrame(flight.current);
      if (prefersStillness()) return jump(to);
      const from = at.current;
      const start = performance.now();
      const step = (now: number) => {
        const part = Math.min(1, Math.max(0, (now - start) / FLIGHT_MS));
        const eased = 1 - (1 - part) ** 3;
        const between = (a: number, b: number) => a + (b - a) * eased;
        const next = zoomIdentity
          .translate(between(from.x, to.x), between(from.y, to.y))
          .scale(between(from.k, to.k));
        jump(part === 1 ? to : next);
        if (part < 1) flight.current = requestAnimationFrame(step);
      };
      flight.current = requestAnimationFrame(step);
    },
    [jump],
  );
  useEffect(() => () => cancelAnimationFrame(flight.current), []);

  const centred = useCallback(
    (box: Box, scale: number) =>
      placed(scale, middle(box), [(size?.width ?? 0) / 2, (size?.height ?? 0) / 2]),
    [size],
  );

  const tools = size === null ? 0 : toolsHeight(size, hasLegend);
  const fitScale = useCallback(
    (box: Box) =>
      Math.min(
        1,
        ((size?.width ?? 0) - 2 * EDGE) / Math.max(1, box.right - box.left),
        ((size?.height ?? 0) - EDGE - tools) / Math.max(1, box.bottom - box.top),
      ),
    [size, tools],
  );

  /** A box in the middle of what is left above the tools. */
  const inSight = (box: Box, scale: number) =>
    placed(scale, middle(box), [(size?.width ?? 0) / 2, ((size?.height ?? 0) + EDGE - tools) / 2]);

  return {
    svg,
    layer,
    size,
    view,
    /** The transform now; it changes without React's knowledge. */
    at,
    /** Calls back whenever the transform changes, until what is answered is called. */
    follow,
    /** Puts the view where another chart's leads it, at once. */
    put: jump,
    fit: (box: Box) => fly(inSight(box, Math.max(FARTHEST, fitScale(box)))),
    /** The whole where it can be read or nothing else is asked for, else `head` at the top of the screen. */
    open: (whole: Box, head: Box | null) =>
      jump(
        head === null || fitScale(whole) >= READING / 2
          ? inSight(whole, Math.max(FARTHEST, fitScale(whole)))
          : placed(
              READING,
              [middle(head)[0], head.top],
              [
                Math.min((size?.width ?? 0) / 2, EDGE + (middle(head)[0] - whole.left) * READING),
                EDGE,
              ],
            ),
      ),
    /** Brings a point of the chart to the middle of the screen, at once. */
    centreOn: (x: number, y: number) =>
      jump(placed(at.current.k, [x, y], [(size?.width ?? 0) / 2, (size?.height ?? 0) / 2])),
    zoomTo: (wanted: number) => {
      if (svg.current === null || size === null) return;
      const scale = Math.min(NEAREST, Math.max(FARTHEST, wanted));
      const centre: [number, number] = [size.width / 2, size.height / 2];
      fly(placed(scale, at.current.invert(centre), centre));
    },
    /** Flies to a card, near enough to read it. */
    flyTo: (card: Box) => fly(centred(card, Math.max(at.current.k, READING))),
    /** Moves only as far as a card needs to be seen and read. */
    reveal: (card: Box) => {
      if (size === null) return;
      const screen = screenBox(at.current, size);
      if (detailAt(at.current.k) === "far") jump(centred(card, READING));
      else if (!holds(screen, card)) jump(centred(card, at.current.k));
    },
    /** Keeps a point of the chart where it is on the screen while the chart around it moves. */
    shift: (x: number, y: number) => jump(at.current.translate(-x, -y)),
    /** Moves the view by screen pixels. */
    panBy: (x: number, y: number) =>
      jump(zoomIdentity.translate(at.current.x - x, at.current.y - y).scale(at.current.k)),
    /** The point of the chart at a place of the screen. */
    pointAt: (x: number, y: number) => at.current.invert([x, y]),
  };
}

/** The screen that a chart is looked at through. */
export type ChartScreen = ReturnType<typeof usePanZoom>;
