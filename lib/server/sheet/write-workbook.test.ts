import { expect, test } from "vitest";
import readExcelFile from "read-excel-file/node";
import { writeWorkbook } from "./write-workbook";

test("a workbook reads back as it was written, formulas as the text they are", async () => {
  const rows = [
    ["Change", "Position"],
    ["Moved", '=HYPERLINK("https://example.com")'],
    ["Added", "+1 <Vertrieb & Märkte>\u{1F600}"],
  ];
  const bytes = await writeWorkbook("Changes", rows);
  const [sheet] = await readExcelFile(Buffer.from(bytes));
  expect(sheet?.sheet).toBe("Changes");
  expect(sheet?.data).toEqual(rows);
});

test("empty texts stay empty cells", async () => {
  const bytes = await writeWorkbook("Changes", [
    ["A", "B"],
    ["", "x"],
  ]);
  const [sheet] = await readExcelFile(Buffer.from(bytes));
  expect(sheet?.data[1]).toEqual([null, "x"]);
});
