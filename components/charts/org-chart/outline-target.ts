import {
  type Dragged,
  type DropTarget,
  type DropZone,
  targetAt,
} from "@/components/charts/org-chart/drag-target";
import { whole } from "@/lib/domain/org/cells";
import { type Forest, reportsOf } from "@/lib/domain/org/forest";

/** Parts of a row at its upper and lower edge that are for the order among siblings. */
const BAND = 0.25;

interface OutlineRows {
  readonly forest: Forest;
  readonly collapsed: ReadonlySet<number>;
  readonly rows: readonly number[];
}

/** Below an unfolded row lies the place of its first report, as it looks. */
function zoneAt({ forest, collapsed, rows }: OutlineRows, at: number): DropZone | null {
  const position = rows[Math.floor(at)];
  if (position === undefined) return null;
  const part = at - Math.floor(at);
  if (part < BAND) return { position, zone: "before" };
  if (part <= 1 - BAND) return { position, zone: "onto" };
  const firstReport = collapsed.has(position) ? undefined : reportsOf(forest, position)[0];
  return firstReport === undefined
    ? { position, zone: "after" }
    : { position: firstReport, zone: "before" };
}

/** What letting a row go would do, at a height counted in rows; null below the last one. */
export function rowTarget(list: OutlineRows, at: number, dragged: Dragged): DropTarget | null {
  const hit = zoneAt(list, at);
  if (hit === null) return null;
  const isTop = whole(list.forest.parent, hit.position) < 0;
  const zone = isTop && !dragged.mayBeTop ? "onto" : hit.zone;
  return targetAt(list.forest, { ...hit, zone }, dragged);
}
