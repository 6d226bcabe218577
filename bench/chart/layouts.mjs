// Each engine from flat rows to left and top edges, its own input and the reading back counted in.
import path from "node:path";
import hierarchy from "@antv/hierarchy";
import { flextree } from "d3-flextree";
import { stratify, tree } from "d3-hierarchy";
import * as esbuild from "esbuild";

const CARD = { width: 172, height: 56 };
const GAP = { branch: 24, level: 48 };
const SIZE = [CARD.width + GAP.branch, CARD.height + GAP.level];

const placesOf = (rows) => new Map(rows.map(({ id }, i) => [id, i]));

function teamsOf(rows) {
  const places = placesOf(rows);
  const teams = rows.map(() => []);
  for (const [i, { parentId }] of rows.entries())
    if (parentId !== null) teams[places.get(parentId)].push(i);
  return teams;
}

/** Our layout as the product compiles it. */
async function ours() {
  const product = path.join(import.meta.dirname, "../..");
  const { outputFiles } = await esbuild.build({
    stdin: {
      contents: `export { forestOf } from "@/lib/domain/org/forest"; export { layoutOf } from "@/lib/domain/org/layout";`,
      resolveDir: product,
    },
    alias: { "@": product },
    bundle: true,
    format: "esm",
    write: false,
  });
  const code = Buffer.from(outputFiles[0].contents).toString("base64");
  const { forestOf, layoutOf } = await import(`data:text/javascript;base64,${code}`);
  return (mode) => (rows) => {
    const places = placesOf(rows);
    const forest = forestOf(Int32Array.from(rows, ({ parentId }) => places.get(parentId) ?? -1));
    return layoutOf(forest, mode, new Set(), CARD);
  };
}

function classicTree(rows) {
  const root = stratify()
    .id(({ id }) => id)
    .parentId(({ parentId }) => parentId)(rows);
  tree().nodeSize(SIZE)(root);
  const places = placesOf(rows);
  const [x, y] = [new Float64Array(rows.length), new Float64Array(rows.length)];
  root.each((node) => {
    const i = places.get(node.data.id);
    x[i] = node.x - CARD.width / 2;
    y[i] = node.y;
  });
  return { x, y };
}

function flexible(rows) {
  const teams = teamsOf(rows);
  const layout = flextree({ children: (i) => teams[i], nodeSize: () => SIZE });
  const root = layout.hierarchy(0);
  layout(root);
  const [x, y] = [new Float64Array(rows.length), new Float64Array(rows.length)];
  root.each((node) => {
    x[node.data] = node.x - CARD.width / 2;
    y[node.data] = node.y;
  });
  return { x, y };
}

function compactBox(rows) {
  const teams = teamsOf(rows);
  const build = (i) => ({ id: i, children: teams[i].map(build) });
  const root = hierarchy.compactBox(build(0), {
    direction: "TB",
    getId: ({ id }) => id,
    getWidth: () => CARD.width,
    getHeight: () => CARD.height,
    getHGap: () => GAP.branch / 2,
    getVGap: () => GAP.level / 2,
  });
  const [x, y] = [new Float64Array(rows.length), new Float64Array(rows.length)];
  root.eachNode((node) => {
    x[node.id] = node.x + node.hgap;
    y[node.id] = node.y + node.vgap;
  });
  return { x, y };
}

export async function layoutEngines() {
  const own = await ours();
  return [
    { name: "ours, tidy", layOut: own("tidy") },
    { name: "ours, columns", layOut: own("columns") },
    { name: "ours, rows", layOut: own("rows") },
    { name: "d3-hierarchy tree", layOut: classicTree },
    { name: "d3-flextree", layOut: flexible },
    { name: "@antv/hierarchy compactBox", layOut: compactBox },
  ];
}

/** Width of everything, which a tidy tree keeps small. */
export const widthOf = ({ x }) => Math.max(...x) - Math.min(...x) + CARD.width;
