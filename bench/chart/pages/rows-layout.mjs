// Places for pages whose library has no layout: ours, so that all draw the same picture.
import { forestOf } from "@/lib/domain/org/forest";
import { layoutOf } from "@/lib/domain/org/layout";
import { sceneOf } from "@/lib/domain/org/scene";

export function laidOut(rows) {
  const places = new Map(rows.map(({ id }, i) => [id, i]));
  const parent = Int32Array.from(rows, ({ parentId }) => places.get(parentId) ?? -1);
  const forest = forestOf(parent);
  return sceneOf(forest, layoutOf(forest, "rows", new Set(), { width: 172, height: 56 }));
}
