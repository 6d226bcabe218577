import type { Picture } from "@/components/charts/org-chart/export/picture";
import type { Box } from "@/lib/domain/org/scene";

/** What browsers draw at most on one canvas: pixels a side, and in all. */
const MOST_SIDE = 16_000;
const MOST_PIXELS = 120_000_000;

/** Parts of a picture, each small enough to be drawn; one where it fits whole. */
export function tilesOf(
  { width, height }: Pick<Picture, "width" | "height">,
  scale: number,
): readonly Box[] {
  const [w, h] = [width * scale, height * scale];
  const columns = Math.ceil(w / MOST_SIDE);
  const rows = Math.max(Math.ceil(h / MOST_SIDE), Math.ceil(((w / columns) * h) / MOST_PIXELS));
  return Array.from({ length: rows * columns }, (_, tile) => {
    const [row, column] = [Math.floor(tile / columns), tile % columns];
    return {
      left: Math.round((column * width) / columns),
      top: Math.round((row * height) / rows),
      right: Math.round(((column + 1) * width) / columns),
      bottom: Math.round(((row + 1) * height) / rows),
    };
  });
}
