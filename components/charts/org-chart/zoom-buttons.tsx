interface ZoomButtonsProps {
  readonly onZoom: (factor: number) => void;
  readonly onFit: () => void;
}

const STEP = 1.5;
const BUTTON =
  "flex size-10 items-center justify-center border-rule-2 text-body hover:bg-hover not-first:border-l tablet:size-8";

/** What wheel and pinch do, for everybody else. */
export function ZoomButtons({ onZoom, onFit }: ZoomButtonsProps) {
  return (
    <div
      role="group"
      aria-label="Zoom"
      className="absolute right-4 bottom-4 flex overflow-hidden rounded-control border border-rule-2 bg-paper print:hidden"
    >
      <button
        type="button"
        aria-label="Zoom out"
        className={BUTTON}
        onClick={() => onZoom(1 / STEP)}
      >
        <Sign />
      </button>
      <button type="button" aria-label="Zoom in" className={BUTTON} onClick={() => onZoom(STEP)}>
        <Sign isPlus />
      </button>
      <button
        type="button"
        className={`${BUTTON} w-auto px-3 text-small tablet:w-auto`}
        onClick={onFit}
      >
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
