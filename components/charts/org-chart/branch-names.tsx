import { memo } from "react";
import { fitted, textWidth } from "@/components/charts/org-chart/card-text";
import type { OrgChartModel } from "@/components/charts/org-chart/org-chart-model";
import { real, whole } from "@/lib/domain/org/cells";
import type { Scene } from "@/lib/domain/org/scene";
import { NO_BREAK } from "@/lib/format/space";

interface BranchNamesProps {
  readonly scene: Scene;
  readonly model: OrgChartModel;
  readonly scale: number;
}

const FONT = 12;
const LINE = 17;
const GAP = 4;
const COUNT = 40;
/** Screen pixels a branch must measure for its head to be named, and levels that are named. */
const LEAST = { width: 120, height: 48 } as const;
const DEEPEST = 2;

interface BranchName {
  readonly position: number;
  readonly x: number;
  readonly y: number;
  readonly name: string;
  /** Screen pixels of the name. */
  readonly width: number;
}

/** Heads with room for a name, higher ones first; of two whose names would touch, the higher. */
function namedBranches(scene: Scene, model: OrgChartModel, scale: number): readonly BranchName[] {
  const { forest, layout } = scene;
  const named: BranchName[] = [];
  for (const position of forest.order) {
    if (whole(forest.depth, position) > DEEPEST) break;
    const x = real(layout.x, position) + layout.card.width;
    const y = real(layout.y, position) + layout.card.height / 2;
    const room = (real(scene.right, position) - x) * scale;
    const height = (real(scene.bottom, position) - real(scene.top, position)) * scale;
    const isLarge = room >= LEAST.width && height >= LEAST.height;
    const name = fitted(model.cards[position]?.title ?? "", room - COUNT, FONT);
    const width = textWidth(name, FONT) + COUNT;
    const touches = named.some(
      (other) =>
        Math.abs(other.y - y) * scale < LINE &&
        other.x < x + width / scale &&
        x < other.x + other.width / scale,
    );
    if (layout.shown[position] === 1 && isLarge && !touches)
      named.push({ position, x, y, name, width });
  }
  return named;
}

/** From far away the heads of large branches by name, in letters of the same size at every distance. */
export const BranchNames = memo(function BranchNames({ scene, model, scale }: BranchNamesProps) {
  return namedBranches(scene, model, scale).map(({ position, x, y, name }) => (
    <text
      key={position}
      x={x + GAP / scale}
      y={y}
      dominantBaseline="central"
      fontSize={FONT / scale}
      strokeWidth={4 / scale}
      strokeLinejoin="round"
      className="fill-ink stroke-canvas font-semibold [paint-order:stroke]"
    >
      {name}
      <tspan className="fill-ink-2 font-normal">
        {`${NO_BREAK}${whole(scene.forest.size, position) - 1}`}
      </tspan>
    </text>
  ));
});
