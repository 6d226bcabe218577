import type { OrgChartModel } from "@/components/charts/org-chart/org-chart-model";
import { real } from "@/lib/domain/org/cells";
import type { Box, Scene } from "@/lib/domain/org/scene";

/** Two positions beside the lines of the tree: a dotted line, or a ghost and where its seat is now. */
export interface Link {
  readonly from: number;
  readonly to: number;
}

/** Pixels of the chart between two cards that still are near to each other. */
const NEAR = 1_400;
const ARROW = 6;

/** Each position and those whom it reports to by a dotted line. */
export function dottedLinks({ positions, indexOf }: OrgChartModel): readonly Link[] {
  const links: Link[] = [];
  let from = 0;
  for (const { dotted } of positions) {
    for (const key of dotted) {
      const to = indexOf.get(key);
      if (to !== undefined) links.push({ from, to });
    }
    from += 1;
  }
  return links;
}

export const ghostLinks = ({ ghosts, indexOf }: OrgChartModel): readonly Link[] =>
  [...ghosts].flatMap(([ghost, seat]) => {
    const [from, to] = [indexOf.get(ghost), indexOf.get(seat)];
    return from === undefined || to === undefined ? [] : [{ from, to }];
  });

/** Links that are drawn: those of the chosen position wherever they lead, others where both ends are in view and near. */
export function drawnLinks(
  links: readonly Link[],
  scene: Scene,
  box: Box,
  selected: number,
): readonly Link[] {
  const { card, shown, x, y } = scene.layout;
  const isSeen = (i: number) =>
    real(x, i) + card.width >= box.left &&
    real(x, i) <= box.right &&
    real(y, i) + card.height >= box.top &&
    real(y, i) <= box.bottom;
  return links.filter(({ from, to }) => {
    if (shown[from] !== 1 || shown[to] !== 1) return false;
    if (from === selected || to === selected) return true;
    const distance = Math.hypot(real(x, from) - real(x, to), real(y, from) - real(y, to));
    return isSeen(from) && isSeen(to) && distance <= NEAR;
  });
}

/** A bow from a card to the one it reports to by a dotted line: between their sides, or upwards where one stands over the other. */
export function dottedPath({ layout }: Scene, { from, to }: Link): string {
  const { card, x, y } = layout;
  const [dx, dy] = [real(x, to) - real(x, from), real(y, to) - real(y, from)];
  const across = Math.abs(dx) > card.width ? Math.sign(dx) : 0;
  const down = across === 0 ? Math.sign(dy) : 0;
  const middleX = real(x, from) + card.width / 2;
  const middleY = real(y, from) + card.height / 2;
  const x1 = middleX + (across * card.width) / 2;
  const y1 = middleY + (down * card.height) / 2;
  const x2 = middleX + dx - (across * card.width) / 2;
  const y2 = middleY + dy - (down * card.height) / 2;
  const bend = Math.max(24, (Math.abs(x2 - x1) + Math.abs(y2 - y1)) / 3);
  const [bendX, bendY] = [across * bend, down * bend];
  return `M${x1},${y1}C${x1 + bendX},${y1 + bendY} ${x2 - bendX},${y2 - bendY} ${x2},${y2}`;
}

/** From the side of a ghost to the near side of its seat: the way, and the arrow's head. */
export function ghostPath({ layout }: Scene, { from, to }: Link) {
  const { card, x, y } = layout;
  const isRightwards = real(x, to) > real(x, from) + card.width;
  const side = isRightwards ? -1 : 1;
  const start = real(x, from) + (isRightwards ? card.width : 0);
  const end = real(x, to) + (isRightwards ? 0 : card.width) + 2 * side;
  const [y1, y2] = [real(y, from) + card.height / 2, real(y, to) + card.height / 2];
  const back = end + side * ARROW;
  return {
    way: `M${start},${y1}H${end + side * 18}V${y2}H${end}`,
    head: `M${back},${y2 - ARROW}L${end},${y2}L${back},${y2 + ARROW}`,
  };
}
