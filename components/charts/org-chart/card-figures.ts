import { fitted, textWidth } from "@/components/charts/org-chart/card-text";
import { inDigits } from "@/lib/format/count";
import { LOCALE } from "@/lib/format/locale";

/** A leader's span: who reports directly, everybody below, and how many layers those stand in. */
export interface CardFigures {
  readonly direct: number;
  readonly below: number;
  readonly layers: number;
}

export const layerWord = ({ layers }: CardFigures) => (layers === 1 ? "layer" : "layers");

/** `7 direct, 43 below, 3 layers`; the bare figures where the words do not fit. */
export function figuresText(figures: CardFigures, width: number, fontSize: number): string {
  const [direct, below, layers] = [figures.direct, figures.below, figures.layers].map((figure) =>
    inDigits(figure, LOCALE),
  );
  const worded = `${direct} direct, ${below} below, ${layers} ${layerWord(figures)}`;
  return textWidth(worded, fontSize) <= width
    ? worded
    : fitted(`${direct} · ${below} · ${layers}`, width, fontSize);
}
