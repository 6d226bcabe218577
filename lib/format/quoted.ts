const LONGEST = 60;

/** What somebody wrote, in quotation marks, on one line and no longer than a line. */
export function quoted(text: string): string {
  const line = text.slice(0, LONGEST * 2).replaceAll(/\p{Cc}+/gu, " ");
  const signs = [...line];
  return signs.length <= LONGEST ? `“${line}”` : `“${signs.slice(0, LONGEST).join("")}…”`;
}
