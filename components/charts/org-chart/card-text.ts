const NARROW = new Set("iljtfrI.,:;'’|!()[] -".split(""));
const WIDE = new Set("mwMWQO@%&—".split(""));
const SHORTER: readonly (readonly [string, string])[] = [
  ["Senior Vice President", "SVP"],
  ["Executive Vice President", "EVP"],
  ["Vice President", "VP"],
];

/** Width of a letter in the interface's font, in parts of the font size; a little generous. */
function widthOf(letter: string): number {
  if (NARROW.has(letter)) return 0.36;
  if (WIDE.has(letter)) return 0.92;
  if (/[\u2E80-\uFFDC]/u.test(letter)) return 1;
  return /\p{Lu}/u.test(letter) ? 0.7 : 0.58;
}

/** About how wide a text is at a font size, in pixels. */
export const textWidth = (text: string, fontSize: number): number =>
  [...text].reduce((width, letter) => width + widthOf(letter), 0) * fontSize;

/** As much of a text as fits `width` pixels at a font size, with an ellipsis where some is left out. */
function cut(text: string, width: number, fontSize: number): string {
  let used = 0;
  let kept = "";
  for (const letter of text) {
    used += widthOf(letter) * fontSize;
    if (used > width) return `${kept.trimEnd()}…`;
    kept += letter;
  }
  return text;
}

const shortened = (text: string) =>
  SHORTER.reduce((title, [long, short]) => title.replace(long, short), text);

/** A text as it fits on a card: SVG cannot shorten it. Vice presidents give up their letters first. */
export function fitted(text: string, width: number, fontSize: number): string {
  if (textWidth(text, fontSize) <= width) return text;
  return cut(shortened(text), width, fontSize);
}

/** A text as it fits two lines of `width` pixels: broken between words, the second with an ellipsis where it must. */
export function twoLines(text: string, width: number, fontSize: number): readonly string[] {
  if (textWidth(text, fontSize) <= width) return [text];
  const words = shortened(text).split(" ");
  const [start = ""] = words;
  let [first, used] = [start, 1];
  for (const word of words.slice(1)) {
    if (textWidth(`${first} ${word}`, fontSize) > width) break;
    first = `${first} ${word}`;
    used += 1;
  }
  const rest = words.slice(used).join(" ");
  return rest === ""
    ? [fitted(first, width, fontSize)]
    : [fitted(first, width, fontSize), fitted(rest, width, fontSize)];
}
