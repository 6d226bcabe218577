import "server-only";
import writeExcelFile from "write-excel-file/node";

const WIDEST = 60;
const NARROWEST = 10;

/** As wide as the longest text of the column, within bounds. */
const widthOf = (rows: readonly (readonly string[])[], column: number) => {
  const longest = rows.reduce((most, cells) => Math.max(most, cells[column]?.length ?? 0), 0);
  return { width: Math.min(WIDEST, Math.max(NARROWEST, longest + 2)) };
};

/** Rows as a workbook of one sheet, the first row its headings; every cell is text and never a formula. */
export async function writeWorkbook(
  sheet: string,
  rows: readonly (readonly string[])[],
): Promise<Uint8Array<ArrayBuffer>> {
  const [headings = []] = rows;
  const cells = rows.map((row, place) =>
    row.map((value) => ({
      value,
      type: String,
      alignVertical: "top" as const,
      ...(place === 0 && { fontWeight: "bold" as const }),
    })),
  );
  const buffer = await writeExcelFile(cells, {
    sheet,
    columns: headings.map((_, column) => widthOf(rows, column)),
    stickyRowsCount: 1,
  }).toBuffer();
  return new Uint8Array(buffer);
}
