import { memo, useMemo } from "react";
import { siblingsOf } from "@/components/charts/org-chart/chart-keys";
import { linePath, linesPath, rectanglesPath } from "@/components/charts/org-chart/chart-path";
import { CARD, CARD_TEXT, OrgCard } from "@/components/charts/org-chart/org-card";
import type { OrgChartModel } from "@/components/charts/org-chart/org-chart-model";
import type { View } from "@/components/charts/org-chart/chart-view";
import { real, whole } from "@/lib/domain/org/cells";
import { BranchNames } from "@/components/charts/org-chart/branch-names";
import { reportCount } from "@/lib/domain/org/forest";
import { type Scene, visit } from "@/lib/domain/org/scene";

interface ChartDrawingProps {
  readonly scene: Scene;
  readonly view: View;
  readonly model: OrgChartModel;
  readonly label: string;
  readonly focused: number;
  readonly selected: number;
  readonly collapsed: ReadonlySet<number>;
  readonly lit: ReadonlySet<string>;
}

/** With more cards than this, lines seen from far away are only grey. */
const MOST_FAR_LINES = 2_000;

/** What the view holds: the cards, the focused one wherever it is, and the lines in one path or two. */
function drawnIn(scene: Scene, view: View, focused: number, isLit: (i: number) => boolean) {
  const drawn = new Set<number>();
  const [lines, litLines]: [string[], string[]] = [[], []];
  if (view.detail !== "far")
    visit(scene, view.box, 0, {
      card: (i) => drawn.add(i),
      line: (i) => {
        const between = isLit(i) && isLit(whole(scene.forest.parent, i));
        (between ? litLines : lines).push(linePath(scene, i));
      },
    });
  if (scene.layout.shown[focused] === 1) drawn.add(focused);
  return { drawn: [...drawn], lines: lines.join(""), litLines: litLines.join("") };
}

/** The chart at one level of detail: marks from far away, cards where they can be read. */
export const ChartDrawing = memo(function ChartDrawing(props: ChartDrawingProps) {
  const { scene, view, model, focused, lit } = props;
  const { forest, cards, indexOf } = model;
  const isFar = view.detail === "far";
  const marks = useMemo(
    () => (isFar ? rectanglesPath(scene, forest.order) : ""),
    [isFar, scene, forest],
  );
  const farLines = useMemo(
    () => (isFar && scene.shownCount <= MOST_FAR_LINES ? linesPath(scene) : ""),
    [isFar, scene],
  );
  const litMarks = useMemo(() => {
    const positions = [...lit].flatMap((key) => indexOf.get(key) ?? []);
    return isFar ? rectanglesPath(scene, positions) : "";
  }, [isFar, scene, lit, indexOf]);
  const { drawn, lines, litLines } = useMemo(() => {
    const isLit = (i: number) => lit.has(cards[i]?.key ?? "");
    return drawnIn(scene, view, focused, isLit);
  }, [scene, view, focused, lit, cards]);

  return (
    <>
      {isFar ? (
        <g aria-hidden="true">
          <path d={farLines} className="fill-none stroke-control stroke-2" />
          <path d={marks} className="fill-control" />
          <path d={litMarks} className="fill-blue" />
          <BranchNames scene={scene} model={model} scale={view.scale} />
        </g>
      ) : (
        <g aria-hidden="true" className="fill-none" shapeRendering="crispEdges">
          <path d={lines} className="stroke-control" vectorEffect="non-scaling-stroke" />
          <path d={litLines} className="stroke-blue stroke-2" vectorEffect="non-scaling-stroke" />
          <clipPath id={CARD_TEXT}>
            <rect width={CARD.width - 6} height={CARD.height} />
          </clipPath>
        </g>
      )}
      {/* The role stands on the cards' own parent: one element farther up, browsers demote them. */}
      <g role="tree" aria-label={props.label}>
        {drawn.map((i) => {
          const card = cards[i];
          if (card === undefined) return null;
          const siblings = siblingsOf(forest, i);
          return (
            <OrgCard
              key={card.key}
              card={card}
              position={i}
              x={real(scene.layout.x, i)}
              y={real(scene.layout.y, i)}
              detail={view.detail}
              level={whole(forest.depth, i) + 1}
              siblings={siblings.length}
              place={siblings.indexOf(i) + 1}
              reports={reportCount(forest, i)}
              isCollapsed={props.collapsed.has(i)}
              isSelected={i === props.selected}
              isLit={lit.has(card.key)}
              isTabStop={i === focused}
            />
          );
        })}
      </g>
    </>
  );
});
