import { forecastFrom, type ForecastQuestion } from "@/lib/domain/forecast/forecast";
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

export interface DefinitionRow {
  readonly reading: string;
  readonly inForce: boolean;
  /** Sourced, then with influenced revenue. */
  readonly cells: readonly DefinitionCell[];
}

/** The likely quarter under every reading and definition, all on the same futures. */
export function prepareDefinitions(
  simulation: RevenueSimulation,
  question: ForecastQuestion,
): readonly DefinitionRow[] {
  const { parameters } = question.rubric;
  const under = (reading: Reading, definition: Definition) => {
    const read = pulled(question, { kind: "reading", reading });
    return whenShort(forecastFrom(simulation, pulled(read, { kind: "definition", definition })));
  };
  const inForce = under(parameters.reading, parameters.definition);
  return READINGS.map((reading) => ({
    reading: readingName(reading),
    inForce: reading === parameters.reading,
    cells: DEFINITIONS.map((definition) => {
      const text = under(reading, definition);
      return {
        text,
        differs: text !== inForce,
        inForce: reading === parameters.reading && definition === parameters.definition,
      };
    }),
  }));
}
