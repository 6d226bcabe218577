import type { ChartView } from "./prepare-chart";

const MOST_SHOWN = 40;

/** The chart at the close, and what moved on it since the last one. */
export function ChartStep({ view }: { readonly view: ChartView }) {
  const { facts, differences } = view;
  const rest = differences.length - MOST_SHOWN;
  return (
    <>
      {facts.length > 0 && (
        <p className="mt-4 max-w-[44em] text-small text-ink-2">{facts.join(" ")}</p>
      )}
      {differences.length > 0 && (
        <ul className="mt-6 border-t border-ink text-small">
          {differences.slice(0, MOST_SHOWN).map((sentence, place) => (
            <li key={place} className="border-b border-rule py-[11px]">
              {sentence}
            </li>
          ))}
          {rest > 0 && (
            <li className="py-[11px] text-ink-3">And {rest} more, on the chart itself.</li>
          )}
        </ul>
      )}
    </>
  );
}
