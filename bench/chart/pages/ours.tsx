// The product's own chart, fed with rows. Motion is off, as the other pages have none.
import { useLayoutEffect, useMemo, useState } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { OrgChart } from "@/components/charts/org-chart/org-chart";
import { type ColourBy, prepareOrgChart } from "@/components/charts/org-chart/org-chart-model";
import type { Position } from "@/lib/domain/org/chart";
import { inDigits } from "@/lib/format/count";
import { LOCALE } from "@/lib/format/locale";
import { readingRow, withMovedBranch } from "../organisation.mjs";
import { elements, painted, READING_SCALE, readRows, root } from "./page.mjs";

interface Row {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly title: string;
  readonly dept: string;
  readonly depth: number;
}

const asked = new URLSearchParams(location.search);
const layout = asked.get("mode") === "columns" ? "columns" : "rows";
const theme = asked.get("theme");
if (theme !== null) document.documentElement.dataset["theme"] = theme;
if (!asked.has("motion")) {
  const ask = window.matchMedia.bind(window);
  const still = ask("all");
  window.matchMedia = (query) => (query.includes("reduced-motion") ? still : ask(query));
}

const LEVELS = ["c_level", "c_level", "vp", "director", "manager"] as const;

const NOBODY: readonly string[] = [];

const positionsOf = (rows: readonly Row[]): Position[] =>
  rows.map(({ id, parentId, name, title, dept, depth }) => ({
    key: id,
    title,
    person: name,
    manager: parentId === null ? { kind: "top" } : { kind: "named", key: parentId },
    level: LEVELS[depth] ?? "individual",
    function: dept,
    status: "filled",
    startsOn: null,
    executiveTeam: null,
    dotted: NOBODY,
    description: null,
  }));

const NONE: ReadonlySet<string> = new Set();
let show: (rows: readonly Row[]) => void;
let look: (key: string) => void;
let drawn: readonly Row[] | null = null;

function Page({ first }: { readonly first: readonly Row[] }) {
  const [rows, setRows] = useState(first);
  const [goal, setGoal] = useState<{ readonly key: string } | null>(null);
  const [selected, setSelected] = useState<string | null>(null);
  const model = useMemo(() => prepareOrgChart({ positions: positionsOf(rows) }, "en-GB"), [rows]);
  useLayoutEffect(() => {
    show = setRows;
    look = (key) => flushSync(() => setGoal({ key }));
    drawn = rows;
  }, [rows]);
  return (
    <OrgChart
      model={model}
      label="Positions"
      mode={layout}
      selected={selected}
      lit={NONE}
      goal={goal}
      colourBy={(asked.get("colour") ?? "function") as ColourBy}
      figures={asked.has("figures")}
      onSelect={setSelected}
    />
  );
}

const scale = () =>
  Number(
    /scale\(([^)]+)\)/.exec(root.querySelector("svg > g")?.getAttribute("transform") ?? "")?.[1],
  );

/** Zooms about the middle of the window by the wheel, as d3-zoom counts it. */
function zoomTo(wanted: number) {
  const deltaY = -Math.log2(wanted / scale()) / 0.002;
  const middle = { clientX: innerWidth / 2, clientY: innerHeight / 2 };
  root
    .querySelector("svg[role=presentation]")
    ?.dispatchEvent(
      new WheelEvent("wheel", { deltaY, bubbles: true, cancelable: true, ...middle }),
    );
}

const rows: readonly Row[] = await readRows();
// A page of the product has formatted numbers before it comes to its chart; loading that takes 12 ms.
inDigits(rows.length, LOCALE);
const started = performance.now();
createRoot(root).render(<Page first={rows} />);
const renderMs = await painted(started, () => root.querySelector("[role=treeitem]") !== null);

Object.assign(window, {
  __bench: {
    renderMs,
    settledMs: renderMs,
    dom: elements,
    k: scale(),
    async setView(view: "overview" | "reading") {
      const start = performance.now();
      if (view === "overview")
        [...root.querySelectorAll("button")]
          .find(({ textContent }) => textContent === "Fit")
          ?.click();
      else {
        look(readingRow(rows).id);
        await painted(start, () => true);
        zoomTo(READING_SCALE);
      }
      const spent = await painted(start, () => true);
      this.k = scale();
      return spent;
    },
    async edit() {
      const start = performance.now();
      const moved = withMovedBranch(rows);
      show(moved);
      return painted(start, () => drawn === moved);
    },
  },
});
