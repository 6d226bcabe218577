import type { ShareQuarter } from "@/components/charts/share-chart-model";

/** The quarters under the plot, each year named once. The chart's table says the same in full. */
export function ShareQuarters({ quarters }: { readonly quarters: readonly ShareQuarter[] }) {
  const startsYear = (at: number) =>
    at < quarters.length && quarters[at]?.year !== quarters[at - 1]?.year;
  return (
    <div
      aria-hidden="true"
      className="col-start-2 grid auto-cols-fr grid-flow-col pt-1.5 text-center text-cell text-ink-3 tabular"
    >
      {quarters.map(({ key, year, short }, at) => (
        <span key={key}>
          {short}
          {startsYear(at) && (
            // A year of one quarter has no room for its name on a phone.
            <span
              className={`block font-semibold whitespace-nowrap text-ink ${startsYear(at + 1) ? "max-tablet:hidden" : ""}`}
            >
              {year}
            </span>
          )}
        </span>
      ))}
    </div>
  );
}
