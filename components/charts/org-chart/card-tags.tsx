import type { CardBadge, CardMark } from "@/components/charts/org-chart/org-chart-model";
import type { Detail } from "@/components/charts/org-chart/chart-view";
import { textWidth } from "@/components/charts/org-chart/card-text";
import { tagsOf, type TagTone } from "@/components/charts/org-chart/tag";
import { classes } from "@/components/ui/classes";

const TONE: Readonly<Record<TagTone, { readonly box: string; readonly text: string }>> = {
  ink: { box: "fill-ink stroke-ink", text: "fill-paper" },
  outline: { box: "fill-paper stroke-ink", text: "fill-ink" },
  red: { box: "fill-paper stroke-red", text: "fill-red" },
  green: { box: "fill-green stroke-green", text: "fill-on-green" },
  amber: { box: "fill-paper stroke-amber", text: "fill-amber" },
};

interface CardTagsProps {
  readonly mark: CardMark | null;
  readonly badges: readonly CardBadge[];
  readonly detail: Detail;
  /** Right edge of the card. */
  readonly right: number;
}

/** Tags on a card's upper edge, from the right: how it differs, then what else is to be said of it. */
export function CardTags({ mark, badges, detail, right }: CardTagsProps) {
  const isFar = detail === "titles" || detail === "far";
  const [size, height, gap] = isFar ? [19, 26, 5] : [11, 18, 4];
  let edge = right - 8;
  return tagsOf({ mark, badges }).map((tag) => {
    const text = isFar ? tag.sign : tag.text;
    if (text === null) return null;
    const width = textWidth(text, size) + 12;
    edge -= width + gap;
    return (
      <g key={tag.text} aria-hidden="true" transform={`translate(${edge + gap},${-height / 2})`}>
        <rect width={width} height={height} rx={3} className={TONE[tag.tone].box} />
        <text
          x={width / 2}
          y={height / 2 + size * 0.36}
          textAnchor="middle"
          fontSize={size}
          className={classes("font-semibold", TONE[tag.tone].text)}
        >
          {text}
        </text>
      </g>
    );
  });
}
