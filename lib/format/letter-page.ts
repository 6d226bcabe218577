/** A part of a letter's page. */
export type LetterBlock =
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] };

export const paragraph = (...sentences: readonly string[]): LetterBlock => ({
  kind: "paragraph",
  text: sentences.filter((sentence) => sentence !== "").join(" "),
});

export const list = (items: readonly string[]): LetterBlock => ({ kind: "list", items });

const BULLET = "- ";

/** The page as the text that a person edits and an e-mail carries: an empty line between two parts. */
export const pageText = (blocks: readonly LetterBlock[]): string =>
  blocks
    .map((block) =>
      block.kind === "paragraph"
        ? block.text
        : block.items.map((item) => `${BULLET}${item}`).join("\n"),
    )
    .join("\n\n");

const isItem = (line: string) => line.startsWith(BULLET);

function blocksOf(part: string): readonly LetterBlock[] {
  const lines = part.split("\n").map((line) => line.trim());
  const blocks: LetterBlock[] = [];
  for (const line of lines.filter((one) => one !== "")) {
    const last = blocks.at(-1);
    if (isItem(line)) {
      const item = line.slice(BULLET.length).trim();
      if (last?.kind === "list") blocks.splice(-1, 1, list([...last.items, item]));
      else blocks.push(list([item]));
    } else if (last?.kind === "paragraph") blocks.splice(-1, 1, paragraph(last.text, line));
    else blocks.push(paragraph(line));
  }
  return blocks;
}

/** A text as a page: lines that begin with a dash are a list, an empty line parts two paragraphs. */
export const readPage = (text: string): readonly LetterBlock[] =>
  text.split(/\n[^\S\n]*\n/).flatMap(blocksOf);
