import { type ComponentProps, useId } from "react";
import { classes } from "@/components/ui/classes";
import { controlClass } from "@/components/ui/control-class";
import { describe, FieldFrame, type FieldText } from "@/components/ui/field-frame";

interface FieldProps extends FieldText, Omit<ComponentProps<"input">, "type" | "className"> {
  readonly type?: "text" | "email" | "password" | "date" | "number" | "url" | "search";
}

/** One line of text, a date or a number. */
export function Field({ label, hint, error, labelHidden, className, ...input }: FieldProps) {
  const ownId = useId();
  const id = input.id ?? ownId;
  return (
    <FieldFrame {...{ id, label, hint, error, className }} labelHidden={labelHidden ?? false}>
      <input
        type="text"
        {...input}
        {...describe(id, { hint, error })}
        id={id}
        className={classes(
          controlClass(error !== undefined),
          "h-10 tablet:h-[34px]",
          input.type === "number" && "text-right tabular",
        )}
      />
    </FieldFrame>
  );
}
