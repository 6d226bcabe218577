import { useId } from "react";
import { classes } from "@/components/ui/classes";
import { FieldError } from "@/components/ui/field-error";

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** What choosing it means. */
  readonly hint?: string;
}

interface ChoiceGroupProps<Value extends string> {
  readonly legend: string;
  readonly legendHidden?: boolean;
  readonly name: string;
  readonly choices: readonly Choice<Value>[];
  readonly value?: Value | undefined;
  readonly defaultValue?: Value | undefined;
  readonly onChange?: (value: Value) => void;
  readonly error?: string | undefined;
  readonly disabled?: boolean;
}

const ROW =
  "flex gap-2 border-t border-rule-2 px-3 py-2.5 first:border-0 hover:bg-hover has-checked:rounded-[5px] has-checked:ring-[1.5px] has-checked:ring-ink has-checked:ring-inset has-disabled:bg-sunken has-disabled:text-ink-3 first:rounded-t-[5px] last:rounded-b-[5px] tablet:border-t-0 tablet:border-l tablet:first:rounded-l-[5px] tablet:first:rounded-tr-none tablet:last:rounded-r-[5px] tablet:last:rounded-bl-none";

/** A handful of answers, all in view: side by side, or one under the other on a phone. */
export function ChoiceGroup<Value extends string>(props: ChoiceGroupProps<Value>) {
  const { legend, legendHidden, name, choices, value, defaultValue, onChange, error, disabled } =
    props;
  const errorId = useId();
  return (
    <fieldset
      disabled={disabled}
      aria-describedby={error === undefined ? undefined : errorId}
      className="min-w-0 text-small"
    >
      <legend className={legendHidden === true ? "sr-only" : "mb-[5px] text-ink-2"}>
        {legend}
      </legend>
      <div
        className={classes(
          "grid rounded-control border bg-paper tablet:auto-cols-fr tablet:grid-flow-col",
          error === undefined ? "border-control" : "border-red",
        )}
      >
        {choices.map((choice) => (
          <label key={choice.value} className={ROW}>
            <input
              type="radio"
              name={name}
              value={choice.value}
              {...(value !== undefined && { checked: choice.value === value })}
              {...(defaultValue !== undefined && {
                defaultChecked: choice.value === defaultValue,
              })}
              {...(onChange !== undefined && { onChange: () => onChange(choice.value) })}
              className="mt-0.5 size-3.5 flex-none accent-button"
            />
            <span>
              <span className="block font-semibold">{choice.label}</span>
              {choice.hint !== undefined && (
                <span className="mt-1 block text-micro text-ink-2">{choice.hint}</span>
              )}
            </span>
          </label>
        ))}
      </div>
      {error !== undefined && <FieldError id={errorId}>{error}</FieldError>}
    </fieldset>
  );
}
