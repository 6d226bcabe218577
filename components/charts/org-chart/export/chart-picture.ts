import type { CardFigures } from "@/components/charts/org-chart/card-figures";
import { type CardGroups, cardGroups } from "@/components/charts/org-chart/card-groups";
import { CARD } from "@/components/charts/org-chart/card-measures";
import { textWidth } from "@/components/charts/org-chart/card-text";
import {
  dottedLinks,
  dottedPath,
  ghostLinks,
  ghostPath,
} from "@/components/charts/org-chart/chart-links";
import { linePath } from "@/components/charts/org-chart/chart-path";
import { cardShapes, inkOfGroup } from "@/components/charts/org-chart/export/card-picture";
import type { Picture, PictureCard, Shape } from "@/components/charts/org-chart/export/picture";
import type { ColourBy, OrgChartModel } from "@/components/charts/org-chart/org-chart-model";
import { real, whole } from "@/lib/domain/org/cells";
import { type Forest, layersBelow, reportCount } from "@/lib/domain/org/forest";
import { layoutOf, type LayoutMode } from "@/lib/domain/org/layout";
import { type Box, lineOf, type Scene, sceneOf } from "@/lib/domain/org/scene";
import { inDigits } from "@/lib/format/count";
import { LOCALE } from "@/lib/format/locale";

/** What of a chart is drawn, and how: as it is on the screen, but all of it. */
export interface PictureSource {
  readonly model: OrgChartModel;
  /** The chart's own, or that of the branch that is looked at. */
  readonly forest: Forest;
  readonly mode: LayoutMode;
  readonly collapsed: ReadonlySet<number>;
  readonly colourBy: ColourBy;
  readonly figures: boolean;
  readonly lit: ReadonlySet<string>;
  /** The chart's name, and what else is to be read above it. */
  readonly title: string;
  readonly subtitle: string;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const MARGIN = 40;
const HEADING = 84;
const LINE = { ink: "control", width: 1, dash: null } as const;
const GHOST_LINE = { ink: "ink", width: 1.5, dash: [2, 4] } as const;
const GHOST_HEAD = { ...GHOST_LINE, dash: null } as const;
const DOTTED_LINE = { ink: "control", width: 1, dash: [6, 5] } as const;
const WORD = { kind: "text", anchor: "start", isStruck: false } as const;

/** The chart's name over what it is, and the words for the colours in use. */
function headingShapes(
  { title, subtitle }: PictureSource,
  groups: CardGroups | null,
): readonly Shape[] {
  const shapes: Shape[] = [
    { ...WORD, x: 0, y: 20, text: title, size: 20, isBold: true, ink: "ink" },
    { ...WORD, x: 0, y: 40, text: subtitle, size: 12, isBold: false, ink: "ink-2" },
  ];
  let x = 0;
  for (const group of groups?.groups ?? []) {
    const text = `${group.name} ${inDigits(group.count, LOCALE)}`;
    const box = { left: x, top: 52, right: x + 4, bottom: 64 };
    shapes.push(
      { kind: "box", box, radius: 2, fill: inkOfGroup(group), stroke: null },
      { ...WORD, x: x + 9, y: 62, text, size: 11, isBold: false, ink: "ink-2" },
    );
    x += 9 + textWidth(text, 11) + 18;
  }
  return shapes;
}

function cardsOf(
  source: PictureSource,
  scene: Scene,
  groups: CardGroups | null,
  origin: Point,
): readonly PictureCard[] {
  const { model, collapsed, lit } = source;
  const { forest, layout } = scene;
  const layers = source.figures ? layersBelow(forest) : null;
  const figuresOf = (i: number, direct: number): CardFigures | null =>
    layers === null || direct === 0
      ? null
      : { direct, below: whole(forest.size, i) - 1, layers: whole(layers, i) };
  return [...forest.order].flatMap((i) => {
    const card = model.cards[i];
    if (card === undefined || layout.shown[i] !== 1) return [];
    const reports = reportCount(forest, i);
    const shapes = cardShapes({
      card,
      reports,
      below: whole(forest.size, i) - 1,
      isCollapsed: collapsed.has(i),
      isLit: lit.has(card.key),
      group: groups === null ? null : (groups.groups[groups.of[i] ?? 0] ?? null),
      figures: figuresOf(i, reports),
    });
    const [x, y] = [origin.x + real(layout.x, i), origin.y + real(layout.y, i)];
    return [{ x, y, label: card.label, shapes }];
  });
}

/** The legs of all lines, moved by the chart's origin. */
function legsOf(scene: Scene, shown: readonly number[], origin: Point): readonly Box[] {
  return shown.flatMap((i) => {
    const corners = lineOf(scene, i);
    return corners.slice(1).map(([x, y], n) => {
      const [beforeX, beforeY] = corners[n] ?? [x, y];
      return {
        left: origin.x + Math.min(x, beforeX),
        right: origin.x + Math.max(x, beforeX),
        top: origin.y + Math.min(y, beforeY),
        bottom: origin.y + Math.max(y, beforeY),
      };
    });
  });
}

/** Draws a chart whole, with its name above it. */
export function chartPicture(source: PictureSource): Picture {
  const { model, forest, mode, collapsed, colourBy } = source;
  const scene = sceneOf(forest, layoutOf(forest, mode, collapsed, CARD));
  const groups = cardGroups(model.positions, colourBy);
  const { bounds, layout } = scene;
  const isShown = ({ from, to }: { readonly from: number; readonly to: number }) =>
    layout.shown[from] === 1 && layout.shown[to] === 1;
  const lines = [...forest.order].filter((i) => layout.shown[i] === 1);
  const heading = headingShapes(source, groups);
  const headingWidth = Math.max(
    ...heading.map((shape) =>
      shape.kind === "text" ? shape.x + textWidth(shape.text, shape.size) : 0,
    ),
  );
  const widest = Math.max(bounds.right - bounds.left, headingWidth);
  const origin = { x: MARGIN - bounds.left, y: MARGIN + HEADING - bounds.top };
  const ghosts = ghostLinks(model)
    .filter(isShown)
    .map((link) => ghostPath(scene, link));
  return {
    title: source.title,
    width: Math.ceil(widest + 2 * MARGIN),
    height: Math.ceil(bounds.bottom - bounds.top + HEADING + 2 * MARGIN),
    heading: { x: MARGIN, y: MARGIN, shapes: heading },
    ground: {
      ...origin,
      shapes: [
        { kind: "line", path: lines.map((i) => linePath(scene, i)).join(""), stroke: LINE },
        { kind: "line", path: ghosts.map(({ way }) => way).join(""), stroke: GHOST_LINE },
        { kind: "line", path: ghosts.map(({ head }) => head).join(""), stroke: GHOST_HEAD },
      ],
    },
    inked: [
      { left: MARGIN, top: MARGIN, right: MARGIN + headingWidth, bottom: MARGIN + HEADING },
      ...legsOf(scene, lines, origin),
    ],
    cards: cardsOf(source, scene, groups, origin),
    over: {
      ...origin,
      shapes: dottedLinks(model)
        .filter(isShown)
        .map((link) => ({ kind: "line", path: dottedPath(scene, link), stroke: DOTTED_LINE })),
    },
  };
}
