"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { SelectField } from "@/components/ui/select-field";
import { STANDARD } from "@/lib/domain/rubric/cpo-fit";
import { parameterText, readParameter } from "@/lib/domain/rubric/parameter-notation";
import {
  DEFINITIONS,
  type ParameterName,
  type Parameters,
  READINGS,
} from "@/lib/domain/rubric/rubric";
import { LOCALE } from "@/lib/format/locale";
import {
  originWord,
  parameterName,
  parameterRefusal,
  parameterSentence,
  parameterUnit,
  parameterValue,
  rangeSentence,
} from "@/lib/format/parameter";

interface ParameterFieldProps {
  readonly name: ParameterName;
  readonly parameters: Parameters;
  /** What the draft was copied from. */
  readonly base: Parameters;
  readonly onChange: (parameters: Parameters) => void;
  readonly disabled: boolean;
}

function choicesOf(name: ParameterName) {
  const values = name === "reading" ? READINGS : DEFINITIONS;
  return values.map((value) => ({ value, label: parameterValue(name, value, LOCALE) }));
}

/** A number as typed: taken when the field is left, kept and marked where it cannot be. */
function NumberField({ name, parameters, onChange, disabled }: ParameterFieldProps) {
  const held = parameterText(name, parameters[name]);
  const [typed, setTyped] = useState(held);
  const [error, setError] = useState<string>();
  const [last, setLast] = useState(held);
  // Not a key: a field made anew would lose the focus of whoever typed into it.
  if (last !== held) {
    setLast(held);
    setTyped(held);
    setError(undefined);
  }
  const unit = parameterUnit(name);
  const take = () => {
    const read = readParameter(parameters, name, typed);
    const [refusal] = read.ok ? [] : read.refusal;
    setError(refusal === undefined ? undefined : parameterRefusal(refusal, LOCALE));
    if (read.ok && read.value[name] !== parameters[name]) onChange(read.value);
    else if (read.ok) setTyped(held);
  };
  return (
    <div className="relative">
      <Field
        label={parameterName(name)}
        labelHidden
        inputMode="decimal"
        className="[&_input]:w-24 [&_input]:text-right [&_input]:tabular"
        value={typed}
        error={error}
        disabled={disabled}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => event.key === "Enter" && take()}
      />
      <span className="absolute top-[11px] left-26 text-ink-2 tablet:top-2">{unit}</span>
    </div>
  );
}

function ChoiceField({ name, parameters, onChange, disabled }: ParameterFieldProps) {
  return (
    <SelectField
      label={parameterName(name)}
      labelHidden
      options={choicesOf(name)}
      value={String(parameters[name])}
      disabled={disabled}
      onChange={(event) => {
        const read = readParameter(parameters, name, event.target.value);
        if (read.ok) onChange(read.value);
      }}
    />
  );
}

/** One rule: what it asks, its value here, and what it is in the standard rules. */
export function ParameterField(props: ParameterFieldProps) {
  const { name, parameters, base, onChange, disabled } = props;
  const value = parameters[name];
  const isChanged = value !== base[name];
  const range = rangeSentence(name, LOCALE);
  const standard = parameterValue(name, STANDARD.parameters[name], LOCALE);
  return (
    <li className="grid gap-x-6 gap-y-2 border-b border-rule py-3 tablet:grid-cols-[minmax(0,1fr)_176px] desktop:grid-cols-[minmax(0,1fr)_176px_208px]">
      <div>
        <h3 className="font-semibold">{parameterName(name)}</h3>
        <p className="max-w-[60ch] text-ink-2">{parameterSentence(name)}</p>
        {range !== null && <p className="text-micro text-ink-3">{range}</p>}
      </div>
      {range === null ? <ChoiceField {...props} /> : <NumberField {...props} />}
      <div className="tablet:max-desktop:col-span-2">
        <p className="text-ink-3">
          Standard: {standard}
          <span className="block">{originWord(name)}</span>
        </p>
        {isChanged && (
          <p className="mt-1 flex flex-wrap items-center gap-x-3">
            <span className="font-medium">
              Changed from {parameterValue(name, base[name], LOCALE)}
            </span>
            {!disabled && (
              <Button
                kind="quiet"
                className="-mx-3 -my-1.5"
                aria-label={`Put back: ${parameterName(name)}`}
                onClick={() => onChange({ ...parameters, [name]: base[name] })}
              >
                Put back
              </Button>
            )}
          </p>
        )}
      </div>
    </li>
  );
}
