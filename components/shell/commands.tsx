"use client";

import {
  createContext,
  type ReactNode,
  use,
  useEffect,
  useState,
  useSyncExternalStore,
} from "react";
import { CommandBoard } from "@/components/shell/command-board";
import type { Command } from "@/components/ui/command";
import { isPressed } from "@/components/ui/shortcut";

/**
 * The board itself never changes, only what is on it: a context that changed would make pages that
 * are still arriving be drawn a second time.
 */
const Board = createContext(new CommandBoard());

/** Offers commands while the caller is mounted; the list should keep its identity between renders. */
export function useCommands(commands: readonly Command[]): void {
  const board = use(Board);
  useEffect(() => board.offer(commands), [board, commands]);
}

/** Everything that can be done on this screen, the outer screens' commands first. */
export function useOfferedCommands(): readonly Command[] {
  const board = use(Board);
  return useSyncExternalStore(board.watch, board.all, board.all);
}

const TYPED_IN = "input:not([type=range]), textarea, select, [contenteditable]";
const PRESSED = "button, a, summary, input[type=range]";

/** Whether a key belongs to the control that has the focus. */
function isTaken({ target, ctrlKey, metaKey }: KeyboardEvent): boolean {
  const isPlain = !ctrlKey && !metaKey;
  const takers = isPlain ? `${TYPED_IN}, ${PRESSED}` : TYPED_IN;
  return target instanceof Element && target.closest(takers) !== null;
}

/** Collects what the screens offer, and runs it by its shortcut wherever nobody types. */
export function CommandsProvider({ children }: { readonly children: ReactNode }) {
  const [board] = useState(() => new CommandBoard());

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isAsked = document.querySelector("dialog[open]") !== null;
      const isBusy = isAsked || isTaken(event);
      const command = board
        .all()
        .find(
          ({ shortcut }) =>
            shortcut !== undefined &&
            (!isBusy || shortcut.everywhere === true) &&
            isPressed(event, shortcut),
        );
      if (command === undefined || command.disabled !== undefined) return;
      if (event.defaultPrevented) return;
      event.preventDefault();
      command.run();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [board]);

  return <Board value={board}>{children}</Board>;
}
