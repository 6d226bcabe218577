"use client";

import { type FocusEvent, type MouseEvent, type PointerEvent, useMemo, useRef } from "react";
import { cardGroups } from "@/components/charts/org-chart/card-groups";
import { ChartDrawing } from "@/components/charts/org-chart/chart-drawing";
import type { ChartGestures } from "@/components/charts/org-chart/chart-gestures";
import { type ChartMove, moveOf } from "@/components/charts/org-chart/chart-keys";
import { ChartTools } from "@/components/charts/org-chart/chart-tools";
import type { ChartTwins } from "@/components/charts/org-chart/chart-twins";
import { DragGhost } from "@/components/charts/org-chart/drag-ghost";
import { CutMark, DragLights, DragMarks } from "@/components/charts/org-chart/drag-marks";
import { dropTarget } from "@/components/charts/org-chart/drag-target";
import { FarCanvas } from "@/components/charts/org-chart/far-canvas";
import { CARD } from "@/components/charts/org-chart/card-measures";
import type { ColourBy, OrgChartModel } from "@/components/charts/org-chart/org-chart-model";
import { cardAt, hitAt } from "@/components/charts/org-chart/position-hit";
import { menuListener } from "@/components/charts/org-chart/position-menu";
import { useChartKeys } from "@/components/charts/org-chart/use-chart-keys";
import { useDrag } from "@/components/charts/org-chart/use-drag";
import { type Folds, useFolding } from "@/components/charts/org-chart/use-folding";
import { useKeptFocus } from "@/components/charts/org-chart/use-kept-focus";
import { useOpening } from "@/components/charts/org-chart/use-opening";
import { usePanZoom } from "@/components/charts/org-chart/use-pan-zoom";
import { cardBox, useStillCard } from "@/components/charts/org-chart/use-still-card";
import { useTwin } from "@/components/charts/org-chart/use-twin";
import { classes } from "@/components/ui/classes";
import { layoutOf, type LayoutMode } from "@/lib/domain/org/layout";
import { sceneOf } from "@/lib/domain/org/scene";

interface OrgChartProps {
  readonly model: OrgChartModel;
  /** What the tree is called by a screen reader. */
  readonly label: string;
  readonly mode: LayoutMode;
  readonly selected: string | null;
  /** Keys of the boxes that prove what is being read, and so are blue. */
  readonly lit: ReadonlySet<string>;
  readonly colourBy?: ColourBy;
  /** Whether each leader's span and layers are shown. */
  readonly figures?: boolean;
  /** Key of the position whose branch alone is drawn. */
  readonly root?: string | null;
  /** How many levels are unfolded; null: all. */
  readonly levels?: number | null;
  /** Null: the chart is only read. */
  readonly gestures?: ChartGestures | null;
  /** Held by the screen where it begins folded or folds with another; it then unfolds the way to a goal. */
  readonly folds?: Folds | null;
  /** Charts beside this one that pan and zoom with it. */
  readonly twins?: ChartTwins | null;
  /** Key of the position to begin at where not all can be read; null: the first. */
  readonly beginning?: string | null;
  /** A box to fly to; a new object flies again. */
  readonly goal: { readonly key: string } | null;
  /** Null where the ground beside the boxes was pressed. */
  readonly onSelect: (key: string | null) => void;
}

/** Screen pixels around a press on the map that still mean a card. */
const FINGER = 4;

/** An org chart to walk through and to edit: one tree of cards that pans, zooms, folds and is driven by keys alone. */
export function OrgChart(props: OrgChartProps) {
  const { model, mode, lit, goal, selected, onSelect, root = null, levels = null } = props;
  const { colourBy = "none", gestures = null, folds = null, twins = null } = props;
  const { beginning = null } = props;
  const { cards, indexOf, positions } = model;
  const folding = useFolding({ model, root, levels, goal, folds });
  const { forest, collapsed, focused } = folding;
  const scene = useMemo(
    () => sceneOf(forest, layoutOf(forest, mode, collapsed, CARD)),
    [forest, mode, collapsed],
  );
  const held = useRef(false);
  const groups = useMemo(() => cardGroups(positions, colourBy), [positions, colourBy]);
  const screen = usePanZoom(held, groups !== null);
  const { svg, layer, view } = screen;
  const indexIn = (key: string | null) => indexOf.get(key ?? "") ?? -1;
  const chosen = indexIn(selected);
  const cut = indexIn(gestures?.cut ?? null);
  const picture = useMemo(
    () => ({
      scene,
      model,
      groups,
      lit: [...lit].flatMap((key) => indexOf.get(key) ?? []),
      selected: chosen,
    }),
    [scene, model, groups, lit, indexOf, chosen],
  );

  const { hold, onBlur } = useKeptFocus(layer, model);
  const twin = useTwin(twins, screen);
  const stillKey = twins?.still() ?? cards[focused]?.key ?? null;
  const keepStill = useStillCard({ model, scene }, stillKey, { ...screen, shift: twin.shift });
  const shownOf = (key: string | null) =>
    scene.layout.shown[indexIn(key)] === 1 ? indexIn(key) : -1;
  useOpening({
    scene,
    screen,
    focused,
    goal,
    arrangement: `${mode} ${root} ${levels}`,
    isOverview: mode === "rows",
    beginning: shownOf(beginning),
    goalPosition: shownOf(goal?.key ?? null),
  });

  const fold = (positionsToFold: readonly number[], isOpen: boolean, still: number) => {
    keepStill(still);
    twins?.keepStill(cards[still]?.key ?? null);
    folding.fold(positionsToFold, isOpen);
  };
  const focus = (position: number) => {
    hold();
    folding.setFocused(position);
  };

  const drag = useDrag({
    model,
    gestures,
    ground: svg,
    collapsed,
    panBy: screen.panBy,
    onHold: (isHeld) => {
      held.current = isHeld;
    },
    targetAt: (at, dragged) => {
      const [x, y] = screen.pointAt(at.x, at.y);
      return dropTarget(scene, { x, y }, { ...dragged, mayBeTop: root === null });
    },
    unfold: (position) => fold([position], true, position),
    onBegin: focus,
    onDrop: (manager) => keepStill(manager < 0 ? focused : manager),
  });

  const follow = (move: ChartMove) => {
    switch (move.kind) {
      case "focus":
        return focus(move.position);
      case "expand":
        return fold(move.positions, true, focused);
      case "collapse":
        return fold(move.positions, false, focused);
      case "open":
        return onSelect(cards[focused]?.key ?? null);
    }
  };

  const onKeyDown = useChartKeys({
    model,
    gestures,
    focus: { forest, collapsed, position: focused },
    moveOf,
    onMove: follow,
  });

  /** Focus that came by keyboard must be seen; a press of the mouse is where the eye is already. */
  const onFocus = (event: FocusEvent) => {
    const found = hitAt(event.target);
    if (found === null) return;
    focus(found.position);
    if (event.target.matches(":focus-visible")) screen.reveal(cardBox(scene, found.position));
  };

  /** On the map a press flies to what is under it; beside the cards it lets go of what was chosen. */
  const pressMap = (event: MouseEvent) => {
    const box = event.currentTarget.getBoundingClientRect();
    const point = screen.pointAt(event.clientX - box.left, event.clientY - box.top);
    const reach = FINGER / screen.at.current.k;
    const position = view?.detail === "far" ? cardAt(scene, point, reach) : null;
    if (position === null) return onSelect(null);
    focus(position);
    screen.flyTo(cardBox(scene, position));
    onSelect(cards[position]?.key ?? null);
  };

  const onClick = (event: MouseEvent) => {
    const found = hitAt(event.target);
    if (found === null) return pressMap(event);
    const { position } = found;
    focus(position);
    if (found.isToggle) fold([position], collapsed.has(position), position);
    else onSelect(cards[position]?.key ?? null);
  };

  const onContextMenu = menuListener({ model, gestures, isPressed: drag.isPressed, focus });

  const onPointerDown = (event: PointerEvent) => {
    const found = hitAt(event.target);
    drag.onPointerDown(event, found === null || found.isToggle ? null : found.position);
  };

  return (
    <div
      className="relative size-full min-h-80 overflow-hidden bg-canvas"
      onPointerEnter={twin.lead}
      onFocus={twin.lead}
    >
      <FarCanvas screen={screen} picture={picture} />
      {/* The tree's keys arrive here from the focused card, which holds the one tab stop. */}
      <svg
        ref={svg}
        role="presentation"
        className={classes(
          "absolute inset-0 size-full touch-none select-none [-webkit-touch-callout:none]",
          drag.drag === null
            ? "cursor-grab active:cursor-grabbing"
            : "cursor-grabbing *:pointer-events-none",
        )}
        onClick={onClick}
        onClickCapture={drag.onClickCapture}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onBlur={(event) => onBlur(event.relatedTarget)}
        onContextMenu={onContextMenu}
        onPointerDown={onPointerDown}
        onPointerMove={drag.onPointerMove}
        onPointerUp={drag.onPointerUp}
        onPointerCancel={drag.onPointerCancel}
      >
        <g ref={layer}>
          {view !== null && (
            <>
              {drag.drag !== null && <DragLights scene={scene} view={view} drag={drag.drag} />}
              <ChartDrawing
                {...{ scene, view, model, focused, collapsed, lit, groups }}
                at={screen.at}
                label={props.label}
                selected={chosen}
                figures={props.figures ?? false}
              />
              {cut >= 0 && <CutMark scene={scene} position={cut} />}
              {drag.drag !== null && <DragMarks scene={scene} view={view} drag={drag.drag} />}
            </>
          )}
        </g>
      </svg>
      <ChartTools screen={screen} picture={picture} />
      {drag.drag !== null && (
        <DragGhost drag={drag.drag} model={model} ghost={drag.ghost} onChoose={drag.choose} />
      )}
    </div>
  );
}
