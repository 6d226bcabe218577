// React Flow: `all` as it comes, `tuned` with culling from the first frame and plain cards far away.
import { applyNodeChanges, Handle, Position, ReactFlow, useStore } from "@xyflow/react";
import "@xyflow/react/dist/style.css";
import { memo, useCallback, useLayoutEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { readingRow, withMovedBranch } from "../organisation.mjs";
import { centred, elements, fit, mode, painted, readRows, root } from "./page.mjs";
import { laidOut } from "./rows-layout.mjs";

const isTuned = mode === "tuned";
const SIZE = { width: 172, height: 56 };
const HANDLES = [
  { type: "target", position: Position.Top, x: 86, y: 0, width: 1, height: 1 },
  { type: "source", position: Position.Bottom, x: 86, y: 56, width: 1, height: 1 },
];

const Words = ({ data }) => (
  <>
    <b>{data.name}</b>
    <span>{data.title}</span>
    <i>{data.kids || ""}</i>
  </>
);

const Card = memo(({ data }) => (
  <div className="card">
    <Handle type="target" position={Position.Top} />
    <Words data={data} />
    <Handle type="source" position={Position.Bottom} />
  </div>
));

const TunedCard = memo(({ data }) => {
  const isFar = useStore(({ transform }) => transform[2] < 0.3);
  return <div className="card">{isFar ? null : <Words data={data} />}</div>;
});

const nodeTypes = { card: isTuned ? TunedCard : Card };
const rows = await readRows();
const started = performance.now();
let scene = laidOut(rows);

const placeOf = (i) => ({ x: scene.layout.x[i], y: scene.layout.y[i] });
const nodes = rows.map((row, i) => ({
  id: row.id,
  type: "card",
  position: placeOf(i),
  ...SIZE,
  data: row,
  ...(isTuned ? { measured: SIZE, handles: HANDLES } : {}),
}));
const edges = rows
  .slice(1)
  .map(({ id, parentId }) => ({ id: `to ${id}`, source: parentId, target: id, type: "step" }));
const first = centred(placeOf(0).x + 86, placeOf(0).y + 28);
let flow;
let show;
let drawn;

function Page() {
  const [graph, setGraph] = useState({ nodes, edges });
  const onNodesChange = useCallback(
    (changes) => setGraph((last) => ({ ...last, nodes: applyNodeChanges(changes, last.nodes) })),
    [],
  );
  useLayoutEffect(() => {
    show = setGraph;
    drawn = graph;
  }, [graph]);
  return (
    <ReactFlow
      {...graph}
      onNodesChange={onNodesChange}
      nodeTypes={nodeTypes}
      onInit={(instance) => {
        flow = instance;
      }}
      onlyRenderVisibleElements={isTuned}
      minZoom={0.0005}
      defaultViewport={{ x: first.x, y: first.y, zoom: first.k }}
      nodesConnectable={false}
      edgesFocusable={false}
    />
  );
}

createRoot(root).render(<Page />);
const renderMs = await painted(started, () => {
  const cards = root.getElementsByClassName("react-flow__node");
  const least = isTuned ? 1 : rows.length;
  return (
    flow !== undefined &&
    cards.length >= least &&
    cards[cards.length - 1].style.visibility !== "hidden"
  );
});

window.__bench = {
  renderMs,
  dom: elements,
  async setView(view) {
    const start = performance.now();
    const read = placeOf(rows.indexOf(readingRow(rows)));
    const place = view === "reading" ? centred(read.x + 86, read.y + 28) : fit(scene.bounds);
    flow.setViewport({ x: place.x, y: place.y, zoom: place.k }, { duration: 0 });
    this.k = place.k;
    return painted(start, () => true);
  },
  // Nodes that stay where they are stay the same objects, or React Flow would measure them all anew.
  async edit() {
    const start = performance.now();
    const moved = withMovedBranch(rows);
    scene = laidOut(moved);
    const next = {
      nodes: drawn.nodes.map((node, i) => {
        const position = placeOf(i);
        const stays = node.position.x === position.x && node.position.y === position.y;
        return stays ? node : { ...node, position };
      }),
      edges: drawn.edges.map((edge, i) =>
        edge.source === moved[i + 1].parentId ? edge : { ...edge, source: moved[i + 1].parentId },
      ),
    };
    show(next);
    return painted(start, () => drawn.edges === next.edges);
  },
};
