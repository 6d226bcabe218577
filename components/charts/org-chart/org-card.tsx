import { memo } from "react";
import { fitted } from "@/components/charts/org-chart/card-text";
import type { CardBadge, OrgCardModel } from "@/components/charts/org-chart/org-chart-model";
import type { Detail } from "@/components/charts/org-chart/chart-view";
import { classes } from "@/components/ui/classes";

export const CARD = { width: 172, height: 56 } as const;

/** Clips what a card says, should a font be wider than its letters were counted. */
export const CARD_TEXT = "org-card-text";

const PADDING = 10;
const CLIPPED = `url(#${CARD_TEXT})`;
const TITLE = 12;
/** Titles alone are read from farther away. */
const FAR_TITLE = 20;
const COUNT_WIDTH = 44;

interface OrgCardProps {
  readonly card: OrgCardModel;
  readonly position: number;
  readonly x: number;
  readonly y: number;
  readonly detail: Detail;
  readonly level: number;
  readonly siblings: number;
  readonly place: number;
  readonly reports: number;
  readonly isCollapsed: boolean;
  readonly isSelected: boolean;
  readonly isLit: boolean;
  readonly isTabStop: boolean;
}

/** One position: a tree item of plain shapes and text, so that the chart can be exported as it is. */
export const OrgCard = memo(function OrgCard(props: OrgCardProps) {
  const { card, detail, isCollapsed, isLit, isSelected, reports } = props;
  const isTitleOnly = detail === "titles" || detail === "far";
  const text = CARD.width - 2 * PADDING;
  return (
    <g
      role="treeitem"
      aria-level={props.level}
      aria-setsize={props.siblings}
      aria-posinset={props.place}
      aria-expanded={reports > 0 ? !isCollapsed : undefined}
      aria-selected={isSelected}
      aria-label={card.label}
      tabIndex={props.isTabStop ? 0 : -1}
      data-position={props.position}
      transform={`translate(${props.x},${props.y})`}
      className="group cursor-pointer outline-none shadow-none"
    >
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
      <rect
        width={CARD.width}
        height={CARD.height}
        rx={6}
        strokeDasharray={card.isFilled ? undefined : "4 3"}
        className={classes(
          isLit
            ? "fill-blue-tint stroke-blue"
            : card.isFilled
              ? "fill-raised stroke-rule-2 group-hover:stroke-control"
              : "fill-canvas stroke-control",
        )}
      />
      {isTitleOnly ? (
        <text
          x={PADDING}
          y={35}
          clipPath={CLIPPED}
          className="fill-ink font-semibold"
          fontSize={FAR_TITLE}
        >
          {fitted(card.title, text, FAR_TITLE)}
        </text>
      ) : (
        <>
          <text
            x={PADDING}
            y={23}
            clipPath={CLIPPED}
            className="fill-ink font-semibold"
            fontSize={TITLE}
          >
            {fitted(card.title, text, TITLE)}
          </text>
          <text x={PADDING} y={41} clipPath={CLIPPED} className="fill-ink-2" fontSize={TITLE}>
            {fitted(card.note, text - (reports > 0 ? COUNT_WIDTH - PADDING : 0), TITLE)}
          </text>
          {reports > 0 && <ReportCount count={reports} isCollapsed={isCollapsed} detail={detail} />}
          {card.badges.length > 0 && <Badges badges={card.badges} />}
        </>
      )}
    </g>
  );
});

/** Screen pixels 24 at the smallest scale of each level; farther away there is nothing to press. */
const TARGET: Readonly<Record<Detail, number | null>> = {
  near: 29,
  reading: 40,
  cards: null,
  titles: null,
  far: null,
};

interface ReportCountProps {
  readonly count: number;
  readonly isCollapsed: boolean;
  readonly detail: Detail;
}

/** How many report here: `+ 6` where they are folded away. Pressing it folds and unfolds, as `+` and `-` do. */
function ReportCount({ count, isCollapsed, detail }: ReportCountProps) {
  const target = TARGET[detail];
  return (
    <g data-toggle="" aria-hidden="true" className="group/count">
      {target !== null && (
        <rect
          x={CARD.width - Math.max(COUNT_WIDTH, target)}
          y={CARD.height - target}
          width={Math.max(COUNT_WIDTH, target)}
          height={target}
          rx={6}
          className="fill-transparent group-hover/count:fill-hover"
        />
      )}
      <text
        x={CARD.width - 9}
        y={CARD.height - 14}
        textAnchor="end"
        fontSize={11}
        className="tabular fill-ink-3 group-hover/count:fill-ink"
      >
        {isCollapsed ? `+ ${count}` : count}
      </text>
      {!isCollapsed && (
        <path
          d={`M${CARD.width - 15 - 7 * String(count).length} ${CARD.height - 16}l-3.5 -3.5l-3.5 3.5`}
          className="fill-none stroke-ink-3 group-hover/count:stroke-ink"
        />
      )}
    </g>
  );
}

const TONE: Readonly<Record<CardBadge["tone"], { readonly box: string; readonly text: string }>> = {
  ink: { box: "fill-ink stroke-ink", text: "fill-paper" },
  outline: { box: "fill-paper stroke-ink", text: "fill-ink" },
  red: { box: "fill-paper stroke-red", text: "fill-red" },
};

const BADGE_TEXT = 11;
const BADGE_HEIGHT = 18;

/** Badges on the card's upper edge, from the right. */
function Badges({ badges }: { readonly badges: readonly CardBadge[] }) {
  const widths = badges.map((badge) => 12 + badge.text.length * BADGE_TEXT * 0.58);
  return badges.map((badge, i) => {
    const right = widths.slice(0, i).reduce((sum, width) => sum + width + 4, 8);
    const width = widths[i] ?? 0;
    return (
      <g
        key={badge.text}
        aria-hidden="true"
        transform={`translate(${CARD.width - right - width},-9)`}
      >
        <rect width={width} height={BADGE_HEIGHT} rx={3} className={TONE[badge.tone].box} />
        <text
          x={width / 2}
          y={13}
          textAnchor="middle"
          fontSize={BADGE_TEXT}
          className={classes("font-semibold", TONE[badge.tone].text)}
        >
          {badge.text}
        </text>
      </g>
    );
  });
}
