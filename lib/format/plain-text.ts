const WIDTH = 80;

/**
 * Breaks text at spaces, never at a no-break space; a word longer than the line stands alone. A
 * bullet in `indent` stands before the first line only.
 */
export function wrapped(text: string, indent: string): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && indent.length + line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  const hanging = " ".repeat(indent.length);
  return [...lines, line]
    .map((one, index) => ((index === 0 ? indent : hanging) + one).trimEnd())
    .join("\n");
}

/** A name on the left, a word on the right, dots between. */
export function row(name: string, word: string, indent: string): string {
  const dots = WIDTH - indent.length - name.length - word.length - 2;
  return `${indent}${name} ${".".repeat(Math.max(3, dots))} ${word}`;
}

/** A heading under a blank line. */
export const heading = (text: string) => `\n${text}\n${"-".repeat(text.length)}`;
