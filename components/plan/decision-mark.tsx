import type { AxisMark } from "./prepare-axis";

const COLOURS: Readonly<Record<AxisMark, string>> = {
  proposed: "fill-paper stroke-blue",
  committed: "fill-blue stroke-blue",
  done: "fill-ink-3 stroke-ink-3",
  overdue: "fill-red stroke-red",
};

/** A diamond, hollow where nobody is committed; a triangle where the day has passed. Never without a word. */
export function DecisionMark({ mark }: { readonly mark: AxisMark }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" className="block flex-none">
      <path
        d={mark === "overdue" ? "M8 1.6l6.4 12H1.6z" : "M8 1.4l6.6 6.6L8 14.6 1.4 8z"}
        strokeWidth="1.6"
        strokeLinejoin="round"
        className={COLOURS[mark]}
      />
    </svg>
  );
}
