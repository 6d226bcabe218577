// d3-org-chart with its own layout, everything unfolded, no motion.
import { OrgChart } from "d3-org-chart";
import { zoomIdentity } from "d3-zoom";
import { readingRow, withMovedBranch } from "../organisation.mjs";
import { centred, elements, fit, painted, readRows, root } from "./page.mjs";

const rows = await readRows();
const unfolded = (some) => some.map((row) => ({ ...row, _expanded: true }));
const started = performance.now();
const chart = new OrgChart()
  .container(root)
  .data(unfolded(rows))
  .svgWidth(innerWidth)
  .svgHeight(innerHeight)
  .duration(0)
  .initialExpandLevel(100)
  .minPagingVisibleNodes(() => Infinity)
  .nodeWidth(() => 172)
  .nodeHeight(() => 56)
  .childrenMargin(() => 48)
  .siblingsMargin(() => 24)
  .neighbourMargin(() => 24)
  .nodeContent(
    ({ data }) =>
      `<div class="card"><b>${data.name}</b><span>${data.title}</span><i>${data.kids || ""}</i></div>`,
  );
chart.render();
const renderMs = await painted(
  started,
  () => root.querySelectorAll("g.node").length >= rows.length,
);

function look({ k, x, y }) {
  const { svg, centerG, zoomBehavior } = chart.getChartState();
  centerG.interrupt().attr("transform", "translate(0,0)");
  svg.call(zoomBehavior.transform, zoomIdentity.translate(x, y).scale(k));
}

window.__bench = {
  renderMs,
  dom: elements,
  async setView(view) {
    const start = performance.now();
    const nodes = chart.getChartState().root.descendants();
    const read = nodes.find(({ data }) => data.id === readingRow(rows).id);
    const least = (edge) => nodes.reduce((found, node) => Math.min(found, edge(node)), Infinity);
    const place =
      view === "reading"
        ? centred(read.x, read.y + 28)
        : fit({
            left: least(({ x }) => x) - 86,
            top: least(({ y }) => y),
            right: -least(({ x }) => -x) + 86,
            bottom: -least(({ y }) => -y) + 56,
          });
    look(place);
    this.k = place.k;
    return painted(start, () => true);
  },
  async edit() {
    const start = performance.now();
    chart.data(unfolded(withMovedBranch(rows))).render();
    return painted(start, () => true);
  },
};
