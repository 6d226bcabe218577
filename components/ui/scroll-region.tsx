import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";

interface ScrollRegionProps {
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Scrolls sideways inside its own place rather than pushing the page. */
export function ScrollRegion({ label, className, children }: ScrollRegionProps) {
  return (
    <section
      aria-label={label}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- arrow keys scroll it
      tabIndex={0}
      className={classes("overflow-x-auto print:overflow-visible", className)}
    >
      {children}
    </section>
  );
}
