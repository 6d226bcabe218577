import { memo, useDeferredValue } from "react";
import { groundOf } from "@/components/charts/org-chart/card-colours";
import type { CardGroups } from "@/components/charts/org-chart/card-groups";
import type { FarPicture } from "@/components/charts/org-chart/far-picture";
import { Minimap } from "@/components/charts/org-chart/minimap";
import type { ChartScreen } from "@/components/charts/org-chart/use-pan-zoom";
import { ZoomButtons } from "@/components/charts/org-chart/zoom-buttons";
import { classes } from "@/components/ui/classes";
import { inDigits } from "@/lib/format/count";
import { LOCALE } from "@/lib/format/locale";

interface ChartToolsProps {
  readonly screen: ChartScreen;
  readonly picture: FarPicture;
}

/** What lies over the chart's lower edge: what the colours say, the small map, the zoom. All but the zoom may follow the chart a frame later. */
export function ChartTools({ screen, picture }: ChartToolsProps) {
  const settled = useDeferredValue<FarPicture | null>(picture, null);
  const groups = settled?.groups ?? null;
  return (
    <div className="pointer-events-none absolute inset-x-4 bottom-4 flex items-end justify-between gap-4 *:pointer-events-auto max-tablet:flex-col-reverse max-tablet:items-stretch max-tablet:gap-2">
      {groups === null ? <span /> : <Legend groups={groups} />}
      <div className="flex flex-none flex-col items-end gap-2">
        {settled !== null && <Minimap screen={screen} picture={settled} />}
        <ZoomButtons screen={screen} onFit={() => screen.fit(picture.scene.bounds)} />
      </div>
    </div>
  );
}

const Legend = memo(function Legend({ groups }: { readonly groups: CardGroups }) {
  return (
    <ul
      aria-label="Colours"
      className="flex min-w-0 flex-wrap gap-x-3 gap-y-1 rounded-control border border-rule-2 bg-paper px-3 py-2 text-micro text-ink-2"
    >
      {groups.groups.map(({ name, count, colour }) => (
        <li key={name} className="flex items-center gap-1.5">
          <span className={classes("size-2.5 flex-none rounded-[2px]", groundOf(colour))} />
          {name}
          <span className="text-ink-3 tabular">{inDigits(count, LOCALE)}</span>
        </li>
      ))}
    </ul>
  );
});
