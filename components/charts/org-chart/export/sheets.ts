import { isCardIn, isTouching, type Picture } from "@/components/charts/org-chart/export/picture";
import type { Box } from "@/lib/domain/org/scene";

export const PAPER_SIZES = ["a4", "a3"] as const;
export type PaperSize = (typeof PAPER_SIZES)[number];

/** One page: which part of the picture stands on it, and how large. */
export interface Sheet {
  /** Width and height in points. */
  readonly size: readonly [number, number];
  readonly part: Box;
  /** Points to a pixel of the chart. */
  readonly scale: number;
  /** Points around the part. */
  readonly margin: number;
  /** What is printed at the foot, such as `Row 2, column 3`. */
  readonly name: string | null;
}

/** Points, lying: charts are wider than they are high. */
const LYING: Readonly<Record<PaperSize, readonly [number, number]>> = {
  a4: [841.89, 595.28],
  a3: [1190.55, 841.89],
};
const MARGIN = 28;
/** Letters of a card are 9 points high where a sheet need not take more. */
const FULL = 0.75;
/** Below this a card's title is under 6 points: more sheets instead. */
const SMALLEST = 0.5;

/**
 * The sheets that a picture is cut into, row by row; those that hold nothing are left
 * out. As few as can be read: first all on one, then at the smallest scale that is still legible.
 */
export function sheetsOf(picture: Picture, paper: PaperSize): readonly Sheet[] {
  const size = LYING[paper];
  const [width, height] = [size[0] - 2 * MARGIN, size[1] - 2 * MARGIN];
  const fitting = Math.min(FULL, width / picture.width, height / picture.height);
  const scale = Math.max(fitting, SMALLEST);
  const columns = Math.ceil((picture.width * scale) / width - 1e-9);
  const rows = Math.ceil((picture.height * scale) / height - 1e-9);
  const [across, down] = [width / scale, height / scale];
  return Array.from({ length: rows * columns }, (_, at): Sheet => {
    const [row, column] = [Math.floor(at / columns), at % columns];
    const [left, top] = [column * across, row * down];
    return {
      size,
      part: {
        left,
        top,
        right: Math.min(left + across, picture.width),
        bottom: Math.min(top + down, picture.height),
      },
      scale,
      margin: MARGIN,
      name:
        rows * columns === 1
          ? null
          : `${picture.title}, row ${row + 1} of ${rows}, column ${column + 1} of ${columns}`,
    };
  }).filter(
    ({ part }) =>
      picture.cards.some((card) => isCardIn(card, part)) ||
      picture.inked.some((inked) => isTouching(inked, part)),
  );
}
