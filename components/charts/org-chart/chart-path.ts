import { lineOf, type Scene } from "@/lib/domain/org/scene";

/** The line from a position's manager to its card as path commands. */
export const linePath = (scene: Scene, i: number): string =>
  lineOf(scene, i)
    .map(([x, y], n) => `${n === 0 ? "M" : "L"}${x},${y}`)
    .join("");
