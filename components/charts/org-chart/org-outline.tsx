"use client";

import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  useMemo,
  useRef,
} from "react";
import type { ChartGestures } from "@/components/charts/org-chart/chart-gestures";
import {
  type ChartMove,
  outlineMoveOf,
  siblingsOf,
} from "@/components/charts/org-chart/chart-keys";
import { DragGhost } from "@/components/charts/org-chart/drag-ghost";
import { isInBranch } from "@/components/charts/org-chart/drag-target";
import { actOf, EDIT_KEYS } from "@/components/charts/org-chart/keyboard-keys";
import type { OrgChartModel } from "@/components/charts/org-chart/org-chart-model";
import { OUTLINE_COLUMNS } from "@/components/charts/org-chart/outline-columns";
import { OutlineDropMark } from "@/components/charts/org-chart/outline-drop-mark";
import { OutlineHeads } from "@/components/charts/org-chart/outline-heads";
import { OutlineRow } from "@/components/charts/org-chart/outline-row";
import { rowTarget } from "@/components/charts/org-chart/outline-target";
import { drawnRows } from "@/components/charts/org-chart/outline-window";
import { hitAt } from "@/components/charts/org-chart/position-hit";
import { menuListener } from "@/components/charts/org-chart/position-menu";
import { useCellEditing } from "@/components/charts/org-chart/use-cell-editing";
import { useChartKeys } from "@/components/charts/org-chart/use-chart-keys";
import { useDrag } from "@/components/charts/org-chart/use-drag";
import { useFolding } from "@/components/charts/org-chart/use-folding";
import { useKeptFocus } from "@/components/charts/org-chart/use-kept-focus";
import { useRowScroll } from "@/components/charts/org-chart/use-row-scroll";
import { useScrolled } from "@/components/charts/org-chart/use-scrolled";
import { classes } from "@/components/ui/classes";
import { whole } from "@/lib/domain/org/cells";
import type { PositionFields } from "@/lib/domain/org/commands";
import { readingOrder, reportCount } from "@/lib/domain/org/forest";

interface OrgOutlineProps {
  readonly model: OrgChartModel;
  readonly label: string;
  readonly selected: string | null;
  readonly lit: ReadonlySet<string>;
  /** A row to show; a new object shows it again. */
  readonly goal?: { readonly key: string } | null;
  readonly root?: string | null;
  readonly levels?: number | null;
  readonly gestures?: ChartGestures | null;
  /** A cell was edited in its place; null: the outline is only read. */
  readonly onEdit?: ((key: string, fields: PositionFields) => void) | null;
  readonly onSelect: (key: string) => void;
}

/** Narrower than this, a row is two lines of one cell. */
const WIDE = 720;
const ROW = { wide: 40, compact: 56 } as const;
const HEAD = { wide: 37, compact: 0 } as const;

/** The same chart as an indented list: for phones, for magnifiers, for reading straight down and filling in. */
export function OrgOutline(props: OrgOutlineProps) {
  const { model, lit, selected, onSelect, goal = null, root = null, levels = null } = props;
  const { gestures = null, onEdit = null } = props;
  const { cards, positions, indexOf } = model;
  const folding = useFolding({ model, root, levels, goal, folds: null });
  const { forest, collapsed, focused } = folding;
  const rows = useMemo(() => [...readingOrder(forest, collapsed)], [forest, collapsed]);

  const list = useRef<HTMLDivElement>(null);
  const seen = useScrolled(list, ROW.wide);
  const size = seen.width < WIDE ? "compact" : "wide";
  const isCompact = size === "compact";
  const rowHeight = ROW[size];
  const { hold, onBlur } = useKeptFocus(list, model);
  const editing = useCellEditing(isCompact ? null : onEdit, hold);

  const focus = (position: number) => {
    hold();
    folding.setFocused(position);
  };
  const reveal = useRowScroll({
    list,
    rowHeight,
    headHeight: HEAD[size],
    rowOf: (position) => rows.indexOf(position),
    goal,
    goalPosition: indexOf.get(goal?.key ?? "") ?? -1,
  });

  const drag = useDrag({
    model,
    gestures,
    ground: list,
    collapsed,
    panBy: (_, y) => list.current?.scrollBy(0, y),
    targetAt: ({ y }, dragged) => {
      const at = (y - HEAD[size] + (list.current?.scrollTop ?? 0)) / rowHeight;
      const isOverHead = y < HEAD[size];
      const whom = { ...dragged, mayBeTop: root === null };
      return isOverHead ? null : rowTarget({ forest, collapsed, rows }, at, whom);
    },
    unfold: (position) => folding.fold([position], true),
    onBegin: focus,
    onDrop: () => {},
  });

  const follow = (move: ChartMove) => {
    switch (move.kind) {
      case "focus":
        return focus(move.position);
      case "expand":
        return folding.fold(move.positions, true);
      case "collapse":
        return folding.fold(move.positions, false);
      case "open":
        return onSelect(cards[focused]?.key ?? "");
    }
  };

  const onChartKey = useChartKeys({
    model,
    gestures,
    focus: { forest, collapsed, position: focused },
    moveOf: (act, now) => outlineMoveOf(act, rows, now),
    onMove: follow,
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const key = cards[focused]?.key;
    const isEdited = onEdit !== null && !isCompact && actOf(EDIT_KEYS, event) === "rename";
    if (!isEdited || key === undefined) return onChartKey(event);
    event.preventDefault();
    editing.begin(key, "title");
  };

  const onFocus = (event: FocusEvent) => {
    const found = hitAt(event.target);
    if (found === null) return;
    focus(found.position);
    if (event.target.matches(":focus-visible")) reveal(found.position);
  };

  const onClick = (event: MouseEvent) => {
    const found = hitAt(event.target);
    if (found === null) return;
    const { position, isToggle } = found;
    focus(position);
    if (isToggle) folding.fold([position], collapsed.has(position));
    else onSelect(cards[position]?.key ?? "");
  };

  const onDoubleClick = (event: MouseEvent) => {
    const found = hitAt(event.target);
    const key = found === null ? undefined : cards[found.position]?.key;
    const cell = event.target instanceof Element ? event.target.closest("[data-column]") : null;
    const column = OUTLINE_COLUMNS.find((name) => name === cell?.getAttribute("data-column"));
    if (key !== undefined && column !== undefined && found?.isToggle === false)
      editing.begin(key, column);
  };

  const onPointerDown = (event: PointerEvent) => {
    const found = hitAt(event.target);
    drag.onPointerDown(event, found === null || found.isToggle ? null : found.position);
  };
  const onContextMenu = menuListener({ model, gestures, isPressed: drag.isPressed, focus });

  const drawn = drawnRows({
    rows: rows.length,
    rowHeight,
    top: seen.top,
    height: seen.height,
    kept: rows.indexOf(focused),
  });
  const moving = drag.drag;

  return (
    <div className="relative h-full max-h-dvh min-h-80">
      {/* The grid's keys arrive here from the focused row, which holds the one tab stop. */}
      <div
        ref={list}
        role="presentation"
        className={classes("h-full overflow-auto", moving !== null && "cursor-grabbing")}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onBlur={(event) => onBlur(event.relatedTarget)}
        onClick={onClick}
        onClickCapture={drag.onClickCapture}
        onDoubleClick={onDoubleClick}
        onContextMenu={onContextMenu}
        onPointerDown={onPointerDown}
        onPointerMove={drag.onPointerMove}
        onPointerUp={drag.onPointerUp}
        onPointerCancel={drag.onPointerCancel}
      >
        <div
          role="treegrid"
          aria-label={props.label}
          aria-rowcount={rows.length + (isCompact ? 0 : 1)}
          className={classes("text-small", !isCompact && "min-w-204")}
        >
          {!isCompact && <OutlineHeads />}
          <div role="rowgroup" className="relative" style={{ height: rows.length * rowHeight }}>
            {drawn.map((row) => {
              const i = rows[row] ?? -1;
              const [card, position] = [cards[i], positions[i]];
              if (card === undefined || position === undefined) return null;
              const siblings = siblingsOf(forest, i);
              const cell = editing.cell?.key === card.key ? editing.cell : null;
              return (
                <OutlineRow
                  key={card.key}
                  {...{ card, position, row, isCompact }}
                  index={i}
                  top={row * rowHeight}
                  height={rowHeight}
                  depth={whole(forest.depth, i)}
                  siblings={siblings.length}
                  place={siblings.indexOf(i) + 1}
                  reports={reportCount(forest, i)}
                  isFolded={collapsed.has(i)}
                  isSelected={card.key === selected}
                  isLit={lit.has(card.key)}
                  isCut={card.key === gestures?.cut}
                  isMoving={moving !== null && isInBranch(forest, i, moving.position)}
                  isTabStop={i === focused}
                  editing={cell?.column ?? null}
                  onEnd={editing.onEnd}
                />
              );
            })}
            <OutlineDropMark target={moving?.target ?? null} rows={rows} rowHeight={rowHeight} />
          </div>
        </div>
      </div>
      {moving !== null && (
        <DragGhost drag={moving} model={model} ghost={drag.ghost} onChoose={drag.choose} />
      )}
    </div>
  );
}
