import { type ComponentProps, useId } from "react";
import { classes } from "@/components/ui/classes";
import { controlClass } from "@/components/ui/control-class";
import { describe, FieldFrame, type FieldText } from "@/components/ui/field-frame";

interface TextAreaFieldProps extends FieldText, Omit<ComponentProps<"textarea">, "className"> {}

/** Several lines of text. */
export function TextAreaField(props: TextAreaFieldProps) {
  const { label, hint, error, labelHidden, className, ...area } = props;
  const ownId = useId();
  const id = area.id ?? ownId;
  return (
    <FieldFrame {...{ id, label, hint, error, className }} labelHidden={labelHidden ?? false}>
      <textarea
        rows={4}
        {...area}
        {...describe(id, { hint, error })}
        id={id}
        className={classes(controlClass(error !== undefined), "block py-2")}
      />
    </FieldFrame>
  );
}
