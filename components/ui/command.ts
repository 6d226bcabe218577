/** A key with its modifiers; `mod` is Ctrl, or Command on a Mac. */
export interface Shortcut {
  readonly key: string;
  readonly mod?: boolean;
  readonly shift?: boolean;
  /** Also while somebody types or is asked something. */
  readonly everywhere?: boolean;
}

/** One thing a person can do here: the same record feeds menus, shortcuts and the command palette. */
export interface Command {
  readonly id: string;
  readonly label: string;
  /** The heading it stands under in the palette. */
  readonly group: string;
  readonly shortcut?: Shortcut;
  /** More words by which the palette finds it. */
  readonly words?: string;
  /** Listed only where something is typed that it holds: one of very many. */
  readonly searchOnly?: boolean;
  /** One of a list of which one holds, or something that is on or off; absent where it is neither. */
  readonly checked?: boolean;
  /** Why it cannot be done now; absent where it can. */
  readonly disabled?: string;
  readonly run: () => void;
}
