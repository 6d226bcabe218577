interface SkeletonProps {
  /** What is being fetched or worked out: "Working out the verdict". */
  readonly label: string;
  /** Width of each bar in per cent. */
  readonly bars?: readonly number[];
}

/** Grey bars where a sentence and its rows will stand. They do not move. */
export function Skeleton({ label, bars = [100, 84, 60] }: SkeletonProps) {
  return (
    <output className="block max-w-160 text-small">
      <span className="text-ink-3">{label}</span>
      {bars.map((width, index) => (
        <span
          key={`${index}-${width}`}
          aria-hidden="true"
          className="my-2 block h-[22px] rounded-tight bg-sunken"
          style={{ width: `${width}%` }}
        />
      ))}
    </output>
  );
}
