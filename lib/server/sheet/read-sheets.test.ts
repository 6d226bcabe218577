import { zipSync } from "fflate";
import { afterEach, describe, expect, test } from "vitest";
import writeExcelFile from "write-excel-file/node";
import type { Sheet, SheetFile, SheetRefusal } from "@/lib/domain/sheet";
import { MOST_BYTES } from "@/lib/server/sheet/in-worker";
import { readSheets } from "@/lib/server/sheet/read-sheets";

const bytesOf = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const marked = mark ? `\uFEFF${text}` : text;
  const view = new DataView(new ArrayBuffer(marked.length * 2));
  for (let i = 0; i < marked.length; i++) view.setUint16(i * 2, marked.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
}

async function read(bytes: Uint8Array): Promise<SheetFile> {
  const answer = await readSheets(bytes);
  if (!answer.ok) throw new Error(answer.refusal.kind);
  return answer.value;
}

async function firstSheet(bytes: Uint8Array): Promise<Sheet> {
  const [sheet] = (await read(bytes)).sheets;
  if (sheet === undefined) throw new Error("no sheet");
  return sheet;
}

async function refusalOf(bytes: Uint8Array): Promise<SheetRefusal> {
  const answer = await readSheets(bytes);
  if (answer.ok) throw new Error("it was read");
  return answer.refusal;
}

const cells = (sheet: Sheet) => sheet.rows.map((row) => row.cells);
const TABLE = [
  ["Name", "Título"],
  ["José Núñez", "Directeur général"],
];
const CSV = "Name,Título\r\nJosé Núñez,Directeur général\r\n";

const workbook = async (sheets: Parameters<typeof writeExcelFile>[0]) =>
  new Uint8Array(await writeExcelFile(sheets).toBuffer());

const file = (xml: string) => bytesOf(`<?xml version="1.0" encoding="UTF-8"?>${xml}`);

/** The smallest workbook with the given rows of XML on its one sheet. */
const bare = (rows: string) => {
  const rels = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  return zipSync({
    "xl/workbook.xml": file(
      `<workbook xmlns:r="${rels}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": file(
      `<Relationships><Relationship Id="rId1" Type="${rels}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    "xl/worksheets/sheet1.xml": file(`<worksheet><sheetData>${rows}</sheetData></worksheet>`),
  });
};

describe("encodings", () => {
  test.each([
    ["UTF-8", bytesOf(CSV), "utf-8"],
    ["UTF-8 with a mark", bytesOf(`\uFEFF${CSV}`), "utf-8"],
    ["UTF-16 LE with a mark", utf16(CSV, true, true), "utf-16le"],
    ["UTF-16 BE with a mark", utf16(CSV, false, true), "utf-16be"],
    ["UTF-16 LE without a mark", utf16(CSV, true, false), "utf-16le"],
    ["Windows-1252", Buffer.from(CSV, "latin1"), "windows-1252"],
  ])("%s", async (_, bytes, encoding) => {
    const file = await read(bytes);
    expect(file.form).toMatchObject({ kind: "text", encoding });
    expect(file.sheets.map(cells)).toEqual([TABLE]);
  });

  test("curly quotes and the euro sign of Windows-1252 survive", async () => {
    const bytes = Buffer.from([0x41, 0x2c, 0x93, 0x80, 0x94, 0x0a]);
    expect(cells(await firstSheet(bytes))).toEqual([["A", "“€”"]]);
  });

  test("UTF-8 with one broken letter stays UTF-8 and shows where it is broken", async () => {
    const bytes = Buffer.concat([bytesOf("é,ü,ß,"), Buffer.from([0xe9]), bytesOf(",ő\n")]);
    expect(cells(await firstSheet(bytes))).toEqual([["é", "ü", "ß", "\uFFFD", "ő"]]);
  });
});

const cell = (place: string, text: string) =>
  `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;

test("what XML can spell and no text holds shows as a letter that was lost", async () => {
  const row = cell("A1", "A&#0;B") + cell("B1", "A_x0000_B") + cell("C1", "A&#xD83D;B");
  expect(cells(await firstSheet(bare(`<row r="1">${row}</row>`)))).toEqual([
    ["A\uFFFDB", "A\uFFFDB", "A\uFFFDB"],
  ]);
});

describe("delimited text", () => {
  test.each([
    ["semicolons beside decimal commas", "a;b\n1,5;2,5\n3,5;4,5\n", ";"],
    ["tabs", "a\tb\n1\t2\n", "\t"],
    ["pipes", "a|b\n1|2\n", "|"],
    ["commas within quotes", '"a;x";b\n"1,2,3";2\n', ";"],
    ["a hint in the first line", "sep=;\na;b,c\n", ";"],
    ["one column", "a\nb\n", ","],
  ])("%s", async (_, text, delimiter) => {
    expect((await read(bytesOf(text))).form).toMatchObject({ delimiter });
  });

  test("rows keep their line in the source past blank lines, quoted breaks and every kind of line end", async () => {
    const text = 'a,b\n\n"one\ntwo",2\r\n,\r\n3,4,5\n6\n';
    const sheet = await firstSheet(bytesOf(text));
    expect(sheet.rows).toEqual([
      { number: 1, cells: ["a", "b"] },
      { number: 3, cells: ["one\ntwo", "2"] },
      { number: 6, cells: ["3", "4", "5"] },
      { number: 7, cells: ["6"] },
    ]);
  });

  test("a quote that is never closed is refused with its line", async () => {
    expect(await refusalOf(bytesOf('a,b\n1,"2\n3,4\n'))).toEqual({
      kind: "quote_not_closed",
      row: 2,
    });
  });

  test("an empty file and bytes that are no text are refused", async () => {
    expect(await refusalOf(new Uint8Array())).toEqual({ kind: "empty" });
    expect(await refusalOf(Buffer.from([0x89, 0x50, 0, 1, 0, 0, 2]))).toEqual({ kind: "not_text" });
  });

  test("20 MB are read, one byte more is refused", async () => {
    const row = bytesOf(`${"x".repeat(199)},${"y".repeat(199)}\n`);
    const bytes = new Uint8Array(MOST_BYTES + 1);
    for (let at = 0; at < bytes.length; at += row.length)
      bytes.set(row.subarray(0, bytes.length - at), at);
    const sheet = await firstSheet(bytes.subarray(0, MOST_BYTES));
    expect(sheet.rows).toHaveLength(Math.ceil(MOST_BYTES / row.length));
    expect(await refusalOf(bytes)).toEqual({
      kind: "too_large",
      bytes: MOST_BYTES + 1,
      most: MOST_BYTES,
    });
  }, 30_000);

  test("50,000 rows are read while the event loop goes on turning", async () => {
    const rows = Array.from({ length: 50_000 }, (_, i) => `${i},Name ${i},Engineer,${i >> 2}`);
    let turns = 0;
    const interval = setInterval(() => (turns += 1), 1);
    afterEach(() => clearInterval(interval));
    const sheet = await firstSheet(bytesOf(["id,name,title,manager", ...rows].join("\n")));
    expect(sheet.rows).toHaveLength(50_001);
    expect(turns).toBeGreaterThan(10);
  }, 30_000);
});

describe("workbooks", () => {
  test("dates, numbers and booleans become text, and several sheets can be chosen from", async () => {
    const bytes = await workbook([
      {
        sheet: "People",
        data: [
          [{ value: "Name" }, { value: "From" }, { value: "Pay" }, { value: "Active" }],
          [
            { value: "Ana" },
            { value: new Date(Date.UTC(2026, 1, 28)), type: Date, format: "yyyy-mm-dd" },
            { value: 1234.5 },
            { value: true },
          ],
        ],
      },
      { sheet: "Teams", data: [[{ value: "Team" }]] },
    ]);
    const file = await read(bytes);
    expect(file.form).toEqual({ kind: "workbook" });
    expect(file.sheets.map((sheet) => sheet.name)).toEqual(["People", "Teams"]);
    expect(file.sheets.map(cells)).toEqual([
      [
        ["Name", "From", "Pay", "Active"],
        ["Ana", "2026-02-28", "1234.5", "TRUE"],
      ],
      [["Team"]],
    ]);
  });

  test("a formula gives the value stored beside it, and is named where there is none", async () => {
    const sheet = await firstSheet(
      bare(
        '<row r="3"><c r="A3"><f>1+1</f><v>2</v></c><c r="B3"><f>A3*2</f></c><c r="C3" t="str"><f>CONCAT(A3,"x")</f></c><c r="D3"><v>7</v></c></row>',
      ),
    );
    expect(sheet.rows).toEqual([{ number: 3, cells: ["2", "", "", "7"] }]);
    expect(sheet.unevaluated).toEqual([
      { row: 3, column: 1, formula: "=A3*2" },
      { row: 3, column: 2, formula: '=CONCAT(A3,"x")' },
    ]);
  });

  test("an archive that inflates too far, or has too many entries, is refused before it is parsed", async () => {
    const spaces = new Uint8Array(70 * 1024 * 1024).fill(32);
    const bomb = zipSync({ "xl/worksheets/sheet1.xml": spaces }, { level: 1 });
    expect((await refusalOf(bomb)).kind).toBe("inflates_too_far");
    const crowd = Object.fromEntries(
      Array.from({ length: 501 }, (_, i) => [`xl/${i}.xml`, new Uint8Array()]),
    );
    expect((await refusalOf(zipSync(crowd))).kind).toBe("too_many_entries");
  }, 30_000);

  test("a cell at the far corner of the sheet neither hangs nor kills", async () => {
    const refusal = await refusalOf(bare('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'));
    expect(["too_much_memory", "took_too_long", "unreadable"]).toContain(refusal.kind);
    expect(cells(await firstSheet(bytesOf("still,here\n")))).toEqual([["still", "here"]]);
  }, 30_000);

  test.each([
    ["another archive", zipSync({ "a.txt": bytesOf("a") }), "not_a_workbook"],
    ["a cut archive", bare("").subarray(0, 200), "not_a_workbook"],
    ["an old or locked workbook", Buffer.from("d0cf11e0a1b11ae1", "hex"), "old_or_locked_workbook"],
  ])("%s is refused", async (_, bytes, kind) => {
    expect((await refusalOf(bytes)).kind).toBe(kind);
  });
});
