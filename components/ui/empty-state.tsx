import type { ReactNode } from "react";

interface EmptyStateProps {
  /** What this place is, in grey, above the sentence. */
  readonly over?: ReactNode;
  /** The next step, as a sentence. */
  readonly sentence: ReactNode;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** The page's own heading, where there is no other. */
  readonly heading?: boolean;
}

/** Nothing here yet, and what to do about it. */
export function EmptyState({
  over,
  sentence,
  children,
  actions,
  heading = false,
}: EmptyStateProps) {
  const Sentence = heading ? "h1" : "p";
  return (
    <div className="max-w-120 text-small">
      {over !== undefined && <div className="text-ink-3">{over}</div>}
      <Sentence className="mt-1 mb-2 font-serif text-panel font-normal text-balance">
        {sentence}
      </Sentence>
      {children !== undefined && <div className="text-ink-2">{children}</div>}
      {actions !== undefined && <div className="mt-3.5 flex flex-wrap gap-2.5">{actions}</div>}
    </div>
  );
}
