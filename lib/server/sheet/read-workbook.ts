import { zipSync } from "fflate";
import readExcelFile, { type CellValue } from "read-excel-file/universal";
import type { FormulaCell, Sheet, SheetRow } from "@/lib/domain/sheet";
import { inflateWorkbook } from "@/lib/server/sheet/inflate-workbook";
import { Refused } from "@/lib/server/sheet/refused";

/** Marks a formula that has no stored value while it passes through the reader as text. */
const UNEVALUATED = "\uE000";
const MIDNIGHT = "T00:00:00.000Z";

function textOf(value: CellValue | null): string {
  if (value === null) return "";
  if (value instanceof Date) {
    const iso = value.toISOString();
    return iso.endsWith(MIDNIGHT) ? iso.slice(0, 10) : iso.slice(0, 19);
  }
  if (typeof value === "boolean") return String(value).toUpperCase();
  // XML can spell what no text holds; it is reported as a letter that was lost.
  return String(value).replaceAll(/[\0\p{Surrogate}]/gu, "\uFFFD");
}

/** A stored number as people write it: without an exponent, and without the last digit's noise. */
function numberText(stored: string): string {
  const number = Number(stored);
  const text = String(number);
  return text.includes("e")
    ? number.toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 20 })
    : text;
}

/** Gives every formula without a stored value its own text as value, which the reader would else refuse or blank. */
function markUnevaluated(xml: string): string {
  const pieces: string[] = [];
  let copied = 0;
  for (let f = xml.indexOf("<f"); f >= 0; f = xml.indexOf("<f", f + 1)) {
    const start = xml.lastIndexOf("<c ", f);
    const end = xml.indexOf("</c>", f);
    if (start < copied || end < 0) continue;
    const cell = xml.slice(start, end);
    if (!/^<f[\s>/]/u.test(xml.slice(f, f + 3)) || cell.includes("<v>") || cell.includes("<v "))
      continue;
    const place = /\sr="([A-Z]+\d+)"/u.exec(cell)?.[1];
    const formula = /<f[^>]*>([^<]*)</u.exec(xml.slice(f, end + 1))?.[1] ?? "";
    if (place === undefined) continue;
    pieces.push(
      xml.slice(copied, start),
      `<c r="${place}" t="inlineStr"><is><t>${UNEVALUATED}=${formula}</t></is>`,
    );
    copied = end;
  }
  return copied === 0 ? xml : [...pieces, xml.slice(copied)].join("");
}

/** The entries the reader looks at, packed again without compression so that it sees what was counted. */
function repacked(entries: ReadonlyMap<string, Uint8Array>): ArrayBuffer {
  const files: Record<string, Uint8Array> = {};
  for (const [name, content] of entries) {
    if (!name.endsWith(".xml") && !name.endsWith(".rels")) continue;
    if (!name.startsWith("xl/worksheets/")) files[name] = content;
    else {
      const xml = new TextDecoder().decode(content);
      const marked = markUnevaluated(xml);
      files[name] = marked === xml ? content : new TextEncoder().encode(marked);
    }
  }
  const packed = zipSync(files, { level: 0 });
  const buffer = new ArrayBuffer(packed.byteLength);
  new Uint8Array(buffer).set(packed);
  return buffer;
}

function sheetOf(name: string, table: readonly (readonly (CellValue | null)[])[]): Sheet {
  const rows: SheetRow[] = [];
  const unevaluated: FormulaCell[] = [];
  for (const [i, values] of table.entries()) {
    const cells = values.map((value, column) => {
      const text = textOf(value);
      if (!text.startsWith(UNEVALUATED)) return text;
      unevaluated.push({ row: i + 1, column, formula: text.slice(UNEVALUATED.length) });
      return "";
    });
    if (values.some((value) => value !== null)) rows.push({ number: i + 1, cells });
  }
  return { name, rows, unevaluated };
}

/** Reads every sheet of a workbook; formulas give the values stored beside them. */
export async function readWorkbook(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const entries = inflateWorkbook(bytes);
  if (!entries.has("xl/workbook.xml")) throw new Refused({ kind: "not_a_workbook" });
  const sheets = await readExcelFile(repacked(entries), { parseNumber: numberText });
  return sheets.map(({ sheet, data }) => sheetOf(sheet, data));
}
