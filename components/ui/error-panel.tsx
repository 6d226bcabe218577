import type { ReactNode } from "react";
import { StatusMark } from "@/components/ui/status-mark";

interface ErrorPanelProps {
  /** The state in two words: "Not saved", "Not found". */
  readonly state: string;
  /** What happened, as a sentence; and that what was typed is kept, where it is. */
  readonly sentence: ReactNode;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** The page's own heading, where the panel is all there is. */
  readonly heading?: boolean;
}

/** Something failed: what, what is kept, and what to press. */
export function ErrorPanel({
  state,
  sentence,
  children,
  actions,
  heading = false,
}: ErrorPanelProps) {
  const Sentence = heading ? "h1" : "p";
  return (
    <div role="alert" className="max-w-120 text-small">
      <StatusMark status="overdue">{state}</StatusMark>
      <Sentence className="mt-1 mb-2 font-serif text-panel font-normal text-balance">
        {sentence}
      </Sentence>
      {children !== undefined && <div className="text-ink-2">{children}</div>}
      {actions !== undefined && <div className="mt-3.5 flex flex-wrap gap-2.5">{actions}</div>}
    </div>
  );
}
