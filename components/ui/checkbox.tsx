import { type ComponentProps, useId } from "react";
import { classes } from "@/components/ui/classes";
import { FieldError } from "@/components/ui/field-error";
import { describe, type FieldText } from "@/components/ui/field-frame";

interface CheckboxProps
  extends Omit<FieldText, "labelHidden">, Omit<ComponentProps<"input">, "type" | "className"> {}

/** Yes or not, with its words beside it. */
export function Checkbox({ label, hint, error, className, ...input }: CheckboxProps) {
  const ownId = useId();
  const id = input.id ?? ownId;
  return (
    <div className={classes("text-small", className)}>
      <label htmlFor={id} className="flex min-h-10 items-center gap-2.5 tablet:min-h-6">
        <input
          {...input}
          {...describe(id, { hint, error })}
          type="checkbox"
          id={id}
          className="size-4 flex-none accent-button"
        />
        {label}
      </label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="ml-[26px] text-micro text-ink-3">
          {hint}
        </p>
      )}
      {error !== undefined && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
}
