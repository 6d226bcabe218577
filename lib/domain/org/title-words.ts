const LONGEST = 300;
const WORD = /[\p{L}\p{N}'’]+/gu;
const BREAK = /[,;:|/()[\]–—\n]| - /u;

/** A table of words or phrases, written as people read it. */
export const phrases = (list: string): readonly string[] => list.split(", ");

/** Lower-case words of a text between single spaces, with one at each end: ` vice president `. */
export function spaced(text: string): string {
  const words = text.slice(0, LONGEST).normalize("NFC").toLowerCase().match(WORD) ?? [];
  return ` ${words.join(" ")} `;
}

/** The parts of a title between commas, dashes, slashes and brackets, each as `spaced` gives it. */
export function parts(title: string): readonly string[] {
  return title
    .slice(0, LONGEST)
    .split(BREAK)
    .map(spaced)
    .filter((part) => part !== "  ");
}

/** Whether a spaced text holds a phrase as whole words. */
export const holds = (part: string, phrase: string): boolean => part.includes(` ${phrase} `);

/** The first of some phrases that a spaced text holds, or null. */
export const firstHeld = (part: string, phrases: readonly string[]): string | null =>
  phrases.find((phrase) => holds(part, phrase)) ?? null;

/** What stands before `word`; the whole part where it does not occur. */
export function before(part: string, word: string): string {
  const at = part.indexOf(` ${word} `);
  return at < 0 ? part : part.slice(0, at + 1);
}
