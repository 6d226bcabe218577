/** Text as a search compares it: without case and without accents. */
export const foldedText = (text: string): string =>
  text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();

/** The words of what somebody types to find something. */
export const searchWords = (typed: string): readonly string[] =>
  foldedText(typed)
    .split(/\s+/)
    .filter((word) => word !== "");

/** Whether a text holds every word that is looked for, as `searchWords` gives them. */
export function holdsWords(text: string, words: readonly string[]): boolean {
  const held = foldedText(text);
  return words.every((word) => held.includes(word));
}
