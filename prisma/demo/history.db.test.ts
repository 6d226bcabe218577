import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { pastForecastOf, trackRecord } from "@/lib/domain/forecast/track-record";
import { quarterKey } from "@/lib/domain/quarter";
import { readClosesOfIn } from "@/lib/features/closes/data";
import { importDossier } from "@/lib/features/dossier/mutations";
import { inWorkspace } from "@/lib/server/scope";
import { makeWorkspace } from "@/test/factories";
import { day, quarterAt } from "@/test/sample-record";
import { closeHistory, restate, tellOfMoves } from "./history";
import { readStory } from "./story";

const read = (name: string) => readFileSync(path.join(import.meta.dirname, name), "utf8");

async function closed(name: string) {
  const { id, scope } = await makeWorkspace();
  const { dossier, plans, lateChange } = readStory(read(name), read(`history/${name}`), 0);
  const file = { name, bytes: 1, sha256: "0".repeat(64) };
  const { companyId } = await importDossier(scope, { dossier, file });
  await closeHistory(scope, companyId, plans, day("2026-11-22"));
  await tellOfMoves(scope, companyId, plans);
  if (lateChange !== null) await restate(scope, companyId, lateChange);
  const closes = await inWorkspace(scope, (tx) => readClosesOfIn(tx, id, [companyId]));
  return closes.get(companyId) ?? [];
}

/** What was said at each close: the quarter with even odds, and by how much it had slipped. */
const saidOf = (closes: Awaited<ReturnType<typeof closed>>) =>
  trackRecord(
    closes.flatMap(({ forecast }) =>
      forecast.kind === "made" && !forecast.justified ? [pastForecastOf(forecast)] : [],
    ),
    new Map(),
  ).rows.flatMap(({ forecast: { quarter, even }, slip }) =>
    even === null ? [] : [`${quarterKey(quarter)}: ${quarterKey(even)}, ${slip ?? "first"}`],
  );

test("Harbor Analytics has closed all quarters but the last, and restated one", async () => {
  const closes = await closed("harbor-analytics.json");
  expect(closes.map(({ quarter }) => quarterKey(quarter)).join(" ")).toBe(
    "2024Q4 2025Q1 2025Q2 2025Q3 2025Q4 2026Q1 2026Q2 2026Q3 2026Q4 2027Q1 2027Q2",
  );
  expect(saidOf(closes)).toEqual([
    "2026Q4: 2028Q3, first",
    "2027Q1: 2028Q2, -1",
    "2027Q2: 2028Q3, 1",
  ]);
  const restated = closes.filter(({ restatements }) => restatements.length > 0);
  expect(restated.map(({ quarter }) => quarterKey(quarter))).toEqual(["2027Q2"]);
  expect(restated[0]?.restatements).toHaveLength(1);
});

test("Aldergate Software slipped by a quarter before it was justified", async () => {
  expect(saidOf(await closed("aldergate-software.json"))).toEqual([
    "2025Q4: 2026Q1, first",
    "2026Q1: 2026Q2, 1",
  ]);
});

test.each(["corvid-security", "pellucid-health", "thistle-robotics"])(
  "%s is closed up to the quarter before the last, each shortly after its end",
  async (name) => {
    const closes = await closed(`${name}.json`);
    expect(closes.at(-1)).toMatchObject({ quarter: quarterAt("2026Q2"), by: "Test Person" });
    expect(closes.at(-1)?.at.toISOString().slice(0, 10)).toBe("2026-07-12");
  },
);
