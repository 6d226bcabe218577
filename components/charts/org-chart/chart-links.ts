import type { OrgChartModel } from "@/components/charts/org-chart/org-chart-model";
import { real } from "@/lib/domain/org/cells";
import type { Box, Scene } from "@/lib/domain/org/scene";

/** Two positions beside the lines of the tree: a dotted line, or a ghost and where its seat is now. */
interface Link {
  readonly from: number;
  readonly to: number;
}

/** Pixels of the chart between two cards that still are near to each other. */
const NEAR = 1_400;
const ARROW = 6;

/** Each position and those whom it reports to by a dotted line. */
export function dottedLinks({ positions, indexOf }: OrgChartModel): readonly Link[] {
  const links: Link[] = [];
  for (const [from, { dotted }] of positions.entries())
    for (const key of dotted) {
      const to = indexOf.get(key);
      if (to !== undefined) links.push({ from, to });
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

/** A bow from the card to the one it reports to by a dotted line; it crosses what is between. */
export function dottedPath({ layout }: Scene, { from, to }: Link): string {
  const { card, x, y } = layout;
  const [x1, y1] = [real(x, from) + card.width / 2, real(y, from)];
  const [x2, y2] = [real(x, to) + card.width / 2, real(y, to) + card.height];
  const bend = Math.max(40, Math.abs(y2 - y1) / 2);
  return `M${x1},${y1}C${x1},${y1 - bend} ${x2},${y2 + bend} ${x2},${y2}`;
}

/** From the side of a ghost to the near side of its seat, with an arrow's head. */
export function ghostPath({ layout }: Scene, { from, to }: Link): string {
  const { card, x, y } = layout;
  const isRightwards = real(x, to) > real(x, from) + card.width;
  const start = real(x, from) + (isRightwards ? card.width : 0);
  const end = real(x, to) + (isRightwards ? 0 : card.width);
  const side = isRightwards ? -1 : 1;
  const [y1, y2] = [real(y, from) + card.height / 2, real(y, to) + card.height / 2];
  const turn = end + side * 20;
  const tip = `M${end + side * ARROW},${y2 - ARROW}L${end},${y2}L${end + side * ARROW},${y2 + ARROW}`;
  return `M${start},${y1}H${turn}V${y2}H${end}${tip}`;
}
