import { siblingsOf } from "@/components/charts/org-chart/chart-keys";
import { real, whole } from "@/lib/domain/org/cells";
import { reportCount, type Forest } from "@/lib/domain/org/forest";
import { type Scene, visit } from "@/lib/domain/org/scene";

export type Team = "with" | "alone";

/** Why a card cannot be let go here. */
export type DropRefusal = "itself" | "own_branch" | "stands_here";

/** What letting go at a point of the chart would do. */
export type DropTarget =
  | { readonly kind: "onto"; readonly manager: number }
  | {
      readonly kind: "beside";
      /** The card it is let go beside. */
      readonly sibling: number;
      readonly side: "before" | "after";
      /** −1: it becomes a top of the chart. */
      readonly manager: number;
      /** The sibling it will come after, −1 for the first place. */
      readonly after: number;
    }
  | { readonly kind: "refused"; readonly position: number; readonly reason: DropRefusal };

/** A card and which part of it something is held over. */
export interface DropZone {
  readonly position: number;
  readonly zone: "onto" | "before" | "after";
}

export interface Dragged {
  readonly position: number;
  readonly team: Team;
  /** Whether it may be let go among the tops: not where only one branch is drawn. */
  readonly mayBeTop: boolean;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Pixels beside a card, and on its own edges, within which a drop is for its order among siblings. */
const REACH = { column: 8, row: 16 } as const;
const BAND = { column: 14, row: 26 } as const;

/** Whether siblings stand above each other here, and not side by side. */
export const isInColumn = ({ layout }: Scene, i: number): boolean =>
  !Number.isNaN(real(layout.spineX, i));

/** Whether a position stands in the branch of another, or is it. */
export function isInBranch({ parent }: Forest, i: number, head: number): boolean {
  let above = i;
  while (above >= 0 && above !== head) above = whole(parent, above);
  return above === head;
}

function zoneOf(
  scene: Scene,
  i: number,
  { x, y }: Point,
  mayBeTop: boolean,
): DropZone["zone"] | null {
  const { card, x: lefts, y: tops } = scene.layout;
  const [dx, dy] = [x - real(lefts, i), y - real(tops, i)];
  const kind = isInColumn(scene, i) ? "column" : "row";
  const [along, length] = kind === "column" ? [dy, card.height] : [dx, card.width];
  const [across, breadth] = kind === "column" ? [dx, card.width] : [dy, card.height];
  const isTop = whole(scene.forest.parent, i) < 0;
  const reach = isTop && !mayBeTop ? 0 : REACH[kind];
  // A second top is seldom meant: it takes the ground beside the card, not the card's edge.
  const band = isTop ? 0 : BAND[kind];
  if (across < 0 || across > breadth || along < -reach || along > length + reach) return null;
  if (along < band) return "before";
  return along > length - band ? "after" : "onto";
}

/** The card at a point, or beside it, and which part of it; a card under the point comes first. */
function zoneAt(scene: Scene, { x, y }: Point, mayBeTop: boolean) {
  const around = {
    left: x - REACH.row,
    top: y - REACH.column,
    right: x + REACH.row,
    bottom: y + REACH.column,
  };
  const { card, x: lefts, y: tops } = scene.layout;
  const found: (DropZone & { readonly away: number })[] = [];
  visit(scene, around, 0, {
    card: (position) => {
      const zone = zoneOf(scene, position, { x, y }, mayBeTop);
      const [dx, dy] = [x - real(lefts, position), y - real(tops, position)];
      const away = Math.max(0, -dx, dx - card.width) + Math.max(0, -dy, dy - card.height);
      if (zone !== null) found.push({ position, zone, away });
    },
  });
  return found.toSorted((a, b) => a.away - b.away)[0] ?? null;
}

/** The sibling before a place among others, the dragged card not counted; −1 for the first place. */
function siblingBefore(siblings: Int32Array, place: number, dragged: number): number {
  const others = siblings.subarray(0, place).filter((i) => i !== dragged);
  return others.at(-1) ?? -1;
}

/** What letting the dragged position go over a part of another would do. */
export function targetAt(forest: Forest, hit: DropZone, dragged: Dragged): DropTarget {
  const { position, team } = dragged;
  const refused = (reason: DropRefusal): DropTarget => ({
    kind: "refused",
    position: hit.position,
    reason,
  });
  if (hit.position === position) return refused("itself");
  const manager = whole(forest.parent, position);
  const staysWhole = team === "with" || reportCount(forest, position) === 0;
  // Alone, a position may go below those whom it leaves behind.
  if (staysWhole && isInBranch(forest, hit.position, position)) return refused("own_branch");
  if (hit.zone === "onto")
    return hit.position === manager && staysWhole
      ? refused("stands_here")
      : { kind: "onto", manager: hit.position };

  const siblings = siblingsOf(forest, hit.position);
  const place = siblings.indexOf(hit.position) + (hit.zone === "after" ? 1 : 0);
  const after = siblingBefore(siblings, place, position);
  const target = whole(forest.parent, hit.position);
  if (target === position) return refused("own_branch");
  const own = siblings.indexOf(position);
  const isSame = own >= 0 && siblingBefore(siblings, own, position) === after;
  if (isSame && target === manager && staysWhole) return refused("stands_here");
  return { kind: "beside", sibling: hit.position, side: hit.zone, manager: target, after };
}

/** What letting the dragged card go at a point of the chart would do; null beside everything. */
export function dropTarget(scene: Scene, at: Point, dragged: Dragged): DropTarget | null {
  const hit = zoneAt(scene, at, dragged.mayBeTop);
  return hit === null ? null : targetAt(scene.forest, hit, dragged);
}
