// How good our forecasts are, on public series beside other methods, and how long one takes.
import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { forecast, forecastCompany, forecastShare, leverPull } from "./forecast/ours.mjs";
import { firstCrossing, intervalsOf, oddsBy, scoreSet } from "./forecast/scores.mjs";
import {
  HORIZON,
  methodsFor,
  partSets,
  readAnswers,
  readParts,
  readSeries,
  seriesSets,
} from "./forecast/series.mjs";
import { originsOf, scoreShares } from "./forecast/shares.mjs";
import { median } from "./quantiles.mjs";
import { seededDraws } from "./random.mjs";

const named = process.argv[2] ?? process.env.FORECAST_SERIES;
if (named === undefined) {
  console.error("Name the folder with the series: npm --prefix bench run forecast -- FOLDER");
  process.exit(2);
}

// npm runs scripts in the folder of their package.
const folder = path.resolve(process.env.INIT_CWD ?? ".", named);
const FUTURES = 500;
const QUARTERS_KNOWN = [8, 16, 24];
const ROUNDS = 31;
/** By set; what is not named has no gate. */
const GATES = {
  m1: { owa: 0.905, rps: 0.148 },
  tourism: { owa: 0.87, covers80: [78, 90] },
};
const SHARE_GATE = 2 / 3;
const TIME_GATE = 1.5;
/** A lever is pulled on futures that are simulated already: more than this would be felt. */
const PULL_GATE = 1;

const failures = [];
const gate = (holds, sentence) => {
  if (!holds) failures.push(sentence);
};
const rounded = (value, digits) => (Number.isFinite(value) ? value.toFixed(digits) : "–");

function ourAnswers(series) {
  const answers = new Map();
  for (const { id, known, items } of series) {
    const made = forecast(known, { horizon: HORIZON, nsim: FUTURES, seed: id });
    if (made === null) continue;
    const { mean: centre, paths } = made;
    const last = known.slice(-3);
    const odds = items.map((item) => [
      item.name,
      oddsBy(paths.map((one) => firstCrossing(one, last, item))),
    ]);
    answers.set(id, { centre, intervals: intervalsOf(paths), odds: new Map(odds) });
  }
  return answers;
}

function scoreSeries(set) {
  const series = readSeries(folder, set);
  const scores = [
    ["ours", scoreSet(series, ourAnswers(series))],
    ...methodsFor(folder, set).map((method) => [
      method,
      scoreSet(series, readAnswers(folder, set, method)),
    ]),
  ];
  const base = scores.find(([method]) => method === "R_naive2")?.[1];
  const owaOf = ({ smape, mase }) =>
    base === undefined ? Number.NaN : (smape / base.smape + mase / base.mase) / 2;
  console.log(`\n${set}: ${series.length} series, all that is known`);
  console.table(
    scores.map(([method, score]) => ({
      method,
      sMAPE: rounded(score.smape, 2),
      MASE: rounded(score.mase, 3),
      OWA: rounded(owaOf(score), 3),
      "80 % covers": rounded(score.covers80, 1),
      "95 % covers": rounded(score.covers95, 1),
      "crossing RPS": rounded(score.rps, 4),
    })),
  );
  const { owa, rps, covers80 } = GATES[set] ?? {};
  const [[, ours]] = scores;
  if (owa !== undefined) gate(owaOf(ours) <= owa, `${set}: OWA above ${owa}`);
  if (rps !== undefined) gate(ours.rps <= rps, `${set}: crossing RPS above ${rps}`);
  if (covers80 !== undefined)
    gate(
      ours.covers80 >= covers80[0] && ours.covers80 <= covers80[1],
      `${set}: the 80 % interval does not cover ${covers80.join("–")} %`,
    );
}

const draws = seededDraws(20_261_231);
/** Roughly normal: twelve even draws, their mean taken away. */
const normal = () =>
  Array.from({ length: 12 }, () => draws.between(0, 1e6) / 1e6).reduce((a, b) => a + b, -6);

/** The share as it is today, changing as it did by chance. */
function noChange({ known }) {
  const changes = known.slice(1).map((share, place) => share - known[place]);
  const size = Math.sqrt(changes.reduce((sum, one) => sum + one * one, 0) / changes.length);
  const today = known.at(-1);
  const paths = Array.from({ length: FUTURES }, () => {
    let share = today;
    return Array.from({ length: HORIZON }, () => (share += size * normal()));
  });
  return { mean: paths[0].map(() => today), paths };
}

function scorePartSet(set, reference) {
  const wholes = readParts(folder, set);
  const methods = [
    ["ours", forecastShare],
    ["no change", noChange],
    ...(reference === null
      ? []
      : [
          ["reference", (origin) => reference({ ...origin, horizon: HORIZON, nsim: 300, seed: 1 })],
        ]),
  ];
  const rows = [];
  for (const quarters of QUARTERS_KNOWN) {
    const origins = originsOf(wholes, quarters);
    const scores = methods.map(([method, futuresOf]) => [method, scoreShares(origins, futuresOf)]);
    for (const [method, score] of scores) {
      rows.push({
        "quarters known": quarters,
        origins: origins.length,
        method,
        "error, points": rounded(score.points, 2),
        "80 % covers": rounded(score.covers80, 1),
        "95 % covers": rounded(score.covers95, 1),
        "crossing RPS": rounded(score.rps, 4),
      });
    }
    const [[, ours], [, still]] = scores;
    if (set.startsWith("tourism"))
      gate(
        ours.rps <= SHARE_GATE * still.rps,
        `${set}, ${quarters} quarters: crossing RPS not a third below no change`,
      );
  }
  console.log(`\n${set}: shares of the second largest part`);
  console.table(rows);
}

/** Milliseconds of processor time. */
function processorTime(work) {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}

/** Four motions over sixteen quarters, a season and a trend in each. */
const company = {
  target: 2,
  parts: [0, 1, 2, 3].map((motion) =>
    Array.from({ length: 16 }, (_, quarter) => {
      const season = 1 + 0.1 * Math.sin(quarter * 1.57 + motion);
      return (motion + 1) * season * (1 + 0.03 * quarter) * (0.95 + draws.between(0, 100) / 1_000);
    }),
  ),
};

function timeForecasts(reference) {
  const pull = leverPull(company);
  const contenders = [
    ["ours, shares", () => forecastShare(company)],
    ["ours, judged by the rubric", () => forecastCompany(company)],
    ["ours, a lever pulled once more", pull],
    ...(reference === null
      ? []
      : [
          [
            "reference, shares",
            () => reference({ ...company, horizon: HORIZON, nsim: FUTURES, seed: 1 }),
          ],
        ]),
  ];
  const times = contenders.map(() => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [place, [, work]] of contenders.entries()) times[place].push(processorTime(work));
  }
  const medians = times.map((own) => median(own));
  console.log("\nA forecast of four motions over sixteen quarters");
  console.table(
    contenders.map(([method], place) => ({ method, "ms of CPU": rounded(medians[place], 1) })),
  );
  const [, judged, pulled, theirs] = medians;
  gate(pulled <= PULL_GATE * judged, `a lever pulled takes more than ${PULL_GATE} × a forecast`);
  if (theirs !== undefined)
    gate(judged <= TIME_GATE * theirs, `a forecast takes more than ${TIME_GATE} × the reference`);
}

const referenceFile = path.join(folder, "lib/example-external.mjs");
const reference = existsSync(referenceFile)
  ? (await import(pathToFileURL(referenceFile).href)).forecastShare
  : null;

for (const set of seriesSets(folder)) scoreSeries(set);
for (const set of partSets(folder)) scorePartSet(set, reference);
timeForecasts(reference);
for (const failure of failures) console.error(`Failed: ${failure}`);
if (failures.length > 0) process.exitCode = 1;
