// How many companies a second of processor time judges: `evaluate()` beside two rule engines.
import { jsonRulesContender } from "./evaluate/json-rules.mjs";
import { ourEvaluate } from "./evaluate/ours.mjs";
import { plainInputs } from "./evaluate/inputs.mjs";
import { randomRecord } from "./record.mjs";
import { ZEN_TRACED, zenContenders } from "./evaluate/zen.mjs";
import { median } from "./quantiles.mjs";
import { seededDraws } from "./random.mjs";

const SEED = 20_261_231;
const COMPANIES = 1_000;
const ROUNDS = 7;
/** How many times as many companies as zen where it, like ours, tells how it came to its verdict. */
const GATE = 5;

/** Microseconds of processor time, every thread of this process counted. */
async function processorTime(work) {
  const start = process.cpuUsage();
  const answer = await work();
  const { user, system } = process.cpuUsage(start);
  return { answer, spent: user + system };
}

const statusesOf = ({ conditions }) =>
  Object.fromEntries(conditions.map(({ id, status }) => [id, status]));

/** The share of companies in which all five conditions have the status that we gave them. */
function agreement(verdicts, expected) {
  const agree = verdicts.filter((verdict, place) =>
    Object.entries(expected[place]).every(([id, status]) => verdict[id] === status),
  );
  return agree.length / verdicts.length;
}

const evaluate = await ourEvaluate();
const draws = seededDraws(SEED);
const records = Array.from({ length: COMPANIES }, () => randomRecord(draws));
const expected = records.map((record) => statusesOf(evaluate(record)));
const inputs = records.map((record) => plainInputs(record, evaluate(record)));

const contenders = [
  {
    name: "ours, whole trace",
    laps: 20,
    judge: () => records.map((one) => statusesOf(evaluate(one))),
  },
  ...[...zenContenders(), jsonRulesContender()].map((contender) => ({
    ...contender,
    judge: () => contender.judge(inputs),
  })),
];

/** Every contender in turn, so that a busy moment of the machine falls on all of them. */
async function round() {
  const results = [];
  for (const { laps, judge } of contenders) {
    let spent = 0;
    let agrees = 1;
    for (let lap = 0; lap < laps; lap += 1) {
      const lapped = await processorTime(judge);
      spent += lapped.spent;
      agrees = Math.min(agrees, agreement(lapped.answer, expected));
    }
    results.push({ each: spent / laps / COMPANIES, agrees });
  }
  return results;
}

await round(); // To warm up.
const rounds = [];
for (let count = 0; count < ROUNDS; count += 1) rounds.push(await round());

const rows = contenders.map(({ name }, place) => {
  const each = rounds.map((results) => results[place].each);
  const times = rounds.map((results) => results[place].each / results[0].each);
  return {
    engine: name,
    "µs of CPU a company": median(each).toFixed(1),
    "least–most": `${Math.min(...each).toFixed(1)}–${Math.max(...each).toFixed(1)}`,
    "companies a CPU second": Math.round(1e6 / median(each)),
    "times ours": median(times).toFixed(2),
    agrees: `${(100 * Math.min(...rounds.map((results) => results[place].agrees))).toFixed(2)} %`,
  };
});
console.table(rows);
const timesOurs = (name) => Number(rows.find(({ engine }) => engine === name)["times ours"]);
const zens = rows.map(({ engine }) => engine).filter((engine) => engine.startsWith("zen"));
const fastest = Math.min(...zens.map(timesOurs));
console.log(
  `We judge ${timesOurs(ZEN_TRACED)} times as many companies as zen with its trace (${GATE} are asked),\n` +
    `and ${fastest} times as many as zen's fastest way, which says nothing but the verdicts.`,
);
if (timesOurs(ZEN_TRACED) < GATE) process.exitCode = 1;
