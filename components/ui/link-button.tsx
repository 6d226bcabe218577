import Link from "next/link";
import type { ComponentProps } from "react";
import { buttonClass, type ButtonKind } from "@/components/ui/button-class";
import { classes } from "@/components/ui/classes";

interface LinkButtonProps extends ComponentProps<typeof Link> {
  readonly kind?: ButtonKind;
}

/** Goes somewhere and looks like a button. */
export function LinkButton({ kind = "secondary", className, ...rest }: LinkButtonProps) {
  return <Link {...rest} className={classes(buttonClass(kind), className)} />;
}
