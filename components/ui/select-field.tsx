import { type ComponentProps, useId } from "react";
import { Chevrons } from "@/components/ui/chevrons";
import { classes } from "@/components/ui/classes";
import { controlClass } from "@/components/ui/control-class";
import { describe, FieldFrame, type FieldText } from "@/components/ui/field-frame";

export interface SelectOption {
  readonly value: string;
  readonly label: string;
  readonly disabled?: boolean;
}

interface SelectFieldProps
  extends FieldText, Omit<ComponentProps<"select">, "className" | "children" | "multiple"> {
  readonly options: readonly SelectOption[];
  /** Shown while nothing is chosen; its value is the empty text. */
  readonly placeholder?: string | undefined;
}

/** One of a known list, with the platform's own picker. */
export function SelectField(props: SelectFieldProps) {
  const { label, hint, error, labelHidden, className, options, placeholder, ...select } = props;
  const ownId = useId();
  const id = select.id ?? ownId;
  return (
    <FieldFrame {...{ id, label, hint, error, className }} labelHidden={labelHidden ?? false}>
      <span className="relative block">
        <select
          {...select}
          {...describe(id, { hint, error })}
          id={id}
          className={classes(
            controlClass(error !== undefined),
            "h-10 appearance-none truncate pr-7 tablet:h-[34px]",
          )}
        >
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
        <span className="pointer-events-none absolute inset-y-0 right-2.5 flex items-center text-ink-2">
          <Chevrons />
        </span>
      </span>
    </FieldFrame>
  );
}
