import { useSyncExternalStore } from "react";
import type { ChartScreen } from "@/components/charts/org-chart/use-pan-zoom";
import { NO_BREAK } from "@/lib/format/space";

interface ZoomButtonsProps {
  readonly screen: ChartScreen;
  readonly onFit: () => void;
}

const STEP = 1.5;
const BUTTON =
  "flex size-10 items-center justify-center border-rule-2 text-body hover:bg-hover not-first:border-l tablet:size-8";
const WORDED = `${BUTTON} w-auto px-3 text-small tablet:w-auto`;

/** What wheel and pinch do, for everybody else. */
export function ZoomButtons({ screen, onFit }: ZoomButtonsProps) {
  const percent = useSyncExternalStore(
    screen.follow,
    () => Math.max(1, Math.round(screen.at.current.k * 100)),
    () => 100,
  );
  const zoomBy = (factor: number) => screen.zoomTo(screen.at.current.k * factor);
  return (
    <div
      role="group"
      aria-label="Zoom"
      className="flex overflow-hidden rounded-control border border-rule-2 bg-paper print:hidden"
    >
      <button
        type="button"
        aria-label="Zoom out"
        className={BUTTON}
        onClick={() => zoomBy(1 / STEP)}
      >
        <Sign />
      </button>
      <button
        type="button"
        aria-label={`Full size, now ${percent}${NO_BREAK}%`}
        className={`${WORDED} min-w-16 tabular`}
        onClick={() => screen.zoomTo(1)}
      >
        {`${percent}${NO_BREAK}%`}
      </button>
      <button type="button" aria-label="Zoom in" className={BUTTON} onClick={() => zoomBy(STEP)}>
        <Sign isPlus />
      </button>
      <button type="button" className={WORDED} onClick={onFit}>
        Fit
      </button>
    </div>
  );
}

function Sign({ isPlus = false }: { readonly isPlus?: boolean }) {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      <path d={isPlus ? "M1 6h10M6 1v10" : "M1 6h10"} stroke="currentColor" strokeWidth="1.4" />
    </svg>
  );
}
