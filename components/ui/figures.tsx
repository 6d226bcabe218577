import type { ReactNode } from "react";

export interface Figure {
  readonly term: string;
  readonly value: ReactNode;
  /** What the figure rests on, under it. */
  readonly note?: ReactNode;
}

/** Up to four facts under the verdict. On a phone the first two stand side by side, the rest below. */
export function Figures({ figures }: { readonly figures: readonly Figure[] }) {
  return (
    <dl className="mt-6 grid grid-cols-2 border-t border-ink tabular tablet:mt-9 desktop:grid-cols-4">
      {figures.map((figure) => (
        <div
          key={figure.term}
          className="border-rule pt-3 pr-3 pb-3.5 nth-[2]:border-l nth-[2]:pl-4 nth-[n+3]:max-tablet:col-span-2 max-tablet:nth-[n+3]:border-t tablet:pt-3.5 tablet:pr-6 tablet:pb-0 tablet:nth-[2]:pl-6 tablet:max-desktop:nth-[n+3]:mt-4 tablet:max-desktop:nth-[n+3]:border-t tablet:max-desktop:nth-[4]:border-l tablet:max-desktop:nth-[4]:pl-6 desktop:nth-[n+2]:border-l desktop:nth-[n+2]:pl-6 print:nth-[n+3]:col-span-1 print:nth-[4]:border-l print:nth-[4]:pl-4"
        >
          <dt className="text-small text-ink-3">{figure.term}</dt>
          <dd className="my-0.5 text-figure font-semibold">{figure.value}</dd>
          {figure.note !== undefined && <dd className="text-small text-ink-2">{figure.note}</dd>}
        </div>
      ))}
    </dl>
  );
}
