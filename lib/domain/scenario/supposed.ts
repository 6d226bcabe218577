import type { Evaluation } from "../evaluation/evaluation.ts";
import {
  type Forecast,
  forecast,
  forecastFrom,
  type ForecastQuestion,
  simulationFor,
} from "../forecast/forecast.ts";
import type { RevenueSimulation } from "../forecast/simulation.ts";
import { applied, type Assumptions } from "./assumptions.ts";
import { evaluationUnder } from "./evaluation-under.ts";

/** What some assumptions come to. */
export interface Supposed {
  readonly question: ForecastQuestion;
  readonly forecast: Forecast;
  /** The verdict at the last close, had all of the plan been carried out by then. */
  readonly evaluation: Evaluation;
}

/** Answers about one company that differ in what is supposed alone: its revenue is simulated once. */
export interface Supposing {
  /** Null where there is no history to simulate. */
  readonly simulation: RevenueSimulation | null;
  readonly under: (assumptions: Assumptions) => Supposed;
}

/** Makes ready to answer any number of assumptions about a planned question, all on the same futures. */
export function supposing(planned: ForecastQuestion): Supposing {
  const simulated = simulationFor(planned);
  const simulation = simulated.ok ? simulated.value : null;
  return {
    simulation,
    under: (assumptions) => {
      const question = applied(planned, assumptions);
      return {
        question,
        forecast: simulation === null ? forecast(question) : forecastFrom(simulation, question),
        evaluation: evaluationUnder(question),
      };
    },
  };
}
