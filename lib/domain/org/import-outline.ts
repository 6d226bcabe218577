import { outlineAbove } from "./import-names.ts";
import type { DraftPosition } from "./import-rows.ts";

/**
 * Where the manager column holds each row's own place in an outline (`1.2.7`, `CEO/CRO/VP Sales`)
 * instead of its manager: the place above each. Null where it does not: places are all different,
 * and of those with something above them most stand below another row.
 */
export function outlineManagers(
  drafts: readonly DraftPosition[],
): readonly (number | "top" | "missing")[] | null {
  const places = new Map(drafts.map(({ manager }, i) => [manager, i]));
  if (drafts.length < 2 || places.size < drafts.length || places.has("")) return null;
  const found = drafts.map(({ manager }) => {
    const above = outlineAbove(manager);
    return above === null ? "top" : (places.get(above) ?? "missing");
  });
  const below = found.filter((one) => typeof one === "number").length;
  const missing = found.filter((one) => one === "missing").length;
  return below > 0 && below >= missing * 2 ? found : null;
}
