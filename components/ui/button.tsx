import { type ComponentProps, type MouseEvent, type ReactNode, useId } from "react";
import { busyButtonClass, buttonClass, type ButtonKind } from "@/components/ui/button-class";
import { classes } from "@/components/ui/classes";
import { Spinner } from "@/components/ui/spinner";

interface ButtonProps extends Omit<ComponentProps<"button">, "disabled"> {
  /** One primary button a screen. */
  readonly kind?: ButtonKind;
  /** What is going on, as a verb: "Saving…". While it is set a press does nothing. */
  readonly busy?: string | undefined;
  /** Why it cannot be pressed; disables it, and is written below. */
  readonly reason?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly children: ReactNode;
}

const ignore = (event: MouseEvent) => event.preventDefault();

export function Button({
  kind = "secondary",
  type = "button",
  busy,
  reason,
  disabled = false,
  className,
  children,
  ...rest
}: ButtonProps) {
  const reasonId = useId();

  if (busy !== undefined)
    return (
      <button
        {...rest}
        type={type}
        aria-busy="true"
        aria-disabled="true"
        onClick={ignore}
        className={classes(busyButtonClass, className)}
      >
        <Spinner />
        {busy}
      </button>
    );

  const button = (
    <button
      {...rest}
      type={type}
      disabled={disabled || reason !== undefined}
      aria-describedby={reason === undefined ? rest["aria-describedby"] : reasonId}
      className={classes(buttonClass(kind), className)}
    >
      {children}
    </button>
  );
  if (reason === undefined) return button;
  return (
    <div>
      {button}
      <p id={reasonId} className="mt-2 text-micro text-ink-3">
        {reason}
      </p>
    </div>
  );
}
