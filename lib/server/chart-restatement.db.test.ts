import { expect, test } from "vitest";
import type { ChartCommand } from "@/lib/domain/org/commands";
import { newVersion } from "@/lib/features/chart-copies/mutations";
import { saveEdits } from "@/lib/features/chart-edits/mutations";
import { readChart } from "@/lib/features/charts/data";
import { archiveChart, describeChart, importChart } from "@/lib/features/charts/mutations";
import { edit, patchOf, plain } from "@/test/edited-chart";
import { FILE } from "@/test/isolation-world";
import {
  type Change,
  closedAfter,
  KEPT,
  restatedBy,
  restatedUnasked,
  REASON,
  restatements,
} from "@/test/restated";
import { day } from "@/test/sample-record";

const edited =
  (key: string, command: ChartCommand): Change =>
  async ({ scope, companyId }, reason) => {
    const chart = await readChart(scope, { companyId, key });
    const edits = [edit(patchOf(plain(chart), command))];
    const { id: chartId, version: since } = chart;
    return saveEdits(scope, { companyId, chartId, since, edits, reason });
  };

const LEVEL = {
  kind: "edit",
  key: "vp-partnerships",
  fields: { level: "director" },
} as const satisfies ChartCommand;

const described =
  (key: string, words: { name?: string; from?: string }): Change =>
  async ({ scope, companyId }, reason) => {
    const chart = await readChart(scope, { companyId, key });
    const { id: chartId, version, description } = chart;
    const name = words.name ?? chart.name;
    const effectiveFrom = words.from === undefined ? chart.effectiveFrom : day(words.from);
    const said = { name, description, effectiveFrom, reason };
    return describeChart(scope, { companyId, chartId, version, ...said });
  };

const archived =
  (key: string): Change =>
  async ({ scope, companyId }, reason) => {
    const { id: chartId, version } = await readChart(scope, { companyId, key });
    return archiveChart(scope, { companyId, chartId, version, archived: true, reason });
  };

const broughtIn =
  (from: string): Change =>
  ({ scope, companyId }, reason) =>
    importChart(scope, {
      companyId,
      name: "From a file",
      effectiveFrom: day(from),
      positions: [],
      chiefExecutive: null,
      leader: { kind: "unknown" },
      file: FILE,
      mapping: {},
      reason,
    });

const copied =
  (from: string): Change =>
  async ({ scope, companyId }, reason) => {
    const source = await readChart(scope, { companyId, key: "executive-seat" });
    const { id: chartId, name, description } = source;
    const words = { name, description, effectiveFrom: day(from), reason };
    return newVersion(scope, { companyId, chartId, ...words });
  };

test.each<[string, Change, RegExp, string]>([
  ["an edit", edited("executive-seat", LEVEL), /./, "2026Q3"],
  ["a chart's day", described("executive-seat", { from: "2025-11-01" }), /./, "2026Q3"],
  ["a chart archived", archived("executive-seat"), /./, "2026Q3"],
  ["a chart from a file", broughtIn("2026-06-01"), /^From a file$/, "2027Q2"],
  ["a version of a chart", copied("2026-07-31"), /./, "2027Q2"],
])(
  "%s under a closed quarter is refused without a reason, and kept with one; the close stays",
  async (_, change, subject, from) => {
    expect(await restatedBy(change)).toEqual([
      { ...KEPT, kind: "chart", subject: expect.stringMatching(subject), from_quarter: from },
    ]);
  },
);

test.each<[string, Change]>([
  ["an edit of the chart that came after", edited("channel-vp", LEVEL)],
  ["an edit of a chart that held at no closed quarter", edited("autumn-2024", LEVEL)],
  ["an edit of a proposal", edited("august-reorganisation", LEVEL)],
  [
    "another person in a seat",
    edited("executive-seat", { ...LEVEL, fields: { person: "Ada Byron" } }),
  ],
  ["a chart's name", described("executive-seat", { name: "Autumn, second half" })],
  ["a proposal archived", archived("august-reorganisation")],
  ["a chart from a file, from a later day", broughtIn("2026-08-01")],
  ["a version of a chart from a later day", copied("2026-08-02")],
])("of %s nothing is asked", async (_, change) => {
  expect(await restatedUnasked(change)).toEqual([]);
});

test("a change saved in parts is one restatement as long as its reason is the same", async () => {
  const company = await closedAfter();
  await edited("executive-seat", LEVEL)(company, REASON);
  await edited("executive-seat", { ...LEVEL, fields: { level: "vp" } })(company, REASON);
  expect(await restatements(company)).toHaveLength(1);
  await edited("executive-seat", { ...LEVEL, fields: { level: "manager" } })(company, "Again");
  expect(await restatements(company)).toHaveLength(2);
});
