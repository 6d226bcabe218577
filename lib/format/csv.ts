/** What a spreadsheet would run as a formula; a plain negative number is none. */
const FORMULA = /^[\t\r ]*[=+@-]/;
const NUMBER = /^-?\d[\d.,]*$/;
const QUOTED = /[",\r\n]/;

function field(text: string): string {
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as CSV (RFC 4180) with a byte order mark, for spreadsheets; no cell of it is run as a formula. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((cells) => `${cells.map(field).join(",")}\r\n`).join("")}`;
