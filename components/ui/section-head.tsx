import type { ReactNode } from "react";

interface SectionHeadProps {
  readonly children: ReactNode;
  /** A link, or the words that qualify the section, at the right end. */
  readonly aside?: ReactNode;
  /** A heading with a name can be led to, and takes the focus where a row below it went with it. */
  readonly id?: string | undefined;
}

/** A section's heading over its rule. */
export function SectionHead({ children, aside, id }: SectionHeadProps) {
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1 border-b border-rule-2 pb-2.5">
      <h2
        id={id}
        tabIndex={id === undefined ? undefined : -1}
        className="text-heading font-semibold"
      >
        {children}
      </h2>
      {aside !== undefined && <div className="text-small text-ink-3 [&_a]:text-ink">{aside}</div>}
    </div>
  );
}
