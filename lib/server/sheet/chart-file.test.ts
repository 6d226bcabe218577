import { expect, test } from "vitest";
import { parseDate } from "@/lib/domain/quarter";
import { readChartFile } from "@/lib/server/sheet/chart-file";

const effectiveFrom = parseDate("2026-01-01");
if (effectiveFrom === null) throw new Error("a day of the tests does not exist");
const INPUT = { sheet: 0, columns: null, name: "Chart", effectiveFrom } as const;

const HEADINGS = "Employee ID,Name,Title,Manager ID\n";
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** More rows than one message of the worker holds, each under the one that is eight times less. */
const rows = (count: number) =>
  Array.from({ length: count }, (_, at) => {
    const id = at + 1;
    const title = id === 1 ? "Chief Executive Officer" : "Engineer";
    return `${id},Person ${id},${title},${id === 1 ? "" : Math.max(1, Math.floor(id / 8))}\n`;
  });

test("a chart comes whole out of the worker, in the order of the file", async () => {
  const file = await readChartFile(bytesOf(HEADINGS + rows(2_500).join("")), INPUT);
  expect(file).toMatchObject({
    sheets: [""],
    headings: ["Employee ID", "Name", "Title", "Manager ID"],
    sample: [["1", "Person 1", "Chief Executive Officer", ""], {}, {}, {}],
  });
  if (!file.reading.ok) throw new Error("it was refused");
  const { chart, figures, problems, chiefExecutives } = file.reading.value;
  expect(chart.positions.map(({ key }) => Number(key))).toEqual(
    Array.from({ length: 2_500 }, (_, at) => at + 1),
  );
  expect(figures).toMatchObject({ positions: 2_500, tops: 1 });
  expect(problems).toEqual([]);
  expect(chiefExecutives).toMatchObject([{ key: "1" }]);
});

test("every problem of a refused chart comes out of the worker", async () => {
  const twice = rows(1_500);
  const { reading } = await readChartFile(bytesOf(HEADINGS + [...twice, ...twice].join("")), INPUT);
  if (reading.ok) throw new Error("it was read");
  const repeated = reading.refusal.problems.filter(({ reason }) => reason.kind === "id_repeated");
  expect(repeated.map(({ row }) => row)).toEqual(
    Array.from({ length: 1_500 }, (_, at) => at + 1_502),
  );
});

test.each([
  ["a file that is no text", new Uint8Array([65, 0, 66, 10]), 0, "INVALID"],
  ["an empty file", new Uint8Array(), 0, "INVALID"],
  ["a sheet that is not there", bytesOf(HEADINGS + rows(3).join("")), 1, "INVALID"],
  ["a byte too many", new Uint8Array(20 * 1024 * 1024 + 1), 0, "TOO_LARGE"],
])("%s is refused", async (_, bytes, sheet, code) => {
  await expect(readChartFile(bytes, { ...INPUT, sheet })).rejects.toMatchObject({ code });
});
