import { memo } from "react";
import { fillOf } from "@/components/charts/org-chart/card-colours";
import { type CardFigures, layerWord } from "@/components/charts/org-chart/card-figures";
import { CARD, EDGE_STRIP, isDashed } from "@/components/charts/org-chart/card-measures";
import { CardTags } from "@/components/charts/org-chart/card-tags";
import { CardWords } from "@/components/charts/org-chart/card-words";
import type { Detail } from "@/components/charts/org-chart/chart-view";
import type { CardMark, OrgCardModel } from "@/components/charts/org-chart/org-chart-model";
import { classes } from "@/components/ui/classes";

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
      <CardWords {...props} figures={figures} />
      {(mark !== null || badges.length > 0) && (
        <CardTags mark={mark} badges={badges} detail={detail} right={CARD.width} />
      )}
    </g>
  );
});
