import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";

interface ScrollRegionProps {
  readonly className?: string;
  /** One table, which has a name of its own: this is no landmark. */
  readonly children: ReactNode;
}

/** Scrolls sideways inside its own place rather than pushing the page. */
export function ScrollRegion({ className, children }: ScrollRegionProps) {
  return (
    <div
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- arrow keys scroll it
      tabIndex={0}
      className={classes("overflow-x-auto print:overflow-visible", className)}
    >
      {children}
    </div>
  );
}
