import { type DefinitionsView, prepareDefinitions } from "./prepare-definitions";
import type { Answer } from "@/lib/domain/close/answer";
import { questionOf, type Snapshot } from "@/lib/domain/close/snapshot";
import { simulationFor } from "@/lib/domain/forecast/forecast";
import { METHOD } from "@/lib/domain/forecast/simulation";
import type { IsoDate } from "@/lib/domain/quarter";
import { type BasisLine, prepareBasis } from "./prepare-basis";
import { type ForwardView, prepareForward } from "./prepare-forward";
import { prepareWhen, type WhenView } from "./prepare-when";

interface ForecastAsked {
  /** As it was given: computed now, or frozen at a close. */
  readonly told: Answer;
  readonly snapshot: Snapshot;
  /** Hash of the frozen inputs; null where it was computed now. */
  readonly inputsSha: string | null;
  /** Address of the company's screens. */
  readonly root: string;
  readonly today: IsoDate;
  readonly locale: string;
}

/** Everything a screen says about when. */
interface ForecastViews {
  readonly when: WhenView;
  readonly basis: readonly BasisLine[] | null;
  readonly forward: readonly ForwardView[];
  /** Null where revenue allows no forecast. */
  readonly definitions: DefinitionsView | null;
}

/** A forecast for the screen, its levers and its other definitions all on one simulation. */
export function prepareForecast(asked: ForecastAsked): ForecastViews {
  const { told, snapshot, inputsSha, root, today, locale } = asked;
  const { forecast } = told;
  const when = prepareWhen(told, { today, locale });
  if (forecast.kind === "none") return { when, basis: null, forward: [], definitions: null };
  const question = questionOf(snapshot);
  const chartName = (key: string) =>
    snapshot.charts.find((chart) => chart.key === key)?.name ?? null;
  const basis = prepareBasis({ made: forecast, question, chartName, inputsSha, locale });
  const simulated = simulationFor(question);
  // What another method answers cannot stand beside what this one did.
  if (!simulated.ok || forecast.basis.method !== METHOD) {
    return { when, basis, forward: [], definitions: null };
  }
  const simulation = simulated.value;
  const forward = { made: forecast, question, simulation, chartName, root, locale };
  return {
    when,
    basis,
    forward: prepareForward(forward),
    definitions: prepareDefinitions(simulation, question),
  };
}
