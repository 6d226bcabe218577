import { memo } from "react";
import { fillOf } from "@/components/charts/org-chart/card-colours";
import {
  type CardFigures,
  figuresText,
  layerWord,
} from "@/components/charts/org-chart/card-figures";
import {
  CARD,
  COUNT_FONT,
  countText,
  EDGE_STRIP,
  FIGURES_Y,
  isDashed,
  NEAR,
  PADDING,
  READING,
  TEXT,
  WITH_FIGURES,
} from "@/components/charts/org-chart/card-measures";
import { CardTags } from "@/components/charts/org-chart/card-tags";
import { fitted, textWidth, twoLines } from "@/components/charts/org-chart/card-text";
import type { CardMark, OrgCardModel } from "@/components/charts/org-chart/org-chart-model";
import type { Detail } from "@/components/charts/org-chart/chart-view";
import { classes } from "@/components/ui/classes";

/** Clips what a card says, should a font be wider than its letters were counted. */
export const CARD_TEXT = "org-card-text";

const CLIPPED = `url(#${CARD_TEXT})`;

/** Words and not a card, so that after an edit only the cards that say something else are drawn again. */
interface OrgCardProps extends Omit<OrgCardModel, "key"> {
  readonly position: number;
  readonly x: number;
  readonly y: number;
  readonly detail: Detail;
  readonly level: number;
  readonly siblings: number;
  readonly place: number;
  readonly reports: number;
  /** Positions in the branch, its head left out. */
  readonly below: number;
  readonly isCollapsed: boolean;
  readonly isSelected: boolean;
  readonly isLit: boolean;
  readonly isTabStop: boolean;
  /** Of its edge, and what that stands for; null where cards are not coloured. */
  readonly colour: number | null;
  readonly group: string | null;
  /** Levels below; null where figures are not shown, or nobody reports here. */
  readonly layers: number | null;
}

const figuresOf = ({ reports, below, layers }: OrgCardProps): CardFigures | null =>
  layers === null ? null : { direct: reports, below, layers };

const MARK_BOX: Readonly<Record<CardMark, string>> = {
  added: "fill-raised stroke-green stroke-[1.5]",
  removed: "fill-raised stroke-red stroke-[1.5]",
  changed: "fill-raised stroke-amber stroke-[1.5]",
  moved: "fill-raised stroke-ink stroke-[1.5]",
  ghost: "fill-canvas stroke-control",
};

function boxClass({ isFilled, isLit, mark }: OrgCardProps): string {
  if (isLit) return "fill-blue-tint stroke-blue";
  if (mark !== null) return MARK_BOX[mark];
  return isFilled
    ? "fill-raised stroke-rule-2 group-hover:stroke-control"
    : "fill-canvas stroke-control";
}

/** One position: a tree item of plain shapes and text, so that the chart can be exported as it is. */
export const OrgCard = memo(function OrgCard(props: OrgCardProps) {
  const { badges, colour, detail, group, isSelected, isTabStop, mark, reports } = props;
  const figures = figuresOf(props);
  const words = [
    props.label,
    ...(figures === null ? [] : [`${figures.layers} ${layerWord(figures)} below`]),
    ...(group === null ? [] : [group]),
  ];
  return (
    <g
      role="treeitem"
      aria-level={props.level}
      aria-setsize={props.siblings}
      aria-posinset={props.place}
      aria-expanded={reports > 0 ? !props.isCollapsed : undefined}
      aria-selected={isSelected}
      aria-label={words.join(", ")}
      tabIndex={isTabStop ? 0 : -1}
      data-position={props.position}
      transform={`translate(${props.x},${props.y})`}
      className="group cursor-pointer outline-none shadow-none"
    >
      {(isTabStop || isSelected) && (
        <rect
          x={-5}
          y={-5}
          width={CARD.width + 10}
          height={CARD.height + 10}
          rx={9}
          className={classes(
            "fill-none stroke-focus stroke-2 group-focus-visible:opacity-100",
            isSelected ? "opacity-100" : "opacity-0",
          )}
        />
      )}
      <rect
        width={CARD.width}
        height={CARD.height}
        rx={6}
        strokeDasharray={isDashed(props) ? "4 3" : undefined}
        className={boxClass(props)}
      />
      {colour !== null && (
        <rect
          x={EDGE_STRIP.x}
          y={EDGE_STRIP.y}
          width={EDGE_STRIP.width}
          height={EDGE_STRIP.height}
          rx={EDGE_STRIP.radius}
          className={fillOf(colour)}
        />
      )}
      <CardWords {...props} />
      {(mark !== null || badges.length > 0) && (
        <CardTags mark={mark} badges={badges} detail={detail} right={CARD.width} />
      )}
    </g>
  );
});

/** Baselines and letter sizes of titles alone: letters grow as the card grows smaller on the screen. */
const TITLES = { size: 21, one: 35, two: [25, 47] } as const;

function CardWords(props: OrgCardProps) {
  const { title, note, mark, detail, reports, below, isCollapsed } = props;
  const figures = figuresOf(props);
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
