import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

const ROOT = path.resolve(import.meta.dirname, "..");
const LINE = { motion: "partner_resale", amount: "1.00" };
const HARBOR = {
  format: "titleworthy.dossier/1",
  company: { name: "Harbor", fiscalYearStartMonth: 1, currency: "USD" },
  revenue: [
    { ...LINE, quarter: "2026Q4" },
    { ...LINE, quarter: "2026Q2" },
    { ...LINE, motion: "direct", quarter: "2026Q4" },
  ],
  charts: [
    {
      key: "next",
      name: "Next",
      kind: "proposed",
      effectiveFrom: "2030-01-01",
      chiefExecutive: "lead",
      partnershipsLeader: "lead",
      positions: [
        {
          key: "lead",
          title: "Founder",
          level: "c_level",
          function: "executive",
          status: "open",
          executiveTeam: true,
        },
      ],
    },
  ],
};

// Each test waits for processes of its own.
vi.setConfig({ testTimeout: 60_000 });

let folder = "";
const FILES: Readonly<Record<string, string>> = {
  "harbor.json": JSON.stringify(HARBOR),
  "empty.json": JSON.stringify({ ...HARBOR, revenue: [] }),
  "broken.json": '{"format":\n}',
  "refused.json": JSON.stringify({ ...HARBOR, format: "other", colour: 1 }),
  "bom.json": `\ufeff${JSON.stringify(HARBOR)}`,
  "rubric.json": JSON.stringify({
    format: "titleworthy.rubric/1",
    name: "house rules",
    parameters: { sustainQuarters: 1 },
  }),
  "wrong-rubric.json": JSON.stringify({
    format: "titleworthy.rubric/1",
    name: "house rules",
    parameters: { minVps: -1, minLeaders: 4 },
  }),
  "proto-rubric.json":
    '{"format":"titleworthy.rubric/1","name":"","parameters":{"__proto__":{"minVps":2}}}',
};

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "evaluate-"));
  for (const [name, text] of Object.entries(FILES)) writeFileSync(path.join(folder, name), text);
  writeFileSync(path.join(folder, "latin.json"), Buffer.from([0x22, 0xe9, 0x22]));
  mkdirSync(path.join(folder, "folder.json"));
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Run {
  readonly code: number | string | null;
  readonly out: string;
  readonly lines: readonly { readonly [key: string]: unknown }[];
  readonly errors: readonly string[];
}

/** Runs the command line as a process of its own, in the folder of the files. */
const evaluate = (...args: readonly string[]): Promise<Run> =>
  new Promise((resolve) => {
    const program = [
      "--import",
      import.meta.resolve("tsx"),
      path.join(ROOT, "scripts/evaluate.ts"),
    ];
    const options = {
      cwd: folder,
      env: { ...process.env, TSX_TSCONFIG_PATH: path.join(ROOT, "tsconfig.json"), INIT_CWD: ROOT },
    };
    execFile(process.execPath, [...program, ...args], options, (error, out, errors) => {
      const lines = args.includes("--json") ? out.split("\n").filter((line) => line !== "") : [];
      resolve({
        code: error === null ? 0 : (error.code ?? null),
        out,
        lines: lines.map((line) => JSON.parse(line)),
        errors: errors.split("\n").filter((line) => line !== ""),
      });
    });
  });

test("answers every file that can be read, in the order given, and says why the others are not", async () => {
  const run = await evaluate(
    "harbor.json",
    "broken.json",
    "missing.json",
    "folder.json",
    "latin.json",
    "refused.json",
    "empty.json",
    path.join(folder, "bom.json"),
    "--json",
  );
  expect(run.code).toBe(2);
  expect(run.lines.map(({ file, quarter }) => [file, quarter])).toEqual([
    ["harbor.json", "2026Q4"],
    ["bom.json", "2026Q4"],
  ]);
  expect(run.errors).toEqual([
    "broken.json: : Line 2, column 1: this is not JSON, “}” cannot stand here.",
    "missing.json: : This file cannot be read as UTF-8 text (ENOENT).",
    "folder.json: : This file cannot be read as UTF-8 text (EISDIR).",
    "latin.json: : This file cannot be read as UTF-8 text (ERR_ENCODING_INVALID_ENCODED_DATA).",
    "refused.json: /format: “other” is not “titleworthy.dossier/1”.",
    "refused.json: /colour: “colour” is not a key of this format.",
    "empty.json: no revenue, so there is no quarter to evaluate.",
  ]);
});

test("a line has the keys of the format, and caution on one pitfall alone", async () => {
  const { lines, code, errors } = await evaluate("harbor.json", "--json");
  expect([code, errors]).toEqual([0, []]);
  expect(lines).toEqual([
    {
      file: "harbor.json",
      quarter: "2026Q4",
      rubric: "cpo-fit/1",
      reading: "largest",
      definition: "sourced",
      conditions: expect.any(Array),
      conditionsMet: 0,
      verdict: {
        floor: "head",
        ceiling: "cpo",
        definite: false,
        label: "not_justified",
        titleInflation: false,
      },
      honestTest: {
        boardTracks: "unknown",
        reportsToChiefExecutive: "unknown",
        authority: "unknown",
        outcome: "undetermined",
      },
      alignment: { held: "unknown", proposed: null },
      pitfalls: expect.any(Array),
      robustness: expect.any(Array),
    },
  ]);
  const [line] = lines;
  expect(line?.["pitfalls"]).toMatchObject([
    { id: "recruiting-tool-title" },
    { id: "wrong-reporting-line" },
    { id: "no-executive-mandate" },
    { id: "mismatched-peer", caution: false },
    { id: "aspirational-title" },
    { id: "under-mandated" },
    { id: "title-before-scope" },
  ]);
  expect(JSON.stringify(line).match(/"caution"/g)).toHaveLength(1);
  expect(line?.["conditions"]).toMatchObject([
    { criteria: [{ id: "motion.reading", status: "met", observed: { share: 0.5, rank: 1 } }, {}] },
    { criteria: [{}, {}, {}] },
    { criteria: [{}, {}] },
    { criteria: [{}, {}, {}] },
    { criteria: [{}, {}, {}] },
  ]);
  expect(line?.["robustness"]).toMatchObject(
    ["top_three", "largest", "majority"].flatMap((reading) => [
      { reading, definition: "sourced" },
      { reading, definition: "sourced_plus_influenced" },
    ]),
  );
});

test("--all runs from the first to the latest quarter, gaps included", async () => {
  const run = await evaluate("harbor.json", "--all", "--json");
  expect(run.lines.map(({ quarter }) => quarter)).toEqual(["2026Q2", "2026Q3", "2026Q4"]);
});

test("--quarter evaluates the quarter it names, with revenue or without", async () => {
  const run = await evaluate("empty.json", "harbor.json", "--quarter", "FY27 Q1", "--json");
  expect([run.code, run.errors]).toEqual([0, []]);
  expect(run.lines.map(({ quarter }) => quarter)).toEqual(["2027Q1", "2027Q1"]);
});

test("--chart puts a proposed chart in force as its kind says, and a missing one is refused", async () => {
  const run = await evaluate("harbor.json", "--chart", "next", "--json");
  expect(run.lines[0]?.["honestTest"]).toMatchObject({ reportsToChiefExecutive: "met" });
  const missing = await evaluate("harbor.json", "--chart", "lost", "--json");
  expect([missing.code, missing.out]).toEqual([2, ""]);
  expect(missing.errors).toEqual(["harbor.json: /charts: No chart has the key “lost”."]);
});

test("--rubric replaces what a file names, --reading and --definition what they name", async () => {
  const run = await evaluate(
    "harbor.json",
    "--rubric",
    "rubric.json",
    "--reading",
    "majority",
    "--definition",
    "sourced_plus_influenced",
    "--json",
  );
  expect(run.lines).toMatchObject([
    {
      rubric: "house rules",
      reading: "majority",
      definition: "sourced_plus_influenced",
      conditions: [{ criteria: [{ status: "not_met" }, { status: "not_met" }] }, {}, {}, {}, {}],
    },
  ]);
});

test.each<[readonly string[], readonly string[]]>([
  [
    ["wrong-rubric.json"],
    [
      "wrong-rubric.json: /parameters/minVps: This must be from 0 to 1000.",
      "wrong-rubric.json: /parameters/minLeaders: This is not a parameter of the rubric.",
    ],
  ],
  [
    ["proto-rubric.json"],
    ["proto-rubric.json: /parameters/__proto__: This is not a parameter of the rubric."],
  ],
])("a refused rubric, %j, evaluates nothing", async ([rubric = ""], errors) => {
  const run = await evaluate("harbor.json", "--rubric", rubric, "--json");
  expect([run.code, run.out, run.errors]).toEqual([2, "", errors]);
});

test.each([
  [[]],
  [["harbor.json", "--colour"]],
  [["harbor.json", "--reading", "biggest"]],
  [["harbor.json", "--quarter", "2027Q5"]],
  [["harbor.json", "--quarter", "2027Q1", "--all"]],
])("%j is answered with the usage, and nothing is evaluated", async (args) => {
  const run = await evaluate(...args);
  expect([run.code, run.out]).toEqual([2, ""]);
  expect(run.errors).toContainEqual("Usage: npm run --silent evaluate -- FILE... [options]");
});

test("without --json it prints a memo that fits 80 columns", async () => {
  const run = await evaluate("harbor.json", path.join(ROOT, "examples/apple.json"));
  expect(run.code).toBe(0);
  expect(run.out).toContain("Harbor, FY26\u00a0Q4\n\nWe cannot tell.");
  expect(run.out).toContain("Apple, FY22\u00a0Q4\n\nWe cannot tell.");
  expect(run.out.split("\n").filter((line) => line.length > 80)).toEqual([]);
});
