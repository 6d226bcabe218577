/** Where a dragged position was let go. */
export interface ChartMoveGesture {
  readonly key: string;
  /** Null: a top of the chart. */
  readonly manager: string | null;
  readonly team: "with" | "alone";
  /** The sibling it comes after, null for the first place; undefined: the last. */
  readonly after: string | null | undefined;
}

/** What can be asked for at a position, by keys or from its menu; the planner carries it out. */
export type ChartCommandName =
  | "add_report"
  | "add_peer"
  | "add_manager"
  | "rename"
  | "move_to"
  /** Among those under the same manager. */
  | "earlier"
  | "later"
  | "remove"
  | "undo"
  | "redo"
  /** With a null key: what was cut is let go again. */
  | "cut"
  /** Moves what was cut, with its team, under the key's position. */
  | "paste";

/** A place in the window, in its pixels. */
export interface WindowPoint {
  readonly x: number;
  readonly y: number;
}

/** How a person edits the chart and its outline; the two share what was cut. */
export interface ChartGestures {
  /** Key of the position that waits to be moved by paste. */
  readonly cut: string | null;
  readonly onMove: (move: ChartMoveGesture) => void;
  readonly onCommand: (name: ChartCommandName, key: string | null) => void;
  /** A right click, or the menu key: opens the position's menu at a point. */
  readonly onMenu: (key: string, at: WindowPoint) => void;
}
