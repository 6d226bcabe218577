import { area } from "d3-shape";
import type { ShareChartModel, ShareForecast } from "@/components/charts/share-chart-model";
import type { ShareScale } from "@/components/charts/share-scale";

interface ShareFanProps {
  readonly model: ShareChartModel;
  readonly forecast: ShareForecast;
  readonly scale: ShareScale;
}

interface Edge {
  readonly at: number;
  readonly range: readonly [number, number];
}

/** Where the partner share may fall, from its last known value on: half of the futures within 80 in 100. */
export function ShareFan({ model, forecast, scale }: ShareFanProps) {
  const { from, bands } = forecast;
  const known = model.series.find(({ role }) => role === "partner")?.points[from];
  if (known === undefined || known === null) return null;
  const start = { at: from, range: [known.share, known.share] } as const;
  const edges = (of: "inner" | "outer"): Edge[] => [
    start,
    ...bands.map((band, place) => ({ at: from + 1 + place, range: band[of] })),
  ];
  const shape = area<Edge>()
    .x(({ at }) => at + 0.5)
    .y0(({ range: [least] }) => scale.y(least))
    .y1(({ range: [, most] }) => scale.y(most));
  return (
    <>
      <path d={shape(edges("outer")) ?? ""} className="fill-fan-2" />
      <path d={shape(edges("inner")) ?? ""} className="fill-fan-1" />
    </>
  );
}
