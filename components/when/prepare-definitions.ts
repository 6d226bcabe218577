import { type Forecast, forecastFrom, type ForecastQuestion } from "@/lib/domain/forecast/forecast";
import { outlookOf } from "@/lib/domain/forecast/outlook";
import { pulled } from "@/lib/domain/forecast/sensitivity";
import type { RevenueSimulation } from "@/lib/domain/forecast/simulation";
import { type Definition, DEFINITIONS, type Reading, READINGS } from "@/lib/domain/rubric/rubric";
import { readingName } from "@/lib/format/robustness";
import { whenShort } from "@/lib/format/when";

export interface DefinitionCell {
  readonly text: string;
  /** Says something else than the definition in force. */
  readonly differs: boolean;
  readonly inForce: boolean;
}

/** The likely quarter under every reading and definition. */
export interface DefinitionsView {
  /** `Likely quarter by definition`, or what it would be if all were in place. */
  readonly heading: string;
  readonly rows: readonly DefinitionRow[];
}

export interface DefinitionRow {
  readonly reading: string;
  readonly inForce: boolean;
  /** Sourced, then with influenced revenue. */
  readonly cells: readonly DefinitionCell[];
}

/** What would be said if all that is missing were in place; the forecast itself where nothing is. */
function inPlace(forecast: Forecast): Forecast {
  if (outlookOf(forecast).kind !== "no_date") return forecast;
  if (forecast.kind === "none" || forecast.when.kind === "expected") return forecast;
  return { ...forecast, when: { kind: "expected", ...forecast.when.ifDone } };
}

/** The likely quarter under every reading and definition, all on the same futures. */
export function prepareDefinitions(
  simulation: RevenueSimulation,
  question: ForecastQuestion,
): DefinitionsView {
  const { parameters } = question.rubric;
  const under = (reading: Reading, definition: Definition) => {
    const read = pulled(question, { kind: "reading", reading });
    return forecastFrom(simulation, pulled(read, { kind: "definition", definition }));
  };
  const own = under(parameters.reading, parameters.definition);
  const inForce = whenShort(inPlace(own));
  const rows = READINGS.map((reading) => ({
    reading: readingName(reading),
    inForce: reading === parameters.reading,
    cells: DEFINITIONS.map((definition) => {
      const text = whenShort(inPlace(under(reading, definition)));
      return {
        text,
        differs: text !== inForce,
        inForce: reading === parameters.reading && definition === parameters.definition,
      };
    }),
  }));
  const heading =
    outlookOf(own).kind === "no_date" ? "Were it all in place" : "Likely quarter by definition";
  return { heading, rows };
}
