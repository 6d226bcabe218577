import { useMemo } from "react";
import type { View } from "@/components/charts/org-chart/chart-view";
import {
  type DropTarget,
  isInBranch,
  isInColumn,
  type Team,
} from "@/components/charts/org-chart/drag-target";
import type { Drag } from "@/components/charts/org-chart/use-drag";
import { cardBox } from "@/components/charts/org-chart/use-still-card";
import { type Scene, visit } from "@/lib/domain/org/scene";

interface DragMarksProps {
  readonly scene: Scene;
  readonly view: View;
  readonly drag: Drag;
}

function boxPath(scene: Scene, position: number, margin: number): string {
  const { left, top, right, bottom } = cardBox(scene, position);
  const [width, height] = [right - left + 2 * margin, bottom - top + 2 * margin];
  return `M${left - margin},${top - margin}h${width}v${height}h${-width}z`;
}

/** A line in the gap beside a card, across the way in which its siblings stand. */
function gapPath(scene: Scene, target: Extract<DropTarget, { readonly kind: "beside" }>): string {
  const { left, top, right, bottom } = cardBox(scene, target.sibling);
  if (isInColumn(scene, target.sibling))
    return `M${left},${target.side === "before" ? top - 8 : bottom + 8}H${right}`;
  return `M${target.side === "before" ? left - 12 : right + 12},${top}V${bottom}`;
}

/** Whether the dragged card may report to another: alone also to somebody whom it leaves behind. */
const isOpen = ({ forest }: Scene, i: number, dragged: number, team: Team): boolean =>
  team === "with" ? !isInBranch(forest, i, dragged) : i !== dragged;

/** Under the cards while one is dragged: where it may go is lit. */
export function DragLights({ scene, view, drag }: DragMarksProps) {
  const { position, team } = drag;
  const lights = useMemo(() => {
    const boxes: string[] = [];
    visit(scene, view.box, 0, {
      card: (i) => isOpen(scene, i, position, team) && boxes.push(boxPath(scene, i, 1)),
    });
    return boxes.join("");
  }, [scene, view, position, team]);
  if (view.detail === "far") return null;
  return (
    <path
      aria-hidden="true"
      d={lights}
      strokeLinejoin="round"
      className="pointer-events-none fill-none stroke-blue stroke-[1.5]"
    />
  );
}

/** Over the cards while one is dragged: what comes along fades, and the target is marked. */
export function DragMarks({ scene, view, drag }: DragMarksProps) {
  const { position, target, team } = drag;
  const own = useMemo(() => {
    const boxes: string[] = [];
    visit(scene, view.box, 0, {
      card: (i) => isOpen(scene, i, position, team) || boxes.push(boxPath(scene, i, 1)),
    });
    return boxes.join("");
  }, [scene, view, position, team]);
  return (
    <g aria-hidden="true" className="pointer-events-none fill-none">
      {view.detail !== "far" && <path d={own} className="fill-canvas opacity-70" />}
      {target?.kind === "onto" && (
        <path
          d={boxPath(scene, target.manager, 3)}
          vectorEffect="non-scaling-stroke"
          strokeLinejoin="round"
          className="stroke-blue stroke-4"
        />
      )}
      {target?.kind === "beside" && (
        <path
          d={gapPath(scene, target)}
          vectorEffect="non-scaling-stroke"
          strokeLinecap="round"
          className="stroke-blue stroke-[6]"
        />
      )}
      {target?.kind === "refused" && target.reason === "own_branch" && (
        <path
          d={boxPath(scene, target.position, 3)}
          vectorEffect="non-scaling-stroke"
          strokeDasharray="5 4"
          className="stroke-red stroke-2"
        />
      )}
    </g>
  );
}

interface CutMarkProps {
  readonly scene: Scene;
  readonly position: number;
}

/** What was taken up to be put elsewhere is faded and dashed until it is. */
export function CutMark({ scene, position }: CutMarkProps) {
  if (scene.layout.shown[position] !== 1) return null;
  return (
    <g aria-hidden="true" className="pointer-events-none">
      <path d={boxPath(scene, position, 1)} className="fill-canvas opacity-60" />
      <path
        d={boxPath(scene, position, 3)}
        vectorEffect="non-scaling-stroke"
        strokeDasharray="6 4"
        className="fill-none stroke-ink-2 stroke-[1.5]"
      />
    </g>
  );
}
