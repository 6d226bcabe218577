import type {
  ChartCommandName,
  ChartGestures,
  WindowPoint,
} from "@/components/charts/org-chart/chart-gestures";
import type { Shortcut } from "@/components/ui/command";
import { isPressed, type Pressed } from "@/components/ui/shortcut";

/** What a key does to what is seen of a chart. */
export type WalkAct =
  | "down"
  | "up"
  | "left"
  | "right"
  | "first"
  | "last"
  | "open"
  | "unfold"
  | "fold"
  | "unfold_beside";

/** What a key does to the chart itself. */
export type EditAct = ChartCommandName | "let_go" | "menu";

/** One thing that keys do: the chart and the outline act by these records, and the help lists them. */
export interface KeyRecord<Act> {
  readonly act: Act;
  readonly shortcuts: readonly Shortcut[];
  /** What it does on the chart, and in the outline. */
  readonly chart: string;
  readonly outline: string;
}

const both = (words: string) => ({ chart: words, outline: words });
const key = (name: string): Shortcut => ({ key: name });
const mod = (name: string): Shortcut => ({ key: name, mod: true });

export const WALK_KEYS: readonly KeyRecord<WalkAct>[] = [
  {
    act: "down",
    shortcuts: [key("ArrowDown")],
    chart: "To the first report; unfolds a folded box first",
    outline: "To the next row",
  },
  {
    act: "up",
    shortcuts: [key("ArrowUp")],
    chart: "To the manager",
    outline: "To the row above",
  },
  {
    act: "left",
    shortcuts: [key("ArrowLeft")],
    chart: "To the box before it, under the same manager",
    outline: "Folds the row, then to the manager",
  },
  {
    act: "right",
    shortcuts: [key("ArrowRight")],
    chart: "To the box after it, under the same manager",
    outline: "Unfolds the row, then to the first report",
  },
  {
    act: "first",
    shortcuts: [key("Home")],
    chart: "To the top of the chart",
    outline: "To the first row",
  },
  {
    act: "last",
    shortcuts: [key("End")],
    chart: "To the last box",
    outline: "To the last row",
  },
  { act: "unfold", shortcuts: [key("+")], ...both("Shows the reports") },
  { act: "fold", shortcuts: [key("-")], ...both("Folds the reports away") },
  {
    act: "unfold_beside",
    shortcuts: [key("*")],
    ...both("Shows the reports of everybody under the same manager"),
  },
  { act: "open", shortcuts: [key("Enter"), key(" ")], ...both("Shows the position") },
];

export const EDIT_KEYS: readonly KeyRecord<EditAct>[] = [
  {
    act: "rename",
    shortcuts: [key("F2")],
    chart: "Renames the position",
    outline: "Edits the row: Tab to its next cell, Enter to keep, Escape to leave it as it was",
  },
  { act: "add_report", shortcuts: [key("Insert"), mod("Enter")], ...both("Adds a report") },
  { act: "add_peer", shortcuts: [{ key: "Enter", shift: true }], ...both("Adds a peer") },
  {
    act: "add_manager",
    shortcuts: [{ key: "Enter", mod: true, shift: true }],
    ...both("Adds a manager above"),
  },
  { act: "move_to", shortcuts: [mod("M")], ...both("Moves it to another manager") },
  {
    act: "earlier",
    shortcuts: [mod("ArrowUp")],
    ...both("Puts it before the one that stands before it, under the same manager"),
  },
  {
    act: "later",
    shortcuts: [mod("ArrowDown")],
    ...both("Puts it behind the one that stands behind it, under the same manager"),
  },
  { act: "cut", shortcuts: [mod("X")], ...both("Takes it up, with its team") },
  {
    act: "paste",
    shortcuts: [mod("V")],
    ...both("Puts what was taken up under this position"),
  },
  {
    act: "let_go",
    shortcuts: [key("Escape")],
    ...both("Leaves what was taken up or dragged where it was"),
  },
  {
    act: "remove",
    shortcuts: [key("Delete"), key("Backspace")],
    ...both("Deletes the position"),
  },
  { act: "undo", shortcuts: [mod("Z")], ...both("Takes the last edit back") },
  {
    act: "redo",
    shortcuts: [{ key: "Z", mod: true, shift: true }, mod("Y")],
    ...both("Does it again"),
  },
  {
    act: "menu",
    shortcuts: [{ key: "F10", shift: true }, key("ContextMenu")],
    ...both("Opens the menu of the position"),
  },
];

/** What a key press asks for by a list of keys; null where by none. */
export const actOf = <Act>(keys: readonly KeyRecord<Act>[], event: Pressed): Act | null =>
  keys.find(({ shortcuts }) => shortcuts.some((shortcut) => isPressed(event, shortcut)))?.act ??
  null;

/** The first key of an act, for menus that name it. */
export const shortcutOf = (act: EditAct): Shortcut | undefined =>
  EDIT_KEYS.find((record) => record.act === act)?.shortcuts[0];

/** Whether a key types a letter or a sign, for type-ahead. */
export const isLetter = ({ key: name, ctrlKey, metaKey, altKey }: Pressed): boolean =>
  [...name].length === 1 && name !== " " && !ctrlKey && !metaKey && !altKey;

/** Reports an editing key that was pressed at a position; whether it was one. */
export function editByKey(
  event: Pressed,
  gestures: ChartGestures,
  at: { readonly key: string; readonly place: () => WindowPoint },
): boolean {
  const act = actOf(EDIT_KEYS, event);
  if (act === null) return false;
  if (act === "menu") {
    // The menu key asks the platform, which sends an event of its own.
    if (event.key === "ContextMenu") return false;
    gestures.onMenu(at.key, at.place());
    return true;
  }
  if (act === "let_go") {
    if (gestures.cut === null) return false;
    gestures.onCommand("cut", null);
    return true;
  }
  gestures.onCommand(act, at.key);
  return true;
}
