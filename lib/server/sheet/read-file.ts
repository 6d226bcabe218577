import type { Sheet, SheetForm, SheetRow } from "@/lib/domain/sheet";
import { decodeText } from "@/lib/server/sheet/decode-text";
import { isArchive } from "@/lib/server/sheet/inflate-workbook";
import { readDelimited } from "@/lib/server/sheet/read-delimited";
import { readWorkbook } from "@/lib/server/sheet/read-workbook";
import { Refused } from "@/lib/server/sheet/refused";

const MOST_CELLS = 5_000_000;

/** What takes over a file while it is read: each sheet, then its rows. */
interface SheetTaker {
  readonly onSheet: (sheet: Pick<Sheet, "name" | "unevaluated">) => void;
  readonly onRow: (row: SheetRow) => void;
}

const isOldWorkbook = (bytes: Uint8Array) => bytes[0] === 0xd0 && bytes[1] === 0xcf;

/** Reads a file of either form; only ever in a worker, for it may take any time and memory. */
export async function readFile(bytes: Uint8Array, taker: SheetTaker): Promise<SheetForm> {
  let cells = 0;
  const onRow = (row: SheetRow) => {
    cells += row.cells.length;
    if (cells > MOST_CELLS) throw new Refused({ kind: "too_many_cells", most: MOST_CELLS });
    taker.onRow(row);
  };
  if (isOldWorkbook(bytes)) throw new Refused({ kind: "old_or_locked_workbook" });
  if (!isArchive(bytes)) {
    const { text, encoding } = decodeText(bytes);
    taker.onSheet({ name: "", unevaluated: [] });
    return { kind: "text", encoding, delimiter: readDelimited(text, onRow) };
  }
  for (const { rows, ...sheet } of await readWorkbook(bytes)) {
    taker.onSheet(sheet);
    for (const row of rows) onRow(row);
  }
  return { kind: "workbook" };
}
