import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";

interface PlannerAsideProps {
  /** On a phone it lies over the foot of the screen instead of below the chart. */
  readonly isSheet: boolean;
  readonly children: ReactNode;
}

/** What stands beside the chart, or below it where the window is narrow. */
export function PlannerAside({ isSheet, children }: PlannerAsideProps) {
  return (
    <aside
      aria-label="Details"
      className={classes(
        "overflow-y-auto border-rule bg-paper px-5 max-desktop:border-t desktop:border-l desktop:px-6 print:hidden",
        isSheet
          ? "py-6 max-tablet:fixed max-tablet:inset-x-0 max-tablet:bottom-13 max-tablet:z-10 max-tablet:max-h-[60dvh] max-tablet:shadow-float"
          : "pt-6 pb-24 tablet:pb-6",
      )}
    >
      {children}
    </aside>
  );
}
