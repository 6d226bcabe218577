interface SkeletonProps {
  /** What is being fetched or worked out: "Working out the verdict". */
  readonly label: string;
  /** Width of each bar in per cent. */
  readonly bars?: readonly number[];
}

/** Grey bars where a sentence and its rows will stand. They do not move; the label is the page's heading meanwhile. */
export function Skeleton({ label, bars = [100, 84, 60] }: SkeletonProps) {
  return (
    <div role="status" className="max-w-160 text-small">
      <h1 className="text-ink-3">{label}</h1>
      {bars.map((width, index) => (
        <span
          key={`${index}-${width}`}
          aria-hidden="true"
          className="my-2 block h-[22px] rounded-tight bg-sunken"
          style={{ width: `${width}%` }}
        />
      ))}
    </div>
  );
}
