import type { Picture } from "@/components/charts/org-chart/export/picture";
import { sheetsOf } from "@/components/charts/org-chart/export/sheets";
import { tilesOf } from "@/components/charts/org-chart/export/tiles";
import { counted, inDigits } from "@/lib/format/count";
import type { FileChoice } from "./make-file";

/** What a file will be, before it is made: `14 positions, 2,400 × 1,600 dots.` */
export function fileSentence(
  picture: Picture,
  { kind, scale }: FileChoice,
  locale: string,
): string {
  const { width, height, cards } = picture;
  const held = counted(cards.length, "position", "positions", locale);
  const size = (times: number) =>
    `${inDigits(Math.round(width * times), locale)} × ${inDigits(Math.round(height * times), locale)}`;
  switch (kind) {
    case "svg":
      return `${held}, ${size(1)} pixels at any size.`;
    case "png": {
      const tiles = tilesOf(picture, scale).length;
      return tiles === 1
        ? `${held}, ${size(scale)} dots.`
        : `${held}, ${size(scale)} dots: in ${tiles} pictures, which come in one ZIP.`;
    }
    case "pdf":
      return `${held} on one page.`;
    case "a4":
    case "a3":
      return `${held} on ${counted(sheetsOf(picture, kind).length, "sheet", "sheets", locale)}.`;
  }
}
