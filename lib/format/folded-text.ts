/** Text as a search compares it: without case and without accents. */
export const foldedText = (text: string): string =>
  text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
