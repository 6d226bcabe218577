// The least that culls: React, SVG, one transform; cards in view, from far away one path. No keys,
// no roles but the item's, no marks, no colours: what a chart costs before it does anything else.
import { select } from "d3-selection";
import { zoom, zoomIdentity } from "d3-zoom";
import { memo, useLayoutEffect, useRef, useState } from "react";
import { createRoot } from "react-dom/client";
import { lineOf, visit } from "@/lib/domain/org/scene";
import { readingRow, withMovedBranch } from "../organisation.mjs";
import { centred, elements, fit, painted, readRows, root } from "./page.mjs";
import { laidOut } from "./rows-layout.mjs";

const FAR = 0.3;
const rows = await readRows();
const started = performance.now();
let goTo;
let show;
let drawn;

const Card = memo(({ row, x, y }) => (
  <g role="treeitem" transform={`translate(${x},${y})`}>
    <rect width={172} height={56} rx={6} fill="#fff" stroke="#cfd2d7" />
    <text x={14} y={24} fontSize={12} fontWeight={600}>
      {row.name}
    </text>
    <text x={14} y={42} fontSize={11}>
      {row.title}
    </text>
    <text x={162} y={24} fontSize={11} textAnchor="end">
      {row.kids || ""}
    </text>
  </g>
));

const cardsPath = ({ layout }) =>
  rows.map((_, i) => `M${layout.x[i]},${layout.y[i]}h172v56h-172z`).join("");

function inView(scene, box) {
  const [cards, lines] = [[], []];
  visit(scene, box, 0, {
    card: (i) => cards.push(i),
    line: (i) => lines.push(`M${lineOf(scene, i).join("L")}`),
  });
  return { cards, lines: lines.join("") };
}

function Page({ first }) {
  const svg = useRef();
  const layer = useRef();
  const at = useRef(zoomIdentity);
  const loaded = useRef(null);
  const [scene, setScene] = useState(first);
  const [view, setView] = useState(null);
  useLayoutEffect(() => {
    const behaviour = zoom().scaleExtent([0.0005, 4]);
    loaded.current = null;
    const load = () => {
      const { k, x, y } = at.current;
      const box = {
        left: -x / k,
        top: -y / k,
        right: (innerWidth - x) / k,
        bottom: (innerHeight - y) / k,
      };
      const last = loaded.current;
      const holds =
        last !== null &&
        last.isFar === k < FAR &&
        (last.isFar ||
          (box.left >= last.left &&
            box.top >= last.top &&
            box.right <= last.right &&
            box.bottom <= last.bottom));
      if (holds) return;
      const [mx, my] = [(box.right - box.left) * 0.35, (box.bottom - box.top) * 0.35];
      const wide = {
        left: box.left - mx,
        top: box.top - my,
        right: box.right + mx,
        bottom: box.bottom + my,
      };
      loaded.current = { ...wide, isFar: k < FAR };
      setView(k < FAR ? { scene, far: cardsPath(scene) } : { scene, ...inView(scene, wide) });
    };
    behaviour.on("zoom", ({ transform }) => {
      at.current = transform;
      layer.current.setAttribute("transform", transform.toString());
      load();
    });
    const element = select(svg.current).call(behaviour);
    goTo = ({ k, x, y }) => behaviour.transform(element, zoomIdentity.translate(x, y).scale(k));
    show = setScene;
    if (at.current === zoomIdentity) goTo(centred(scene.layout.x[0] + 86, scene.layout.y[0] + 28));
    else load();
  }, [scene]);
  useLayoutEffect(() => {
    drawn = view?.scene;
  }, [view]);
  return (
    <svg ref={svg} width={innerWidth} height={innerHeight}>
      <g ref={layer} role="tree">
        {view?.far !== undefined && <path d={view.far} fill="#838a95" />}
        <path d={view?.lines ?? ""} fill="none" stroke="#838a95" />
        {view?.cards?.map((i) => (
          <Card
            key={rows[i].id}
            row={rows[i]}
            x={view.scene.layout.x[i]}
            y={view.scene.layout.y[i]}
          />
        ))}
      </g>
    </svg>
  );
}

const first = laidOut(rows);
createRoot(root).render(<Page first={first} />);
const renderMs = await painted(started, () => root.querySelector("[role=treeitem]") !== null);

window.__bench = {
  renderMs,
  dom: elements,
  async setView(view) {
    const start = performance.now();
    const i = rows.indexOf(readingRow(rows));
    const { x, y } = drawn.layout;
    const place = view === "reading" ? centred(x[i] + 86, y[i] + 28) : fit(drawn.bounds);
    goTo(place);
    this.k = place.k;
    return painted(start, () => true);
  },
  async edit() {
    const start = performance.now();
    const scene = laidOut(withMovedBranch(rows));
    show(scene);
    return painted(start, () => drawn === scene);
  },
};
