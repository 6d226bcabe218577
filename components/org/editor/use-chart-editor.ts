import { randomId } from "@/components/ui/random-id";
import { useUnsaved } from "@/components/ui/use-unsaved";
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from "react";
import type { Chart } from "@/lib/domain/org/chart";
import { ChartEditor, type EditorView } from "./chart-editor";
import { browserMemory } from "./memory";
import { chartWire } from "./wire";

interface EditedChart {
  /** As the page was made with it; unpacked once. */
  readonly chart: () => Chart;
  readonly id: string;
  readonly version: number;
  /** Slugs. */
  readonly workspace: string;
  readonly company: string;
  readonly onOthers: (before: Chart, after: Chart) => void;
  /** Told how many edits of an earlier visit are sent now. */
  readonly onRecall: (edits: number) => void;
}

const LOOK_EVERY_MS = 30_000;

function later(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}

/** Looks for what others stored when the page is opened, comes to the front or on line, and now and then. */
function watchChart(editor: ChartEditor): () => void {
  const look = () => {
    if (document.visibilityState === "visible") editor.refresh();
  };
  look();
  const timer = setInterval(look, LOOK_EVERY_MS);
  window.addEventListener("online", look);
  window.addEventListener("focus", look);
  document.addEventListener("visibilitychange", look);
  return () => {
    clearInterval(timer);
    window.removeEventListener("online", look);
    window.removeEventListener("focus", look);
    document.removeEventListener("visibilitychange", look);
  };
}

/** The editor of one chart for as long as the page shows it, and what it holds now. */
export function useChartEditor(of: EditedChart): { editor: ChartEditor; view: EditorView } {
  const { version } = of;
  const [editor] = useState(
    () =>
      new ChartEditor({
        chart: of.chart(),
        version,
        wire: chartWire({ workspace: of.workspace, company: of.company, chartId: of.id }),
        memory: browserMemory(of.id),
        newId: randomId,
        later,
        onOthers: of.onOthers,
      }),
  );
  const recall = useEffectEvent(() => {
    const unsaved = editor.recall();
    if (unsaved > 0) of.onRecall(unsaved);
  });
  useEffect(() => {
    recall();
    return watchChart(editor);
  }, [editor]);
  // A page made anew by another save knows of a later version.
  useEffect(() => editor.reach(version), [editor, version]);
  const view = useSyncExternalStore(editor.watch, editor.view, editor.view);
  useUnsaved(view.queue.length > 0);
  return { editor, view };
}
