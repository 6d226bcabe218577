import type { ZoomTransform } from "d3-zoom";
import { type CardGroups, MOST_COLOURS } from "@/components/charts/org-chart/card-groups";
import type { Palette } from "@/components/charts/org-chart/card-colours";
import { screenBox, type Size } from "@/components/charts/org-chart/chart-view";
import type { CardMark, OrgChartModel } from "@/components/charts/org-chart/org-chart-model";
import { markTag } from "@/components/charts/org-chart/tag";
import { real } from "@/lib/domain/org/cells";
import { reportCount } from "@/lib/domain/org/forest";
import { type CardSize, GAP } from "@/lib/domain/org/layout-items";
import { lineOf, type Scene, visit } from "@/lib/domain/org/scene";

/** A chart as a map of it shows it. */
export interface FarPicture {
  readonly scene: Scene;
  readonly model: OrgChartModel;
  readonly groups: CardGroups | null;
  /** Positions to be found at any distance. */
  readonly lit: readonly number[];
  readonly selected: number;
}

/** Screen pixels: a branch lower than this is one rectangle; what must be found is at least so large. */
const LEAST_BRANCH = 4;
const LEAST_FOUND = 4;
/** How much of their colour those have to whom nobody reports: leaders stand out. */
const TEAM = 0.55;
/** Letters of a mark's sign, where the card is as tall. */
const SIGN = 11;
/** Lines are drawn above this scale, farther away only those to branches this tall on the screen. */
const LINES = 0.1;
const TALL_BRANCH = 48;

const markColour = (mark: CardMark, palette: Palette): string => {
  switch (mark) {
    case "added":
      return palette.added;
    case "removed":
      return palette.removed;
    case "changed":
      return palette.changed;
    case "moved":
      return palette.ink;
    case "ghost":
      return palette.team;
  }
};

/** Rectangles on whole pixels, so that thousands of them do not blur into one another. */
class Brush {
  readonly #context: CanvasRenderingContext2D;
  readonly #at: ZoomTransform;

  constructor(context: CanvasRenderingContext2D, at: ZoomTransform) {
    this.#context = context;
    this.#at = at;
  }

  fill(left: number, top: number, right: number, bottom: number, least: number) {
    const { k, x, y } = this.#at;
    const [l, t] = [Math.round(left * k + x), Math.round(top * k + y)];
    const width = Math.max(least, Math.round(right * k + x) - l);
    const height = Math.max(least, Math.round(bottom * k + y) - t);
    this.#context.fillRect(l, t, width, height);
  }

  /** A sign in the middle of a card. */
  sign(text: string, left: number, top: number, { width, height }: CardSize) {
    const { k, x, y } = this.#at;
    this.#context.textAlign = "center";
    this.#context.textBaseline = "middle";
    this.#context.fillText(text, (left + width / 2) * k + x, (top + height / 2) * k + y);
    this.#context.textAlign = "start";
  }

  lines(scene: Scene, positions: readonly number[]) {
    const { k, x, y } = this.#at;
    const context = this.#context;
    context.beginPath();
    for (const i of positions)
      for (const [n, corner] of lineOf(scene, i).entries()) {
        const [px, py] = [Math.round(corner[0] * k + x) + 0.5, Math.round(corner[1] * k + y) + 0.5];
        if (n === 0) context.moveTo(px, py);
        else context.lineTo(px, py);
      }
    context.stroke();
  }
}

/**
 * Paints what a screen of `size` shows at a transform: a rectangle a card, one for a branch too low
 * to see, and teams without gaps where a gap would be less than a pixel.
 */
export function paintFar(
  context: CanvasRenderingContext2D,
  picture: FarPicture,
  at: ZoomTransform,
  size: Size,
  palette: Palette,
): void {
  const { scene, model, groups } = picture;
  const { forest, layout } = scene;
  const { card } = layout;
  const { k } = at;
  const brush = new Brush(context, at);
  const cards: number[][] = Array.from({ length: MOST_COLOURS + 2 }, () => []);
  const branches: number[][] = cards.map(() => []);
  const [marked, lines]: [number[], number[]] = [[], []];
  const colourOf = (i: number) =>
    groups === null ? MOST_COLOURS + 1 : (groups.groups[groups.of[i] ?? 0]?.colour ?? MOST_COLOURS);
  const height = (i: number) => (real(scene.bottom, i) - real(scene.top, i)) * k;
  const sort = (into: number[][], i: number) => {
    if (typeof model.cards[i]?.mark === "string") marked.push(i);
    else into[colourOf(i)]?.push(i);
  };
  visit(scene, screenBox(at, size), LEAST_BRANCH / k, {
    card: (i) => sort(cards, i),
    branch: (i) => sort(branches, i),
    line: (i) => {
      if (k >= LINES || height(i) >= TALL_BRANCH) lines.push(i);
    },
  });

  context.strokeStyle = palette.line;
  context.lineWidth = 1;
  brush.lines(scene, lines);
  const across = GAP.branch * k < 1 ? GAP.indent : 0;
  const down = GAP.column * k < 1 ? GAP.column : 0;
  const isLeaf = (i: number) => reportCount(forest, i) === 0;
  const paintCard = (i: number, least: number) => {
    const [left, top] = [real(layout.x, i), real(layout.y, i)];
    const right = left + card.width + (isLeaf(i) ? across : 0);
    brush.fill(left, top, right, top + card.height + (isLeaf(i) ? down : 0), least);
  };
  for (const colour of cards.keys()) {
    context.fillStyle = palette.groups[colour] ?? palette.card;
    context.globalAlpha = TEAM;
    for (const i of branches[colour] ?? [])
      brush.fill(
        real(scene.left, i),
        real(scene.top, i),
        real(scene.right, i),
        real(scene.bottom, i),
        1,
      );
    for (const i of cards[colour] ?? []) if (isLeaf(i)) paintCard(i, 1);
    context.globalAlpha = 1;
    for (const i of cards[colour] ?? []) if (!isLeaf(i)) paintCard(i, 1);
  }
  context.font = `600 ${SIGN}px ${palette.font}`;
  for (const i of marked) {
    const mark = model.cards[i]?.mark ?? "changed";
    context.fillStyle = markColour(mark, palette);
    paintCard(i, mark === "ghost" ? 1 : LEAST_FOUND);
    if (card.height * k < SIGN) continue;
    context.fillStyle = palette.ground;
    brush.sign(markTag(mark)?.sign ?? "", real(layout.x, i), real(layout.y, i), card);
  }
  context.fillStyle = palette.lit;
  for (const i of picture.lit) if (layout.shown[i] === 1) paintCard(i, LEAST_FOUND);
  if (layout.shown[picture.selected] === 1) {
    context.fillStyle = palette.ink;
    paintCard(picture.selected, LEAST_FOUND + 2);
  }
}
