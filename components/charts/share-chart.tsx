import { ShareBreaks } from "@/components/charts/share-breaks";
import type { ShareChartModel } from "@/components/charts/share-chart-model";
import { ShareEnds } from "@/components/charts/share-ends";
import { ShareQuarters } from "@/components/charts/share-quarters";
import { ShareLines } from "@/components/charts/share-lines";
import { ShareMark } from "@/components/charts/share-mark";
import { PLOT, shareScale } from "@/components/charts/share-scale";
import { ShareTable } from "@/components/charts/share-table";

const HEIGHT = PLOT.above + PLOT.height + 1;

const asPercent = (share: number) => Math.round(share * 100);

/** Shares of revenue over quarters; its columns stand under those of a condition grid above it. */
export function ShareChart({ model }: { readonly model: ShareChartModel }) {
  const { quarters, forecast } = model;
  const scale = shareScale(model);
  const top = scale.lines.at(-1) ?? 0;
  return (
    <figure className="relative [--names:40px] tablet:[--names:176px]">
      <figcaption
        style={{ top: scale.y(top) - 12 }}
        className="text-micro text-ink-3 tablet:absolute tablet:left-0 tablet:w-32"
      >
        <span className="block font-semibold text-ink">{model.title}</span>
        {model.note}
      </figcaption>
      <div className="grid grid-cols-[var(--names)_minmax(0,1fr)]">
        <svg aria-hidden="true" width="100%" height={HEIGHT} className="overflow-visible">
          {scale.lines.map((share) => (
            <text
              key={share}
              x="100%"
              dx={-10}
              y={scale.y(share) + 4}
              textAnchor="end"
              className="fill-ink-3 text-micro tabular"
            >
              {share === top ? `${asPercent(share)}\u00a0%` : asPercent(share)}
            </text>
          ))}
        </svg>
        <svg
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing in the page is no img element
          role="img"
          aria-label={model.finding}
          width="100%"
          height={HEIGHT}
          className="overflow-visible"
        >
          {forecast !== undefined && (
            <rect
              x={`${((forecast.from + 1) / quarters.length) * 100}%`}
              width={`${(1 - (forecast.from + 1) / quarters.length) * 100}%`}
              height={HEIGHT}
              className="fill-canvas"
            />
          )}
          {scale.lines.map((share) => (
            <line
              key={share}
              x2="100%"
              y1={scale.y(share)}
              y2={scale.y(share)}
              className={share === 0 ? "stroke-ink" : "stroke-grid"}
            />
          ))}
          <ShareBreaks quarters={model.quarters} />
          <ShareLines model={model} scale={scale} />
          <ShareEnds model={model} scale={scale} />
          {forecast !== undefined && <ShareMark model={model} forecast={forecast} scale={scale} />}
        </svg>
        <ShareQuarters quarters={quarters} />
      </div>
      {forecast?.mark !== undefined && forecast.mark !== null && (
        // On a phone the drawing has no room for these words.
        <p className="pt-2 text-micro text-ink-3 tablet:hidden">
          <b className="font-semibold text-ink">{forecast.mark.what}</b> {forecast.mark.when}
        </p>
      )}
      <ShareTable model={model} />
    </figure>
  );
}
