import { type CardFigures, figuresText } from "@/components/charts/org-chart/card-figures";
import type { CardGroup } from "@/components/charts/org-chart/card-groups";
import {
  CARD,
  COUNT_FONT,
  countText,
  EDGE_STRIP,
  FIGURES_Y,
  isDashed,
  NEAR,
  PADDING,
  TEXT,
  WITH_FIGURES,
} from "@/components/charts/org-chart/card-measures";
import { fitted, textWidth } from "@/components/charts/org-chart/card-text";
import {
  type Ink,
  INKS,
  type Shape,
  type Stroke,
} from "@/components/charts/org-chart/export/picture";
import type { CardMark, OrgCardModel } from "@/components/charts/org-chart/org-chart-model";
import { tagsOf, type TagTone } from "@/components/charts/org-chart/tag";

export interface DrawnCard {
  readonly card: OrgCardModel;
  readonly reports: number;
  /** Positions in the branch, its head left out. */
  readonly below: number;
  readonly isCollapsed: boolean;
  readonly isLit: boolean;
  readonly group: CardGroup | null;
  readonly figures: CardFigures | null;
}

const WORD = { kind: "text", anchor: "start", isBold: false, isStruck: false } as const;

const GROUP_INKS = INKS.filter((ink) => ink.startsWith("group-"));

export const inkOfGroup = ({ colour }: CardGroup): Ink => GROUP_INKS[colour] ?? "group-other";

const MARK_INK: Readonly<Record<CardMark, Ink>> = {
  added: "green",
  removed: "red",
  changed: "amber",
  moved: "ink",
  ghost: "control",
};

function boxLook({ card, isLit }: DrawnCard): { readonly fill: Ink; readonly stroke: Stroke } {
  const dash = isDashed(card) ? ([4, 3] as const) : null;
  if (isLit) return { fill: "blue-tint", stroke: { ink: "blue", width: 1, dash } };
  const { mark } = card;
  if (mark === null)
    return card.isFilled
      ? { fill: "raised", stroke: { ink: "rule-2", width: 1, dash } }
      : { fill: "canvas", stroke: { ink: "control", width: 1, dash } };
  const isGhost = mark === "ghost";
  return {
    fill: isGhost ? "canvas" : "raised",
    stroke: { ink: MARK_INK[mark], width: isGhost ? 1 : 1.5, dash },
  };
}

const TAG: Readonly<
  Record<TagTone, { readonly fill: Ink; readonly edge: Ink; readonly ink: Ink }>
> = {
  ink: { fill: "ink", edge: "ink", ink: "paper" },
  outline: { fill: "paper", edge: "ink", ink: "ink" },
  red: { fill: "paper", edge: "red", ink: "red" },
  green: { fill: "green", edge: "green", ink: "on-green" },
  amber: { fill: "paper", edge: "amber", ink: "amber" },
};
const [TAG_FONT, TAG_HEIGHT] = [11, 18];

/** Tags on the upper edge, from the right. */
function tagShapes(card: OrgCardModel): readonly Shape[] {
  let right = CARD.width - 8;
  return tagsOf(card).flatMap(({ text, tone }): readonly Shape[] => {
    const width = textWidth(text, TAG_FONT) + 12;
    const left = right - width;
    const { fill, edge, ink } = TAG[tone];
    const middle = (left + right) / 2;
    right = left - 4;
    return [
      {
        kind: "box",
        box: { left, top: -TAG_HEIGHT / 2, right: left + width, bottom: TAG_HEIGHT / 2 },
        radius: 3,
        fill,
        stroke: { ink: edge, width: 1, dash: null },
      },
      { ...WORD, x: middle, y: 4, text, size: TAG_FONT, isBold: true, ink, anchor: "middle" },
    ];
  });
}

/** Draws one position as its card looks near by, from the card's left upper corner. */
export function cardShapes(drawn: DrawnCard): readonly Shape[] {
  const { card, reports, below, isCollapsed, group, figures } = drawn;
  const isGhost = card.mark === "ghost";
  const isRemoved = card.mark === "removed";
  const at = figures === null ? NEAR : WITH_FIGURES;
  const count = reports > 0 ? countText(reports, below, isCollapsed) : "";
  const room = TEXT - (reports > 0 ? textWidth(count, COUNT_FONT) + 16 : 0);
  const { x, y, width, height, radius } = EDGE_STRIP;
  return [
    {
      kind: "box",
      box: { left: 0, top: 0, right: CARD.width, bottom: CARD.height },
      radius: 6,
      ...boxLook(drawn),
    },
    ...(group === null
      ? []
      : [
          {
            kind: "box",
            box: { left: x, top: y, right: x + width, bottom: y + height },
            radius,
            fill: inkOfGroup(group),
            stroke: null,
          } as const,
        ]),
    {
      ...WORD,
      x: PADDING,
      y: at.titleY,
      text: fitted(card.title, TEXT, at.title),
      size: at.title,
      isBold: true,
      ink: isRemoved ? "red" : isGhost ? "ink-3" : "ink",
      isStruck: isRemoved,
    },
    {
      ...WORD,
      x: PADDING,
      y: at.noteY,
      text: fitted(card.note, room, at.note),
      size: at.note,
      ink: isGhost ? "ink-3" : "ink-2",
    },
    ...(figures === null
      ? []
      : [
          {
            ...WORD,
            x: PADDING,
            y: FIGURES_Y,
            text: figuresText(figures, TEXT, COUNT_FONT),
            size: COUNT_FONT,
            ink: "ink-3",
          } as const,
        ]),
    ...(count === ""
      ? []
      : [
          {
            ...WORD,
            x: CARD.width - 9,
            y: at.noteY + 1,
            text: count,
            size: COUNT_FONT,
            ink: "ink-3",
            anchor: "end",
          } as const,
        ]),
    ...tagShapes(card),
  ];
}
