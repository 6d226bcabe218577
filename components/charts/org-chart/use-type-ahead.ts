import { useRef } from "react";

/** How long letters typed one after another are one word. */
const TYPING_MS = 700;

/** Gives the function that joins a typed letter to those before it; times are of the key events. */
export function useTypeAhead() {
  const typed = useRef({ text: "", at: 0 });
  return (letter: string, at: number): string => {
    const isNew = at - typed.current.at > TYPING_MS;
    typed.current = { text: isNew ? letter : typed.current.text + letter, at };
    return typed.current.text;
  };
}
