import type { ReactNode } from "react";

interface PageSentenceProps {
  readonly children: ReactNode;
  /** The line of context above the sentence, an `Overline`. */
  readonly over?: ReactNode;
  /** What stands at the right end: filters, a switch. */
  readonly aside?: ReactNode;
}

/** The sentence that opens every screen but the verdict. Mark a date in it with `em`. */
export function PageSentence({ children, over, aside }: PageSentenceProps) {
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-10 gap-y-4">
      <div className="min-w-0">
        {over}
        <h1 className="mt-1.5 max-w-[27em] font-serif text-page-phone text-balance tablet:text-page [&_em]:text-blue [&_em]:not-italic">
          {children}
        </h1>
      </div>
      {aside}
    </div>
  );
}
