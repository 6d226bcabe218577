// The org chart beside other libraries: layout in Node, drawing in Chromium, of companies of any size.
import { organisation } from "./chart/organisation.mjs";
import { layoutEngines, widthOf } from "./chart/layouts.mjs";
import { servePages } from "./chart/pages.mjs";
import { visit } from "./chart/visitor.mjs";
import { median } from "./quantiles.mjs";

const SIZE = 10_000;
const LAYOUT_ROUNDS = 15;
const ROUNDS = 3;
const PAGES = [
  { name: "ours", path: "ours?" },
  { name: "plain culled SVG", path: "plain-svg?" },
  { name: "d3-org-chart", path: "d3-org-chart?" },
  { name: "React Flow", path: "react-flow?mode=all&" },
  { name: "React Flow, tuned", path: "react-flow?mode=tuned&" },
];

const ms = (value) => value.toFixed(value < 10 ? 1 : 0);

async function measureLayouts() {
  const rows = organisation(SIZE);
  const engines = (await layoutEngines()).map((engine) => ({ ...engine, spent: [], width: 0 }));
  for (let round = 0; round <= LAYOUT_ROUNDS; round++)
    for (const engine of engines) {
      const start = performance.now();
      const places = engine.layOut(rows);
      engine.spent.push(performance.now() - start);
      engine.width = widthOf(places);
    }
  const later = new Map(engines.map(({ name, spent }) => [name, median(spent.slice(1))]));
  console.table(
    engines.map(({ name, spent, width }) => ({
      engine: name,
      "first call, ms": ms(spent[0]),
      "later calls, ms": ms(later.get(name)),
      "px wide": Math.round(width),
    })),
  );
  return later;
}

/** Every page in turn, so that a busy moment of the machine falls on all of them. */
async function measurePages() {
  const { address, close } = await servePages();
  const seen = new Map(PAGES.map(({ name }) => [name, []]));
  for (let round = 0; round < ROUNDS; round++)
    for (const { name, path } of PAGES) {
      const visited = await visit(`${address}/${path}n=${SIZE}`);
      seen.get(name).push(visited);
      console.log(
        `round ${round + 1}: ${name}, drawn in ${ms(visited.first)} ms, branch moved in ${ms(visited.edit)} ms`,
      );
    }
  close();
  const middle = (name, read) => median(seen.get(name).map(read));
  const medians = new Map(
    PAGES.map(({ name }) => [
      name,
      {
        first: middle(name, ({ first }) => first),
        jump: middle(name, ({ jump }) => jump),
        reading: middle(name, ({ reading }) => reading.p95),
        overview: middle(name, ({ overview }) => overview.p95),
        zooming: middle(name, ({ zooming }) => zooming.p95),
        busy: middle(name, ({ overview }) => overview.busy),
        edit: middle(name, ({ edit }) => edit),
      },
    ]),
  );
  console.table(
    PAGES.map(({ name }) => {
      const found = medians.get(name);
      return {
        page: name,
        "first draw": ms(found.first),
        "pan near, p95": ms(found.reading),
        "pan far, p95": ms(found.overview),
        "busy a frame": ms(found.busy),
        "zoom, p95": ms(found.zooming),
        "to the whole": ms(found.jump),
        "moved branch": ms(found.edit),
      };
    }),
  );
  return medians;
}

if (process.argv.includes("--serve")) {
  const port = Number(process.argv[process.argv.indexOf("--serve") + 1] ?? 0);
  console.log((await servePages(port)).address);
} else {
  const layouts = await measureLayouts();
  const pages = await measurePages();
  const [ours, plain] = [pages.get("ours"), pages.get("plain culled SVG")];
  const times = (name) => pages.get(name).first / ours.first;
  const peers = [...layouts].filter(([name]) => !name.startsWith("ours"));
  const gates = [
    [
      "layout is as fast as the fastest library",
      Math.min(...peers.map(([, spent]) => spent)) / layouts.get("ours, tidy"),
      1,
    ],
    ["first draw against d3-org-chart", times("d3-org-chart"), 15],
    ["first draw against React Flow", times("React Flow"), 5],
    ["first draw against React Flow, tuned", times("React Flow, tuned"), 2],
    ...["reading", "overview", "zooming", "edit"].map((what) => [
      `${what} against plain SVG`,
      (1.3 * plain[what]) / ours[what],
      1,
    ]),
  ];
  for (const [what, reached, asked] of gates) {
    console.log(
      `${reached >= asked ? "reached" : "MISSED "} ${what}: ${reached.toFixed(2)}, asked ${asked}`,
    );
    if (reached < asked) process.exitCode = 1;
  }
}
