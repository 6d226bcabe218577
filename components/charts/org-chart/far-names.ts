import type { ZoomTransform } from "d3-zoom";
import { fitted } from "@/components/charts/org-chart/card-text";
import type { Palette } from "@/components/charts/org-chart/card-colours";
import type { FarPicture } from "@/components/charts/org-chart/far-picture";
import { real, whole } from "@/lib/domain/org/cells";
import { LOCALE } from "@/lib/format/locale";
import { inDigits } from "@/lib/format/count";

const FONT = 12;
const LINE = 18;
const GAP = 6;
/** Screen pixels a branch must measure for its head to be named, and how many are looked at. */
const LEAST = { width: 110, height: 40 } as const;
const MOST_HEADS = 4_000;

interface BranchName {
  readonly x: number;
  readonly y: number;
  readonly name: string;
  readonly count: string;
  /** Pixels of both. */
  readonly width: number;
}

/** Heads with room for a name, higher ones first; of two whose names would touch, the higher. */
export function branchNames(
  { scene, model }: Pick<FarPicture, "scene" | "model">,
  at: ZoomTransform,
  measured: (text: string) => number,
): readonly BranchName[] {
  const { forest, layout } = scene;
  const named: BranchName[] = [];
  for (const position of forest.order.subarray(0, MOST_HEADS)) {
    if (layout.shown[position] !== 1) continue;
    const x = (real(layout.x, position) + layout.card.width) * at.k + at.x + GAP;
    const y = (real(layout.y, position) + layout.card.height / 2) * at.k + at.y;
    const room = real(scene.right, position) * at.k + at.x - x;
    const height = (real(scene.bottom, position) - real(scene.top, position)) * at.k;
    if (room < LEAST.width || height < LEAST.height) continue;
    const count = inDigits(whole(forest.size, position) - 1, LOCALE);
    const countWidth = measured(count) + GAP;
    const name = fitted(model.cards[position]?.title ?? "", room - countWidth, FONT);
    const width = measured(name) + countWidth;
    if (width > room) continue;
    const touches = named.some(
      (other) =>
        Math.abs(other.y - y) < LINE &&
        other.x < x + width + GAP &&
        x < other.x + other.width + GAP,
    );
    if (!touches) named.push({ x, y, name, count, width });
  }
  return named;
}

/** Writes the heads of large branches beside their cards, in letters of one size at every distance. */
export function paintNames(
  context: CanvasRenderingContext2D,
  picture: FarPicture,
  at: ZoomTransform,
  palette: Palette,
): void {
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = 4;
  context.strokeStyle = palette.ground;
  const write = (text: string, x: number, y: number, colour: string) => {
    context.strokeText(text, x, y);
    context.fillStyle = colour;
    context.fillText(text, x, y);
  };
  const bold = `600 ${FONT}px ${palette.font}`;
  context.font = bold;
  const names = branchNames(picture, at, (text) => context.measureText(text).width);
  for (const { x, y, name, count } of names) {
    context.font = bold;
    write(name, x, y, palette.ink);
    const after = x + context.measureText(name).width + GAP;
    context.font = `400 ${FONT}px ${palette.font}`;
    write(count, after, y, palette.ink2);
  }
}
