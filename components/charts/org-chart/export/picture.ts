import { CARD } from "@/components/charts/org-chart/card-measures";
import type { Box } from "@/lib/domain/org/scene";

/** Colours by the names of their tokens; a file takes the light ones. */
export const INKS = [
  "paper",
  "canvas",
  "raised",
  "ink",
  "ink-2",
  "ink-3",
  "rule-2",
  "control",
  "blue",
  "blue-tint",
  "green",
  "on-green",
  "red",
  "amber",
  "group-1",
  "group-2",
  "group-3",
  "group-4",
  "group-5",
  "group-6",
  "group-7",
  "group-8",
  "group-other",
] as const;
export type Ink = (typeof INKS)[number];

/** What an ink looks like, as `#rrggbb`. */
export type Inks = (ink: Ink) => string;

export interface Stroke {
  readonly ink: Ink;
  readonly width: number;
  /** Lengths of dash and gap; null: a whole line. */
  readonly dash: readonly [number, number] | null;
}

/** Lengths in pixels of the chart, y downwards. */
export type Shape =
  | {
      readonly kind: "box";
      readonly box: Box;
      readonly radius: number;
      readonly fill: Ink;
      readonly stroke: Stroke | null;
    }
  /** `path` in the commands of SVG, which every kind of file here understands. */
  | { readonly kind: "line"; readonly path: string; readonly stroke: Stroke }
  | {
      readonly kind: "text";
      readonly x: number;
      /** Of the baseline. */
      readonly y: number;
      readonly text: string;
      readonly size: number;
      readonly isBold: boolean;
      readonly ink: Ink;
      readonly anchor: "start" | "middle" | "end";
      readonly isStruck: boolean;
    };

/** Shapes with an origin of their own on the picture. */
export interface PictureGroup {
  readonly x: number;
  readonly y: number;
  readonly shapes: readonly Shape[];
}

/** One position; its origin is the card's left upper corner. */
export interface PictureCard extends PictureGroup {
  readonly label: string;
}

/** A whole chart as shapes, whatever part of it a screen shows. */
export interface Picture {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly heading: PictureGroup;
  /** Lines beneath the cards. */
  readonly ground: PictureGroup;
  /** What is drawn beside the cards: the heading, and each leg of the tree's lines. */
  readonly inked: readonly Box[];
  readonly cards: readonly PictureCard[];
  /** Dotted lines, over the cards. */
  readonly over: PictureGroup;
}

/** How far tags stand out of a card. */
const CARD_EDGE = 12;

/** Whether two parts of a picture touch. */
export const isTouching = (one: Box, other: Box): boolean =>
  one.right >= other.left &&
  one.left <= other.right &&
  one.bottom >= other.top &&
  one.top <= other.bottom;

/** Whether any of a card's shapes, its tags among them, may lie in a part of the picture. */
export const isCardIn = ({ x, y }: PictureCard, { left, top, right, bottom }: Box): boolean =>
  x + CARD.width + CARD_EDGE >= left &&
  x - CARD_EDGE <= right &&
  y + CARD.height + CARD_EDGE >= top &&
  y - CARD_EDGE <= bottom;

/** Groups in the order of drawing: all of them, or those that may lie in a part of the picture. */
export const groupsOf = (
  { heading, ground, cards, over }: Picture,
  part: Box | null = null,
): readonly PictureGroup[] => [
  heading,
  ground,
  ...(part === null ? cards : cards.filter((card) => isCardIn(card, part))),
  over,
];
