import { expect, test } from "vitest";
import { parseDate } from "@/lib/domain/quarter";
import { lookAtChart, markChart, readChartFile } from "@/lib/server/sheet/chart-file";

const effectiveFrom = parseDate("2026-01-01");
if (effectiveFrom === null) throw new Error("a day of the tests does not exist");
const INPUT = {
  sheet: null,
  columns: null,
  choices: {},
  titles: {},
  before: null,
  name: "Chart",
  effectiveFrom,
} as const;

const HEADINGS = "Employee ID,Name,Title,Manager ID\n";
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** More rows than one message of the worker holds, each under the one that is eight times less. */
const rows = (count: number) =>
  Array.from({ length: count }, (_, at) => {
    const id = at + 1;
    const title = id === 1 ? "Chief Executive Officer" : "Engineer";
    return `${id},Person ${id},${title},${id === 1 ? "" : Math.max(1, Math.floor(id / 8))}\n`;
  });
const FILE = bytesOf(HEADINGS + rows(2_500).join(""));

test("a chart comes whole out of the worker, in the order of the file", async () => {
  const { positions, columns } = await readChartFile(FILE, INPUT);
  expect(positions.map(({ key }) => Number(key))).toEqual(
    Array.from({ length: 2_500 }, (_, at) => at + 1),
  );
  expect(columns).toMatchObject({ id: 0, manager: 3 });
});

test("a look is short, whatever the file, and tells what the file leaves open", async () => {
  const look = await lookAtChart(FILE, INPUT);
  expect(look).toMatchObject({
    sheets: [""],
    headings: ["Employee ID", "Name", "Title", "Manager ID"],
    sample: [["1", "Person 1", "Chief Executive Officer", ""], {}, {}, {}],
    figures: { positions: 2_500, tops: 1 },
    problems: [],
    groups: [],
    chiefExecutive: "1",
    next: null,
  });
  const self = await lookAtChart(bytesOf(`${HEADINGS}1,Ana,CEO,1\n2,Ben,CFO,1\n`), INPUT);
  expect(self.groups).toMatchObject([{ kind: "self_only_top", guesses: [{ chosen: "top" }] }]);
});

test("what a person said of titles and guesses is read, level by person", async () => {
  const file = bytesOf(`${HEADINGS}1,Ana,CEO,none\n2,Vacant,Wizard,1\n`);
  const { positions } = await readChartFile(file, {
    ...INPUT,
    choices: { vacant: "filled" },
    titles: { Wizard: { level: "vp" } },
  });
  expect(positions).toMatchObject([
    { levelBy: "title" },
    { level: "vp", levelBy: "person", status: "filled", person: null },
  ]);
});

test("a second import is told against the chart in force, whose seats keep their keys", async () => {
  const first = await readChartFile(bytesOf("Name,Title,Manager\nAna,CEO,\nBen,CFO,Ana\n"), INPUT);
  const chart = {
    key: "c",
    name: "January",
    kind: "actual",
    effectiveFrom,
    chiefExecutive: "ana",
    leader: { kind: "unknown" },
    positions: first.positions,
    basedOn: null,
    description: null,
  } as const;
  const before = { chart, stamp: "1", levelsByPerson: new Set<string>() };
  const file = bytesOf(`${HEADINGS}7,Eve,CFO,8\n8,Ana,CEO,\n`);
  const { positions } = await readChartFile(file, { ...INPUT, before });
  expect(positions).toMatchObject([{ key: "ana" }, { key: "ben", person: "Eve" }]);
  const { next } = await lookAtChart(file, { ...INPUT, before });
  expect(next?.changes.filter(({ count }) => count > 0)).toMatchObject([
    { kind: "refilled", changes: [{ before: "Ben", after: "Eve" }] },
  ]);
});

test("the file comes back with what was found in each row", async () => {
  const marked = await markChart(bytesOf(`${HEADINGS}1,Ana,CEO,XX\n2,Ben,CFO,9\n`), INPUT);
  const [headings, top, stranger] = marked.split("\r\n");
  expect(headings).toContain("What was found");
  expect(top).toMatch(/^1,Ana,CEO,XX,.*At the top/u);
  expect(stranger).toMatch(/^2,Ben,CFO,9,.*Not established/u);
});

test("a refused file comes back with every refusal in its row", async () => {
  const marked = await markChart(bytesOf(`${HEADINGS}1,Ana,CEO,\n2,Ben\n3,C,D,1,x\n`), INPUT);
  expect(marked.split("\r\n").slice(1, 4)).toEqual([
    "1,Ana,CEO,,,",
    expect.stringMatching(/^2,Ben,,,,Refused\. The row has 2 cells/u),
    expect.stringMatching(/^3,C,D,1,x,Refused\. The row has 5 cells/u),
  ]);
});

test.each([
  ["a file that is no text", new Uint8Array([65, 0, 66, 10]), 0, "INVALID"],
  ["an empty file", new Uint8Array(), 0, "INVALID"],
  ["a sheet that is not there", FILE, 1, "INVALID"],
  ["a row cut off", bytesOf(`${HEADINGS}1,Ana,CEO,\n2,Ben\n`), 0, "INVALID"],
  ["a byte too many", new Uint8Array(20 * 1024 * 1024 + 1), 0, "TOO_LARGE"],
])("%s is refused", async (_, bytes, sheet, code) => {
  await expect(readChartFile(bytes, { ...INPUT, sheet })).rejects.toMatchObject({ code });
});
