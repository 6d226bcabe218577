import type { ReactNode } from "react";

/** The one large sentence of the home screen. Mark the quarter in it with `em`. */
export function VerdictSentence({ children }: { readonly children: ReactNode }) {
  return (
    <h1 className="mt-3 max-w-[23.5em] font-serif text-verdict-phone text-balance tablet:mt-[18px] tablet:text-verdict [&_em]:whitespace-nowrap [&_em]:text-blue [&_em]:not-italic">
      {children}
    </h1>
  );
}
