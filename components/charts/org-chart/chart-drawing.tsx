import type { ZoomTransform } from "d3-zoom";
import { memo, type RefObject, useMemo, useRef } from "react";
import type { CardGroups } from "@/components/charts/org-chart/card-groups";
import { siblingsOf } from "@/components/charts/org-chart/chart-keys";
import {
  dottedLinks,
  dottedPath,
  drawnLinks,
  ghostLinks,
  ghostPath,
  type Link,
} from "@/components/charts/org-chart/chart-links";
import { linePath } from "@/components/charts/org-chart/chart-path";
import type { View } from "@/components/charts/org-chart/chart-view";
import { CARD } from "@/components/charts/org-chart/card-measures";
import { CARD_TEXT } from "@/components/charts/org-chart/card-words";
import { OrgCard } from "@/components/charts/org-chart/org-card";
import type { OrgChartModel } from "@/components/charts/org-chart/org-chart-model";
import { useGlide } from "@/components/charts/org-chart/use-glide";
import { classes } from "@/components/ui/classes";
import { real, whole } from "@/lib/domain/org/cells";
import { layersBelow, reportCount } from "@/lib/domain/org/forest";
import { type Scene, visit } from "@/lib/domain/org/scene";

interface ChartDrawingProps {
  readonly scene: Scene;
  readonly view: View;
  /** The transform of the screen, for cards that glide to where an edit put them. */
  readonly at: RefObject<ZoomTransform>;
  readonly model: OrgChartModel;
  readonly label: string;
  readonly focused: number;
  readonly selected: number;
  readonly collapsed: ReadonlySet<number>;
  readonly lit: ReadonlySet<string>;
  readonly groups: CardGroups | null;
  /** Whether each leader's span and layers are shown. */
  readonly figures: boolean;
}

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

/** The chart where it can be read: cards, their lines, and the links beside those; from far away only the tab stop. */
export const ChartDrawing = memo(function ChartDrawing(props: ChartDrawingProps) {
  const { scene, view, model, focused, groups, lit, selected } = props;
  const { forest } = scene;
  const { cards } = model;
  const tree = useRef<SVGGElement>(null);
  const lineGroup = useRef<SVGGElement>(null);
  useGlide(props, props.at, tree, lineGroup);
  const { drawn, lines, litLines } = useMemo(() => {
    const isLit = (i: number) => lit.has(cards[i]?.key ?? "");
    return drawnIn(scene, view, focused, isLit);
  }, [scene, view, focused, lit, cards]);
  const layers = useMemo(
    () => (props.figures ? layersBelow(forest) : null),
    [props.figures, forest],
  );
  const dotted = useMemo(() => dottedLinks(model), [model]);
  const linked = { scene, view, selected };
  return (
    <>
      {view.detail !== "far" && (
        <g ref={lineGroup} aria-hidden="true" className="fill-none">
          <g shapeRendering="crispEdges">
            <path d={lines} className="stroke-control" vectorEffect="non-scaling-stroke" />
            <path d={litLines} className="stroke-blue stroke-2" vectorEffect="non-scaling-stroke" />
          </g>
          <DottedLines {...linked} links={dotted} of="others" />
          <GhostLines {...linked} model={model} />
          <clipPath id={CARD_TEXT}>
            <rect width={CARD.width - 6} height={CARD.height} />
          </clipPath>
        </g>
      )}
      {/* The role stands on the cards' own parent: one element farther up, browsers demote them. */}
      <g
        ref={tree}
        role="tree"
        aria-label={props.label}
        className={view.detail === "far" ? "opacity-0" : undefined}
      >
        {drawn.map((i) => {
          const card = cards[i];
          if (card === undefined) return null;
          const siblings = siblingsOf(forest, i);
          const reports = reportCount(forest, i);
          const group = groups?.groups[groups.of[i] ?? 0];
          return (
            <OrgCard
              key={card.key}
              title={card.title}
              note={card.note}
              label={card.label}
              isFilled={card.isFilled}
              badges={card.badges}
              mark={card.mark}
              position={i}
              x={real(scene.layout.x, i)}
              y={real(scene.layout.y, i)}
              detail={view.detail}
              level={whole(forest.depth, i) + 1}
              siblings={siblings.length}
              place={siblings.indexOf(i) + 1}
              reports={reports}
              below={whole(forest.size, i) - 1}
              isCollapsed={props.collapsed.has(i)}
              isSelected={i === selected}
              isLit={lit.has(card.key)}
              isTabStop={i === focused}
              colour={group?.colour ?? null}
              group={group?.name ?? null}
              layers={layers === null || reports === 0 ? null : whole(layers, i)}
            />
          );
        })}
      </g>
      {view.detail !== "far" && <DottedLines {...linked} links={dotted} of="chosen" />}
    </>
  );
});

type LinkProps = Pick<ChartDrawingProps, "scene" | "view" | "selected">;
type GhostLinesProps = LinkProps & Pick<ChartDrawingProps, "model">;

/** From where each moved seat stood to where it stands. */
const GhostLines = memo(function GhostLines({ scene, view, model, selected }: GhostLinesProps) {
  const links = useMemo(() => ghostLinks(model), [model]);
  const paths = drawnLinks(links, scene, view.box, selected).map((link) => ghostPath(scene, link));
  return (
    <g className="stroke-ink stroke-[1.5]">
      <path d={paths.map(({ way }) => way).join("")} strokeDasharray="2 4" />
      <path d={paths.map(({ head }) => head).join("")} />
    </g>
  );
});

interface DottedLinesProps extends LinkProps {
  readonly links: readonly Link[];
  /** Those of the chosen position, or the others. */
  readonly of: "chosen" | "others";
}

const DottedLines = memo(function DottedLines(props: DottedLinesProps) {
  const { scene, view, selected, links, of } = props;
  const drawn = drawnLinks(links, scene, view.box, selected).filter(
    ({ from, to }) => (of === "chosen") === (from === selected || to === selected),
  );
  return (
    <path
      aria-hidden="true"
      d={drawn.map((link) => dottedPath(scene, link)).join("")}
      strokeDasharray="6 5"
      className={classes(
        "pointer-events-none fill-none",
        of === "chosen" ? "stroke-ink stroke-2" : "stroke-control",
      )}
    />
  );
});
