import { useSearchParams } from "next/navigation";
import { useEffect, useMemo, useState } from "react";
import type { WindowPoint } from "@/components/charts/org-chart/chart-gestures";
import { useToast } from "@/components/ui/toast";
import type { Chart } from "@/lib/domain/org/chart";
import type { ChartCommand } from "@/lib/domain/org/commands";
import { positionAt } from "@/lib/domain/org/structure";
import { commandRefusal } from "@/lib/format/command-refusal";
import { LOCALE } from "@/lib/format/locale";
import { actName } from "./commands/act-name";
import { keysText } from "./commands/keyed";
import type { ChartEditor, EditorView } from "./editor/chart-editor";
import type { Deed } from "./done-aloud";
import type { Direction } from "./editor/editor-state";
import { type Look, lookAtFirst, lookIn, withLook } from "./look";
import type { FieldGoal, PlannerActs, Question } from "./planner-acts";

interface Edited {
  readonly editor: ChartEditor;
  readonly view: EditorView;
  /** As the editor has it, called and dated as the page says. */
  readonly chart: Chart;
  /** On a phone a chart is a list until something else is asked for. */
  readonly isNarrow: boolean;
  readonly mayWrite: boolean;
  /** A box to fly to at first. */
  readonly firstGoal: string | null;
}

/** A position's menu, open at a point of the window; a new object opens it again. */
export interface SeatMenu {
  readonly key: string;
  readonly at: WindowPoint;
}

/** Everything on the planner's screen that is not the chart: what is selected, asked, seen and said. */
export function usePlanner({ editor, view, chart, isNarrow, mayWrite, firstGoal }: Edited) {
  const say = useToast();
  const [selectedKey, setSelected] = useState<string | null>(null);
  const [goal, setGoal] = useState(firstGoal === null ? null : { key: firstGoal });
  const [writing, setWriting] = useState<FieldGoal | null>(null);
  const [cut, setCut] = useState<string | null>(null);
  const [deed, setDeed] = useState<Deed | null>(null);
  const [question, setQuestion] = useState<Question | null>(null);
  const [menu, setMenu] = useState<SeatMenu | null>(null);
  const [first] = useState(() => lookAtFirst(chart.positions.length));
  const search = useSearchParams();
  const [chosenLook, setLook] = useState(() => lookIn(search));

  useEffect(() => {
    const here = new URLSearchParams(window.location.search);
    const next = withLook(here, chosenLook);
    if (next.toString() !== here.toString())
      window.history.replaceState(null, "", `?${next.toString()}`);
  }, [chosenLook]);

  const [deeds] = useState(() => ({
    act: (command: ChartCommand): boolean => {
      const now = editor.view().chart;
      const result = editor.run(command, actName(now, command));
      if (result.ok) {
        setDeed({ before: now, command });
        return true;
      }
      if (result.refusal.kind === "nothing_changes") return true;
      say({ text: commandRefusal(result.refusal, now, LOCALE) });
      return false;
    },
    step: (direction: Direction): void => {
      const outcome = editor.step(direction);
      switch (outcome.kind) {
        case "nothing":
          return;
        case "done":
          return say({
            text: `${direction === "undo" ? "Taken back" : "Done again"}: ${outcome.step.name}`,
          });
        case "overtaken":
          return say({
            text: `“${outcome.step.name}” stays as it is: somebody else changed the same since.`,
          });
      }
    },
    ask: setQuestion,
    select: setSelected,
    show: (key: string) => {
      setSelected(key);
      setGoal({ key });
    },
    write: (to: FieldGoal) => {
      setSelected(to.key);
      setWriting(to);
    },
    takeUp: (key: string | null) => {
      setCut(key);
      if (key !== null)
        say({
          text: `Taken up with its team. Choose a new manager and press ${keysText("paste")}.`,
        });
    },
    see: (part: Partial<Look>) => setLook((last) => ({ ...last, ...part })),
  }));
  const [menus] = useState(() => ({
    openMenu: (key: string, at: WindowPoint) => {
      setSelected(key);
      setMenu({ key, at });
    },
    closeMenu: () => setMenu(null),
    fly: (key: string) => setGoal({ key }),
    answer: () => setQuestion(null),
  }));

  const selected = useMemo(
    () => (selectedKey === null ? null : positionAt(chart, selectedKey)),
    [chart, selectedKey],
  );
  const look = useMemo((): Look => {
    const mode = isNarrow ? "outline" : first.mode;
    const all = { ...first, mode, ...chosenLook };
    const isThere = all.root !== null && positionAt(chart, all.root) !== null;
    return { ...all, root: isThere ? all.root : null };
  }, [first, isNarrow, chosenLook, chart]);
  const canUndo = view.done.length > 0;
  const canRedo = view.undone.length > 0;
  const acts = useMemo(
    (): PlannerActs => ({
      ...deeds,
      chart,
      selected,
      cut,
      look,
      mayWrite,
      canUndo,
      canRedo,
    }),
    [deeds, chart, selected, cut, look, mayWrite, canUndo, canRedo],
  );
  return { acts, goal, writing, question, menu, deed, ...menus };
}
