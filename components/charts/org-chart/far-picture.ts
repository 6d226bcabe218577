import type { ZoomTransform } from "d3-zoom";
import { type CardGroups, MOST_COLOURS } from "@/components/charts/org-chart/card-groups";
import type { Palette } from "@/components/charts/org-chart/card-colours";
import { FarBrush } from "@/components/charts/org-chart/far-brush";
import { screenBox, type Size } from "@/components/charts/org-chart/chart-view";
import type { CardMark, OrgChartModel } from "@/components/charts/org-chart/org-chart-model";
import { markTag } from "@/components/charts/org-chart/tag";
import { real } from "@/lib/domain/org/cells";
import { reportCount } from "@/lib/domain/org/forest";
import { type Scene, visit } from "@/lib/domain/org/scene";

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

const byColour = () => Array.from({ length: MOST_COLOURS + 2 }, (): number[] => []);

/** What a screen shows, by colour: heads, those to whom nobody reports, branches too low to see, and lines. */
function inSight({ scene, groups }: FarPicture, at: ZoomTransform, size: Size) {
  const { k } = at;
  const [heads, teams, branches] = [byColour(), byColour(), byColour()];
  const lines: number[] = [];
  const colourOf = (i: number) =>
    groups === null ? MOST_COLOURS + 1 : (groups.groups[groups.of[i] ?? 0]?.colour ?? MOST_COLOURS);
  visit(scene, screenBox(at, size), LEAST_BRANCH / k, {
    card: (i) => (reportCount(scene.forest, i) === 0 ? teams : heads)[colourOf(i)]?.push(i),
    branch: (i) => branches[colourOf(i)]?.push(i),
    line: (i) => {
      const height = (real(scene.bottom, i) - real(scene.top, i)) * k;
      if (k >= LINES || height >= TALL_BRANCH) lines.push(i);
    },
  });
  return { heads, teams, branches, lines };
}

/**
 * Paints what a screen of `size` shows at a transform: a rectangle a card, one for a branch too low
 * to see, and over them, at any distance, what must be found.
 */
export function paintFar(
  context: CanvasRenderingContext2D,
  picture: FarPicture,
  at: ZoomTransform,
  size: Size,
  palette: Palette,
): void {
  const { scene, model } = picture;
  const { card, shown } = scene.layout;
  const { heads, teams, branches, lines } = inSight(picture, at, size);
  const brush = new FarBrush(context, scene, at);
  context.strokeStyle = palette.line;
  context.lineWidth = 1;
  brush.lines(lines);
  for (const colour of heads.keys()) {
    context.fillStyle = palette.groups[colour] ?? palette.card;
    context.globalAlpha = TEAM;
    for (const i of branches[colour] ?? []) brush.branch(i);
    brush.team(teams[colour] ?? []);
    context.globalAlpha = 1;
    for (const i of heads[colour] ?? []) brush.card(i, 1);
  }
  context.font = `600 ${SIGN}px ${palette.font}`;
  for (const i of model.marked) {
    const mark = model.cards[i]?.mark ?? null;
    if (mark === null || shown[i] !== 1) continue;
    context.fillStyle = markColour(mark, palette);
    brush.card(i, mark === "ghost" ? 1 : LEAST_FOUND);
    if (card.height * at.k < SIGN) continue;
    context.fillStyle = palette.ground;
    brush.sign(markTag(mark)?.sign ?? "", i);
  }
  context.fillStyle = palette.lit;
  for (const i of picture.lit) if (shown[i] === 1) brush.card(i, LEAST_FOUND);
  context.fillStyle = palette.ink;
  if (shown[picture.selected] === 1) brush.card(picture.selected, LEAST_FOUND + 2);
}
