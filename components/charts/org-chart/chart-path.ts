import { real, whole } from "@/lib/domain/org/cells";
import { lineOf, type Scene } from "@/lib/domain/org/scene";

/** The line from a position's manager to its card as path commands. */
export const linePath = (scene: Scene, i: number): string =>
  lineOf(scene, i)
    .map(([x, y], n) => `${n === 0 ? "M" : "L"}${x},${y}`)
    .join("");

/** The cards of some positions as rectangles of one path: far away a card is a mark, not an element. */
export function rectanglesPath(scene: Scene, positions: Iterable<number>): string {
  const { card, shown, x, y } = scene.layout;
  const { width, height } = card;
  const pieces: string[] = [];
  for (const i of positions)
    if (shown[i] === 1) pieces.push(`M${real(x, i)},${real(y, i)}h${width}v${height}h${-width}z`);
  return pieces.join("");
}

/** Every line that is drawn. */
export function linesPath(scene: Scene): string {
  const pieces: string[] = [];
  for (const i of scene.forest.order)
    if (scene.layout.shown[i] === 1 && whole(scene.forest.parent, i) >= 0)
      pieces.push(linePath(scene, i));
  return pieces.join("");
}
