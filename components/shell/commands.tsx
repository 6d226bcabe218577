"use client";

import {
  createContext,
  type ReactNode,
  use,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { Command } from "@/components/ui/command";
import { isPressed } from "@/components/ui/shortcut";

type Lists = ReadonlyMap<object, readonly Command[]>;

const Register = createContext<(commands: readonly Command[]) => () => void>(() => () => {});
const All = createContext<readonly Command[]>([]);

/** Offers commands while the caller is mounted; the list should keep its identity between renders. */
export function useCommands(commands: readonly Command[]): void {
  const register = use(Register);
  useEffect(() => register(commands), [register, commands]);
}

/** Everything that can be done on this screen, the outer screens' commands first. */
export const useOfferedCommands = (): readonly Command[] => use(All);

const TYPED_IN = "input, textarea, select, [contenteditable]";
const PRESSED = "button, a, summary";

/** Whether a key belongs to the control that has the focus. */
function isTaken({ target, ctrlKey, metaKey }: KeyboardEvent): boolean {
  const isPlain = !ctrlKey && !metaKey;
  const takers = isPlain ? `${TYPED_IN}, ${PRESSED}` : TYPED_IN;
  return target instanceof Element && target.closest(takers) !== null;
}

/** Collects what the screens offer, and runs it by its shortcut wherever nobody types. */
export function CommandsProvider({ children }: { readonly children: ReactNode }) {
  const [lists, setLists] = useState<Lists>(() => new Map());
  const all = useMemo(() => [...lists.values()].flat(), [lists]);
  const latest = useRef(all);
  useLayoutEffect(() => {
    latest.current = all;
  }, [all]);

  const register = useCallback((commands: readonly Command[]) => {
    setLists((last) => new Map(last).set(commands, commands));
    return () =>
      setLists((last) => new Map([...last].filter(([, registered]) => registered !== commands)));
  }, []);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isAsked = document.querySelector("dialog[open]") !== null;
      const isBusy = isAsked || isTaken(event);
      const command = latest.current.find(
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
  }, []);

  return (
    <Register value={register}>
      <All value={all}>{children}</All>
    </Register>
  );
}
