import { useRef } from "react";

/** How long letters typed one after another are one word. */
const TYPING_MS = 700;

/** Joins typed letters to those before them; times are of the key events. */
export function useTypeAhead() {
  const typed = useRef({ text: "", at: 0 });
  const isTyping = (at: number) => typed.current.text !== "" && at - typed.current.at <= TYPING_MS;
  return {
    /** Whether a key pressed now goes on with a word: a space is then one of its letters. */
    isTyping,
    /** What has been typed, a letter more. */
    type: (letter: string, at: number): string => {
      typed.current = { text: isTyping(at) ? typed.current.text + letter : letter, at };
      return typed.current.text;
    },
  };
}
