import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";
import { FieldError } from "@/components/ui/field-error";

export interface FieldText {
  readonly label: string;
  /** What to write, where the label does not say it all. */
  readonly hint?: string | undefined;
  /** What is wrong and with which value; shown under the field, which is marked as invalid. */
  readonly error?: string | undefined;
  /** For places where the column heading already shows the label. */
  readonly labelHidden?: boolean;
  /** Width and place of the whole field. */
  readonly className?: string | undefined;
}

interface FieldFrameProps extends FieldText {
  readonly id: string;
  readonly children: ReactNode;
}

/** Label above, control, then hint and error, tied together by ids. */
export function FieldFrame(props: FieldFrameProps) {
  const { id, label, hint, error, labelHidden = false, className, children } = props;
  return (
    <div className={classes("text-small", className)}>
      <label htmlFor={id} className={labelHidden ? "sr-only" : "mb-[5px] block text-ink-2"}>
        {label}
      </label>
      {children}
      {hint !== undefined && (
        <p id={`${id}-hint`} className="mt-1.5 text-micro text-ink-3">
          {hint}
        </p>
      )}
      {error !== undefined && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
}

/** The attributes by which a control points at its hint and error. */
export function describe(id: string, { hint, error }: Pick<FieldText, "hint" | "error">) {
  const ids = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`];
  const describedBy = ids.filter((part) => part !== false).join(" ");
  return {
    ...(describedBy !== "" && { "aria-describedby": describedBy }),
    ...(error !== undefined && { "aria-invalid": true }),
  };
}
