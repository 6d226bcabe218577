import type { ReactNode } from "react";

/** The line of context above a sentence: state, count, quarter. */
export function Overline({ children }: { readonly children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center gap-x-3.5 gap-y-1 text-small text-ink-3 tabular">
      {children}
    </div>
  );
}
