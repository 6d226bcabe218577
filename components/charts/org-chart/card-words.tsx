import { type CardFigures, figuresText } from "@/components/charts/org-chart/card-figures";
import {
  CARD,
  COUNT_FONT,
  countText,
  FIGURES_Y,
  NEAR,
  PADDING,
  READING,
  TEXT,
  WITH_FIGURES,
} from "@/components/charts/org-chart/card-measures";
import { fitted, textWidth, twoLines } from "@/components/charts/org-chart/card-text";
import type { Detail } from "@/components/charts/org-chart/chart-view";
import type { OrgCardModel } from "@/components/charts/org-chart/org-chart-model";
import { classes } from "@/components/ui/classes";

/** Clips what a card says, should a font be wider than its letters were counted. */
export const CARD_TEXT = "org-card-text";

const CLIPPED = `url(#${CARD_TEXT})`;

/** Baselines and letter sizes of titles alone: letters grow as the card grows smaller on the screen. */
const TITLES = { size: 21, one: 35, two: [25, 47] } as const;

interface CardWordsProps extends Pick<OrgCardModel, "title" | "note" | "mark"> {
  readonly detail: Detail;
  readonly reports: number;
  /** Positions in the branch, its head left out. */
  readonly below: number;
  readonly isCollapsed: boolean;
  /** Null where they are not shown. */
  readonly figures: CardFigures | null;
}

/** What a card says, in letters as large as there is room for at this distance. */
export function CardWords(props: CardWordsProps) {
  const { title, note, mark, detail, reports, below, isCollapsed, figures } = props;
  const isGhost = mark === "ghost";
  const titleClass = classes(
    "font-semibold",
    mark === "removed" ? "fill-red line-through" : isGhost ? "fill-ink-3" : "fill-ink",
  );
  if (detail === "titles" || detail === "far") {
    const lines = twoLines(title, TEXT, TITLES.size);
    return lines.map((line, n) => (
      <text
        key={n === 0 ? "first" : "second"}
        x={PADDING}
        y={lines.length === 1 ? TITLES.one : TITLES.two[n]}
        clipPath={CLIPPED}
        className={titleClass}
        fontSize={TITLES.size}
      >
        {line}
      </text>
    ));
  }
  const at = figures !== null ? WITH_FIGURES : detail === "near" ? NEAR : READING;
  const isCounted = reports > 0 && (figures === null || isCollapsed);
  const count = isCounted ? countText(reports, below, isCollapsed) : "";
  const room = TEXT - (reports > 0 ? textWidth(count, COUNT_FONT) + 16 : 0);
  return (
    <>
      <text x={PADDING} y={at.titleY} clipPath={CLIPPED} className={titleClass} fontSize={at.title}>
        {fitted(title, TEXT, at.title)}
      </text>
      <text
        x={PADDING}
        y={at.noteY}
        clipPath={CLIPPED}
        className={isGhost ? "fill-ink-3" : "fill-ink-2"}
        fontSize={at.note}
      >
        {fitted(note, room, at.note)}
      </text>
      {figures !== null && (
        <text
          x={PADDING}
          y={FIGURES_Y}
          clipPath={CLIPPED}
          className="tabular fill-ink-3"
          fontSize={COUNT_FONT}
        >
          {figuresText(figures, TEXT, COUNT_FONT)}
        </text>
      )}
      {reports > 0 && (
        <ReportCount text={count} isCollapsed={isCollapsed} detail={detail} baseline={at.noteY} />
      )}
    </>
  );
}

/** Screen pixels 24 at the smallest scale of each level; farther away there is nothing to press. */
const TARGET = { near: 29, reading: 37 } as const;
const LEAST_TARGET_WIDTH = 44;

interface ReportCountProps {
  readonly text: string;
  readonly isCollapsed: boolean;
  readonly detail: keyof typeof TARGET;
  readonly baseline: number;
}

/** Pressing it folds and unfolds, as `+` and `-` do. */
function ReportCount({ text, isCollapsed, detail, baseline }: ReportCountProps) {
  const target = TARGET[detail];
  const textRoom = textWidth(text, COUNT_FONT);
  const width = Math.max(LEAST_TARGET_WIDTH, textRoom + 18);
  return (
    <g data-toggle="" aria-hidden="true" className="group/count">
      <rect
        x={CARD.width - width}
        y={CARD.height - target}
        width={width}
        height={target}
        rx={6}
        className="fill-transparent group-hover/count:fill-hover"
      />
      <text
        x={CARD.width - 9}
        y={baseline + 1}
        textAnchor="end"
        fontSize={COUNT_FONT}
        className="tabular fill-ink-3 group-hover/count:fill-ink"
      >
        {text}
      </text>
      {!isCollapsed && (
        <path
          d={`M${CARD.width - 14 - textRoom} ${baseline - 1}l-3.5 -3.5l-3.5 3.5`}
          className="fill-none stroke-ink-3 group-hover/count:stroke-ink"
        />
      )}
    </g>
  );
}
