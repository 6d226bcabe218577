import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { evaluate } from "@/lib/domain/evaluation/evaluate";
import { quarterKey } from "@/lib/domain/quarter";
import { STANDARD } from "@/lib/domain/rubric/cpo-fit";
import { settlementSentences } from "@/lib/format/settlement";
import { readDossier } from "./read";
import { writeDossier } from "./write";

const FOLDER = path.resolve(import.meta.dirname, "../../../../examples");
const EXAMPLES = readdirSync(FOLDER).filter((file) => file.endsWith(".json"));

function example(file: string) {
  const text = readFileSync(path.join(FOLDER, file), "utf8");
  const read = readDossier(text);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return { text, dossier: read.value, revenue: read.value.record.revenue };
}

test.each(EXAMPLES)("%s is as the product would export it", (file) => {
  const { text, dossier } = example(file);
  expect(writeDossier(dossier)).toBe(text);
});

test.each(EXAMPLES)("%s leaves the verdict open, and says what would settle it", (file) => {
  const { dossier, revenue } = example(file);
  const latest = revenue.at(-1);
  if (latest === undefined) throw new Error("no revenue");
  const { verdict, conditions, ...evaluation } = evaluate(dossier.record, latest.quarter, STANDARD);
  expect(verdict).toMatchObject({ floor: "head", ceiling: "cpo", definite: false });
  expect(conditions[0]?.criteria[0]?.status).toBe("met");
  expect(conditions.slice(1).map(({ status }) => status)).toEqual(Array(4).fill("unknown"));
  const ways = settlementSentences({ verdict, conditions, ...evaluation }, "en-GB");
  expect(ways.at(-1)).toMatch(/^Chief Partner Officer: .*who presents partner results/);
});

const MILLION = 100_000_000n;

test.each([
  [2015, 233_715n, 172_949n],
  [2016, 215_639n, 161_729n],
  [2017, 229_234n, 165_048n],
  [2018, 265_595n, 188_572n],
  [2019, 260_174n, 179_520n],
  [2020, 274_515n, 181_180n],
  [2021, 365_817n, 234_123n],
  [2022, 394_328n, 244_483n],
])("Apple's %i adds up to the total and the share in its filing", (year, total, indirect) => {
  const lines = example("apple.json").revenue.filter(({ quarter }) =>
    quarterKey(quarter).startsWith(String(year)),
  );
  const sum = (of: typeof lines) => of.reduce((all, { amount }) => all + amount, 0n);
  expect(lines.map(({ basis }) => basis)).toEqual(Array(8).fill("annual"));
  expect(sum(lines)).toBe(total * MILLION);
  expect(sum(lines.filter(({ motion }) => motion === "partner_resale"))).toBe(indirect * MILLION);
});

test.each([
  ["crowdstrike.json", "2019Q2", 55_701n, 36_936n],
  ["crowdstrike.json", "2020Q2", 108_108n, 70_438n],
  ["sentinelone.json", "2021Q2", 20_674n, 19_698n],
  ["sentinelone.json", "2022Q2", 45_750n, 42_126n],
])("%s at %s adds up to its filing", (file, key, total, channel) => {
  const lines = example(file).revenue.filter(({ quarter }) => quarterKey(quarter) === key);
  expect(lines.map(({ motion, amount }) => [motion, amount])).toEqual([
    ["direct", (total - channel) * 100_000n],
    ["partner_resale", channel * 100_000n],
  ]);
});
