"use client";

import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
} from "react";
import { moveOf, typedPosition } from "@/components/charts/org-chart/chart-keys";
import { ChartDrawing } from "@/components/charts/org-chart/chart-drawing";
import { CARD } from "@/components/charts/org-chart/org-card";
import type { ChartGestures } from "@/components/charts/org-chart/chart-gestures";
import type { ColourBy, OrgChartModel } from "@/components/charts/org-chart/org-chart-model";
import { useFolding } from "@/components/charts/org-chart/use-folding";
import { usePanZoom } from "@/components/charts/org-chart/use-pan-zoom";
import { ZoomButtons } from "@/components/charts/org-chart/zoom-buttons";
import { real } from "@/lib/domain/org/cells";
import { layoutOf, type LayoutMode } from "@/lib/domain/org/layout";
import { type Box, type Scene, sceneOf } from "@/lib/domain/org/scene";

interface OrgChartProps {
  readonly model: OrgChartModel;
  /** What the tree is called by a screen reader. */
  readonly label: string;
  readonly mode: LayoutMode;
  readonly selected: string | null;
  /** Keys of the boxes that prove what is being read, and so are blue. */
  readonly lit: ReadonlySet<string>;
  readonly colourBy?: ColourBy;
  /** Key of the position whose branch alone is drawn. */
  readonly root?: string | null;
  /** How many levels are unfolded; null: all. */
  readonly levels?: number | null;
  /** Null: the chart is only read. */
  readonly gestures?: ChartGestures | null;
  /** A box to fly to; a new object flies again. */
  readonly goal: { readonly key: string } | null;
  /** Null where the ground beside the boxes was pressed. */
  readonly onSelect: (key: string | null) => void;
}

/** How long letters typed one after another are one word. */
const TYPING_MS = 700;

function cardBox({ layout }: Scene, position: number): Box {
  const [left, top] = [real(layout.x, position), real(layout.y, position)];
  return { left, top, right: left + CARD.width, bottom: top + CARD.height };
}

/** Where an event landed: on a card, on its fold control, or on the ground. */
function hit(
  target: EventTarget,
): { readonly position: number; readonly isToggle: boolean } | null {
  if (!(target instanceof Element)) return null;
  const item = target.closest("[data-position]");
  if (item === null) return null;
  const position = Number(item.getAttribute("data-position"));
  return { position, isToggle: target.closest("[data-toggle]") !== null };
}

/** An org chart to walk through: one tree of cards that pans, zooms, folds and is driven by keys alone. */
export function OrgChart({ model, label, mode, selected, lit, goal, onSelect }: OrgChartProps) {
  const { forest, cards, indexOf } = model;
  const { collapsed, focused, setFocused, fold } = useFolding(model, goal);
  const scene = useMemo(
    () => sceneOf(forest, layoutOf(forest, mode, collapsed, CARD)),
    [forest, mode, collapsed],
  );
  const screen = usePanZoom();
  const { svg, layer, size, view } = screen;
  const wantsFocus = useRef(false);
  const anchor = useRef<{ readonly position: number; readonly box: Box } | null>(null);
  const typed = useRef({ text: "", at: 0 });

  // The chart opens once its size is known, and again where another mode places every card anew.
  const opened = useRef<LayoutMode | null>(null);
  useLayoutEffect(() => {
    if (size === null || view === null || opened.current === mode) return;
    opened.current = mode;
    const head = forest.tops[0];
    if (head !== undefined) screen.open(scene.bounds, cardBox(scene, head));
  });

  // Folding moves everything but the card that was folded.
  useLayoutEffect(() => {
    if (anchor.current === null) return;
    const { position, box } = anchor.current;
    anchor.current = null;
    const now = cardBox(scene, position);
    screen.shift(now.left - box.left, now.top - box.top);
  });

  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    const card = layer.current?.querySelector<SVGGElement>(`[data-position="${focused}"]`);
    card?.focus({ preventScroll: true });
  });

  const flown = useRef<typeof goal>(null);
  useEffect(() => {
    const position = goal === null ? undefined : indexOf.get(goal.key);
    if (position === undefined || size === null || flown.current === goal) return;
    flown.current = goal;
    screen.flyTo(cardBox(scene, position));
  });

  const foldAround = (still: number, positions: readonly number[], isOpen: boolean) => {
    anchor.current = { position: still, box: cardBox(scene, still) };
    fold(positions, isOpen);
  };

  const focus = (position: number) => {
    wantsFocus.current = true;
    setFocused(position);
  };

  const typeAhead = (letter: string, now: number) => {
    const isNew = now - typed.current.at > TYPING_MS;
    typed.current = { text: isNew ? letter : typed.current.text + letter, at: now };
    const found = typedPosition(
      typed.current.text,
      { forest, collapsed, position: focused },
      cards,
    );
    if (found !== null) focus(found);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = moveOf(event.key, { forest, collapsed, position: focused });
    const isLetter = event.key.length === 1 && event.key !== " ";
    if (move === null && !isLetter) return;
    event.preventDefault();
    if (move === null) return typeAhead(event.key, event.timeStamp);
    switch (move.kind) {
      case "focus":
        return focus(move.position);
      case "expand":
        return foldAround(focused, move.positions, true);
      case "collapse":
        return foldAround(focused, move.positions, false);
      case "open":
        return onSelect(cards[focused]?.key ?? null);
    }
  };

  /** Focus that came by keyboard must be seen; a press of the mouse is where the eye is already. */
  const onFocus = (event: FocusEvent) => {
    const found = hit(event.target);
    if (found !== null && event.target.matches(":focus-visible"))
      screen.reveal(cardBox(scene, found.position));
  };

  const onClick = (event: MouseEvent) => {
    const found = hit(event.target);
    if (found === null) return onSelect(null);
    focus(found.position);
    if (found.isToggle) foldAround(found.position, [found.position], collapsed.has(found.position));
    else onSelect(cards[found.position]?.key ?? null);
  };

  return (
    <div className="relative size-full min-h-80 overflow-hidden bg-canvas">
      {/* The tree's keys arrive here from the focused card, which holds the one tab stop. */}
      <svg
        ref={svg}
        role="presentation"
        className="absolute inset-0 size-full cursor-grab touch-none select-none active:cursor-grabbing"
        onClick={onClick}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      >
        <g ref={layer}>
          {view !== null && (
            <ChartDrawing
              scene={scene}
              view={view}
              model={model}
              label={label}
              focused={focused}
              selected={selected === null ? -1 : (indexOf.get(selected) ?? -1)}
              collapsed={collapsed}
              lit={lit}
            />
          )}
        </g>
      </svg>
      <ZoomButtons onZoom={screen.zoomBy} onFit={() => screen.fit(scene.bounds)} />
    </div>
  );
}
