import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";

interface NoticeProps {
  /** Trouble is only for what failed, was removed or is overdue. */
  readonly kind?: "plain" | "trouble";
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

/** A sentence beside a 3 px bar, in the flow of the page. */
export function Notice({ kind = "plain", children, actions }: NoticeProps) {
  return (
    <div
      role={kind === "trouble" ? "alert" : "note"}
      className={classes(
        "flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-l-[3px] py-1 pl-3 text-small text-ink-2 [&_b]:font-semibold [&_b]:text-ink",
        kind === "trouble" ? "border-red" : "border-rule-2",
      )}
    >
      <div className="min-w-0">{children}</div>
      {actions}
    </div>
  );
}
