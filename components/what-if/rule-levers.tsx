import { SectionHead } from "@/components/ui/section-head";
import { SelectField } from "@/components/ui/select-field";
import { thresholdsAsked } from "@/lib/domain/forecast/sensitivity";
import { EASIER } from "@/lib/domain/rubric/easing";
import { parameterText, readParameter } from "@/lib/domain/rubric/parameter-notation";
import {
  DEFINITIONS,
  type ParameterName,
  type Parameters,
  READINGS,
  type ThresholdName,
} from "@/lib/domain/rubric/rubric";
import { type Assumptions, parametersUnder } from "@/lib/domain/scenario/assumptions";
import { LOCALE } from "@/lib/format/locale";
import {
  parameterName,
  parameterRefusal,
  parameterUnit,
  parameterValue,
} from "@/lib/format/parameter";
import { withParameter } from "./pulls";
import { TypedValue } from "./typed-value";
import type { Pull } from "./use-what-if";

interface RuleLeversProps {
  readonly assumptions: Assumptions;
  readonly inForce: Parameters;
  readonly pull: Pull;
}

/** The reading, the definition and the thresholds that the title is held against. */
export function RuleLevers({ assumptions, inForce, pull }: RuleLeversProps) {
  const parameters = parametersUnder(inForce, assumptions);
  const choose = (name: ParameterName, value: Parameters[ParameterName], at: number) =>
    pull(name, withParameter(assumptions, name, value, inForce), at);
  const choices = { reading: READINGS, definition: DEFINITIONS } as const;
  return (
    <section aria-labelledby="rules">
      <SectionHead id="rules" aside="Those in force stay what they are">
        Rules
      </SectionHead>
      <div className="grid gap-4 pt-4 pb-2 tablet:grid-cols-2">
        {(["reading", "definition"] as const).map((name) => (
          <SelectField
            key={name}
            label={parameterName(name)}
            value={parameters[name]}
            options={choices[name].map((value) => ({
              value,
              label: parameterValue(name, value, LOCALE),
            }))}
            onChange={(event) => {
              const value = choices[name].find((one) => one === event.target.value);
              if (value !== undefined) choose(name, value, event.timeStamp);
            }}
          />
        ))}
      </div>
      <ul>
        {thresholdsAsked(parameters.reading).map((name) => (
          <ThresholdLever
            key={name}
            name={name}
            parameters={parameters}
            inForce={inForce}
            onChoose={(value, at) => choose(name, value, at)}
          />
        ))}
      </ul>
    </section>
  );
}

interface ThresholdLeverProps {
  readonly name: ThresholdName;
  readonly parameters: Parameters;
  readonly inForce: Parameters;
  readonly onChoose: (value: number, at: number) => void;
}

function ThresholdLever({ name, parameters, inForce, onChoose }: ThresholdLeverProps) {
  const easier = EASIER[name];
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_64px_4.5rem] items-center gap-x-3 border-b border-rule py-2 text-small">
      <span className="min-w-0">
        {parameterName(name)}
        <span className="block text-micro text-ink-3">
          In force: {parameterValue(name, inForce[name], LOCALE)}
          {easier !== undefined && `; ${easier} is easier`}
        </span>
      </span>
      <TypedValue
        label={parameterName(name)}
        inputMode="decimal"
        text={parameterText(name, parameters[name])}
        onTyped={(typed, at) => {
          const read = readParameter(parameters, name, typed);
          if (read.ok) {
            onChoose(read.value[name], at);
            return null;
          }
          const [refusal] = read.refusal;
          return refusal === undefined ? null : parameterRefusal(refusal, LOCALE);
        }}
      />
      <span className="text-ink-3">{parameterUnit(name)}</span>
    </li>
  );
}
