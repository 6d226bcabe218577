import { memo } from "react";
import type { OrgCardModel } from "@/components/charts/org-chart/org-chart-model";
import { OUTLINE_COLUMNS, type OutlineColumn } from "@/components/charts/org-chart/outline-columns";
import { type FieldEnd, OutlineField } from "@/components/charts/org-chart/outline-field";
import { OutlineTags } from "@/components/charts/org-chart/outline-tags";
import { classes } from "@/components/ui/classes";
import type { Position } from "@/lib/domain/org/chart";
import { inDigits } from "@/lib/format/count";
import { LOCALE } from "@/lib/format/locale";
import { levelName, positionStatusName } from "@/lib/format/position";

/** The columns' widths, from a tablet up; on a phone a row is two lines of one cell. */
export const GRID =
  "grid grid-cols-[minmax(15rem,2.6fr)_minmax(7rem,1fr)_7.5rem_minmax(6rem,0.8fr)_8rem_4rem]";

/** A tag without room wraps out of sight whole, away from the sliver before it; the row's name says it as well. */
const TAGS =
  "flex h-4 min-w-0 flex-wrap gap-2 overflow-hidden before:-mr-2 before:h-4 before:w-px before:content-['']";

const INDENT = 18;
/** Deeper rows keep their level but are not moved further right: there is no room for them. */
const DEEPEST_INDENT = { wide: 10, compact: 6 } as const;

export interface OutlineRowProps {
  readonly card: OrgCardModel;
  readonly position: Position;
  readonly index: number;
  /** Place in the list, 0 for the first, and pixels from its top. */
  readonly row: number;
  readonly top: number;
  readonly height: number;
  readonly isCompact: boolean;
  readonly depth: number;
  readonly siblings: number;
  readonly place: number;
  readonly reports: number;
  readonly isFolded: boolean;
  readonly isSelected: boolean;
  readonly isLit: boolean;
  readonly isCut: boolean;
  /** In the branch that is being dragged. */
  readonly isMoving: boolean;
  readonly isTabStop: boolean;
  readonly editing: OutlineColumn | null;
  readonly onEnd: (text: string | null, end: FieldEnd) => void;
}

/** One position as a row of a tree grid. */
export const OutlineRow = memo(function OutlineRow(props: OutlineRowProps) {
  const { card, position, isCompact, isSelected, editing } = props;
  const deepest = isCompact ? DEEPEST_INDENT.compact : DEEPEST_INDENT.wide;
  return (
    <div
      role="row"
      aria-level={props.depth + 1}
      aria-setsize={props.siblings}
      aria-posinset={props.place}
      aria-rowindex={props.row + (isCompact ? 1 : 2)}
      aria-expanded={props.reports > 0 ? !props.isFolded : undefined}
      aria-selected={isSelected}
      aria-label={card.label}
      tabIndex={props.isTabStop ? 0 : -1}
      data-position={props.index}
      style={{ top: props.top, height: props.height }}
      className={classes(
        "absolute inset-x-0 cursor-pointer items-center border-b border-rule -outline-offset-2 select-none [-webkit-touch-callout:none] hover:bg-hover",
        isCompact ? "flex" : GRID,
        props.isLit && "bg-blue-tint",
        isSelected && "shadow-[inset_3px_0_0_var(--color-ink)]",
        props.isCut && "outline-1 outline-control outline-dashed",
        (props.isCut || props.isMoving || card.mark === "ghost") && "opacity-60",
      )}
    >
      <div
        role="gridcell"
        data-column="title"
        className="flex h-full min-w-0 flex-1 items-center gap-2 pr-2"
        style={{ paddingInlineStart: Math.min(props.depth, deepest) * INDENT }}
      >
        <Toggle isCompact={isCompact} reports={props.reports} isFolded={props.isFolded} />
        {editing === "title" ? (
          <OutlineField column="title" position={position} onEnd={props.onEnd} />
        ) : (
          <span className={classes("min-w-0", isCompact && "flex-1")}>
            <span
              className={classes(
                "block truncate font-semibold",
                card.mark === "removed" && "line-through",
              )}
            >
              {card.title}
            </span>
            {isCompact && (
              <span className="flex items-center gap-2 text-ink-2">
                <span className="max-w-3/5 flex-none truncate">{card.note}</span>
                <span className={classes(TAGS, "flex-1")}>
                  <OutlineTags card={card} />
                </span>
              </span>
            )}
          </span>
        )}
        {!isCompact && (
          // The title keeps its room to the last part of a pixel.
          <span className={classes(TAGS, "shrink-[100000]")}>
            <OutlineTags card={card} />
          </span>
        )}
      </div>
      {!isCompact &&
        OUTLINE_COLUMNS.filter((column) => column !== "title").map((column) => (
          <div
            key={column}
            role="gridcell"
            data-column={column}
            className="min-w-0 truncate pr-3 text-ink-2"
          >
            {editing === column ? (
              <OutlineField column={column} position={position} onEnd={props.onEnd} />
            ) : (
              cellText(column, card, position)
            )}
          </div>
        ))}
      <div
        role="gridcell"
        className={classes(
          "flex-none pr-4 text-right text-ink-3 tabular",
          isCompact && props.reports === 0 && "hidden",
        )}
      >
        {props.reports > 0 && inDigits(props.reports, LOCALE)}
      </div>
    </div>
  );
});

/** What a cell says where it is not edited; nothing is left blank that could be known. */
function cellText(column: OutlineColumn, card: OrgCardModel, position: Position): string {
  switch (column) {
    case "title":
      return card.title;
    case "person":
      return position.status === "filled" ? card.note : (position.person ?? "–");
    case "level":
      return levelName(position.level);
    case "function":
      return position.function || "–";
    case "status":
      return position.status === "filled" ? positionStatusName("filled") : card.note;
  }
}

interface ToggleProps {
  readonly isCompact: boolean;
  readonly reports: number;
  readonly isFolded: boolean;
}

/** Folds a row for who points; keys do it from the row itself. */
function Toggle({ isCompact, reports, isFolded }: ToggleProps) {
  const size = isCompact ? "w-10" : "w-7";
  if (reports === 0) return <span className={classes("flex-none", size)} />;
  return (
    <span
      data-toggle=""
      aria-hidden="true"
      className={classes("flex h-full flex-none items-center justify-center text-ink-3", size)}
    >
      <svg width="10" height="10" viewBox="0 0 10 10" className={classes(!isFolded && "rotate-90")}>
        <path d="M3.5 1.5L7 5L3.5 8.5" fill="none" stroke="currentColor" strokeWidth="1.4" />
      </svg>
    </span>
  );
}
