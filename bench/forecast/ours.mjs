// Our forecast as other benches ask for one: a series or some parts in, its centre and futures out.
import { importDomain } from "../compile-domain.mjs";
import { mean } from "./scores.mjs";

const [
  { levelPaths },
  { filters },
  { simulateRevenue },
  { familyDraws },
  { forecast: forecastTitle },
  { STANDARD },
  { asPlanned },
  { supposing },
] = await importDomain([
  "forecast/level-paths.ts",
  "forecast/structural-model.ts",
  "forecast/simulation.ts",
  "forecast/family-draws.ts",
  "forecast/forecast.ts",
  "rubric/cpo-fit.ts",
  "scenario/assumptions.ts",
  "scenario/supposed.ts",
]);

const LEAST_QUARTERS = 4;
/** Some quarter: which one it is changes random numbers, nothing else. */
const LAST_QUARTER = 2026 * 4 + 3;

/** One series, forecast as the product does one motion’s revenue; null below four quarters, with negatives and without revenue. */
export function forecast(history, { horizon, nsim, seed }) {
  const isOdd = history.some((value) => value < 0) || history.every((value) => value === 0);
  if (history.length < LEAST_QUARTERS || isOdd) return null;
  const least = Math.min(...history.filter((value) => value > 0)) / 2;
  const series = history.map((value) => (value > 0 ? value : least));
  const extent = { horizon, draws: 2 * nsim };
  const { centre, draws } = levelPaths(series, extent, String(seed), "series", filters());
  return { mean: centre, paths: draws };
}

const OTHER_MOTIONS = ["direct", "self_serve", "services", "other"];
const STEPS_A_UNIT = 1e6;

const size = (part) => part.reduce((total, value) => total + value, 0);

/** Parts as motions, the target as the partners'; beyond four others the smallest count as one. */
function linesOf(parts, target) {
  const others = parts
    .filter((_, place) => place !== target)
    .toSorted((one, other) => size(other) - size(one));
  const rest = others.slice(OTHER_MOTIONS.length - 1);
  const last = rest[0]?.map((_, quarter) => size(rest.map((part) => part[quarter])));
  const series = [
    ...others.slice(0, OTHER_MOTIONS.length - 1),
    ...(last === undefined ? [] : [last]),
  ];
  const motions = [
    ["partner_resale", parts[target]],
    ...series.map((part, place) => [OTHER_MOTIONS[place], part]),
  ];
  return motions.flatMap(([motion, values]) =>
    values.map((value, place) => ({
      quarter: LAST_QUARTER - values.length + 1 + place,
      motion,
      amount: BigInt(Math.round(value * STEPS_A_UNIT)),
      partnerInfluenced: 0n,
      basis: "reported",
    })),
  );
}

/** The share of one part, as the product simulates the partner share; eight quarters, its own seed and number of futures. */
export function forecastShare({ parts, target }) {
  const simulated = simulateRevenue(linesOf(parts, target), LAST_QUARTER, []);
  if (!simulated.ok) return null;
  const paths = familyDraws(simulated.value, "sourced", {}).map((draw) =>
    draw.partner.map(
      (partner, ahead) =>
        partner / (partner + draw.direct[ahead] + draw.self_serve[ahead] + draw.other[ahead]),
    ),
  );
  return { mean: paths[0].map((_, ahead) => mean(paths.map((path) => path[ahead]))), paths };
}

const PROFILE = {
  name: "Bench",
  stage: "growth",
  ecosystemModel: "channel",
  fiscalYearStartMonth: 1,
  currency: "USD",
};

const questionAbout = ({ parts, target }) => ({
  record: { profile: PROFILE, revenue: linesOf(parts, target), charts: [], facts: [] },
  quarter: LAST_QUARTER,
  decisions: [],
  counted: "committed",
  rubric: STANDARD,
  growth: {},
  breaks: [],
  confirmed: true,
});

/** The whole answer of the product for a company with these motions: odds, dates and fan. */
export const forecastCompany = (company) => forecastTitle(questionAbout(company));

/** A function that supposes a little more growth with each call, and answers all of a what-if. */
export function leverPull(company) {
  const planned = questionAbout(company);
  const { under } = supposing(planned);
  let basisPoints = 0;
  return () => {
    basisPoints += 100;
    return under({ ...asPlanned(planned), growth: { partner_resale: basisPoints } });
  };
}
