import type { BasisLine } from "./prepare-basis";

/** How a date was made: method, seed and inputs, folded away until somebody asks. */
export function BasisList({ lines }: { readonly lines: readonly BasisLine[] }) {
  return (
    <details className="text-small">
      <summary className="w-fit py-[11px] text-ink-3 hover:text-ink tablet:py-0">
        How this date was made
      </summary>
      <p className="mt-2 text-ink-2">
        The same inputs and the same seed give the same date on any machine.
      </p>
      <dl className="mt-2 grid gap-x-4 gap-y-1.5 tablet:grid-cols-[132px_minmax(0,1fr)]">
        {lines.map(({ term, words }) => (
          <div key={term} className="contents">
            <dt className="text-ink-3 max-tablet:mt-1.5">{term}</dt>
            <dd className="min-w-0 wrap-anywhere tabular">{words}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
