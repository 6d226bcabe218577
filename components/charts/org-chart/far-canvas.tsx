import type { ZoomTransform } from "d3-zoom";
import { memo, useLayoutEffect, useRef } from "react";
import { followTheme, paletteOf } from "@/components/charts/org-chart/card-colours";
import { paintNames } from "@/components/charts/org-chart/far-names";
import { type FarPicture, paintFar } from "@/components/charts/org-chart/far-picture";
import type { ChartScreen } from "@/components/charts/org-chart/use-pan-zoom";
import { classes } from "@/components/ui/classes";

interface FarCanvasProps {
  readonly screen: ChartScreen;
  readonly picture: FarPicture;
}

/** Part of the screen painted beyond each edge, so that most steps of a pan only shift what is there. */
const MARGIN = 0.1;
/** Painted anew where it would be stretched by more than this, or after a rest when stretched at all. */
const STRETCH = 1.15;
const REST_MS = 90;
const SHARPEST = 2;

/** Calls back once names can be written in the letters of the page: at once, or when those have come. */
function withLetters(family: string, write: () => void): () => void {
  const font = `600 12px ${family}`;
  let isAwaited = true;
  const writeIfAwaited = () => {
    if (isAwaited) write();
  };
  if (document.fonts.check(font)) write();
  else document.fonts.load(font).then(writeIfAwaited, writeIfAwaited);
  return () => {
    isAwaited = false;
  };
}

/** The map under the cards: from far away it is all there is to see. */
export const FarCanvas = memo(function FarCanvas({ screen, picture }: FarCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { at, follow, size, view } = screen;
  const isFar = view?.detail === "far";

  useLayoutEffect(() => {
    const element = canvas.current;
    const context = element?.getContext("2d", { alpha: false });
    if (!element || !context || size === null || !isFar) return;
    const [left, top] = [size.width * MARGIN, size.height * MARGIN];
    const painted = { width: size.width + 2 * left, height: size.height + 2 * top };
    const dots = Math.min(SHARPEST, devicePixelRatio);
    element.width = Math.round(painted.width * dots);
    element.height = Math.round(painted.height * dots);
    let palette = paletteOf(element);
    let from: ZoomTransform = at.current;
    let [frame, rest] = [0, 0];
    let unwait = () => {};

    const paint = () => {
      clearTimeout(rest);
      from = at.current;
      context.setTransform(dots, 0, 0, dots, 0, 0);
      context.fillStyle = palette.ground;
      context.fillRect(0, 0, painted.width, painted.height);
      const within = from.translate(left / from.k, top / from.k);
      paintFar(context, picture, within, painted, palette);
      unwait();
      unwait = withLetters(palette.font, () => paintNames(context, picture, within, palette));
      element.style.transform = `translate(${-left}px,${-top}px)`;
    };
    const show = () => {
      frame = 0;
      const now = at.current;
      const stretch = now.k / from.k;
      const [x, y] = [now.x - (from.x + left) * stretch, now.y - (from.y + top) * stretch];
      const isCovered =
        x <= 0 &&
        y <= 0 &&
        x + painted.width * stretch >= size.width &&
        y + painted.height * stretch >= size.height;
      if (!isCovered || stretch > STRETCH || stretch < 1 / STRETCH) return paint();
      element.style.transform = `translate(${x}px,${y}px) scale(${stretch})`;
      clearTimeout(rest);
      if (stretch !== 1) rest = window.setTimeout(paint, REST_MS);
    };
    paint();
    const unfollow = follow(() => {
      frame ||= requestAnimationFrame(show);
    });
    const unfollowTheme = followTheme(() => {
      palette = paletteOf(element);
      paint();
    });
    return () => {
      unfollow();
      unfollowTheme();
      unwait();
      cancelAnimationFrame(frame);
      clearTimeout(rest);
    };
  }, [at, follow, size, isFar, picture]);

  return (
    <canvas
      ref={canvas}
      aria-hidden="true"
      style={{ width: `${100 * (1 + 2 * MARGIN)}%`, height: `${100 * (1 + 2 * MARGIN)}%` }}
      className={classes(
        "pointer-events-none absolute top-0 left-0 origin-top-left transition-opacity",
        isFar ? "opacity-100 duration-0" : "opacity-0",
      )}
    />
  );
});
