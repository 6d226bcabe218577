import { type Heat, HeatCell } from "@/components/ui/heat-cell";

export interface HeatQuarter {
  /** "2026 Q4", shown on hover. */
  readonly title: string;
  readonly heat: Heat;
  /** A wider gap before the first quarter of a year. */
  readonly startsYear: boolean;
}

interface HeatStripProps {
  /** What the strip tells, for who cannot see it: "1 of 5 met in 2024 Q1, 4 of 5 now". */
  readonly finding: string;
  readonly quarters: readonly HeatQuarter[];
}

/** One company's quarters under its name, for narrow screens. */
export function HeatStrip({ finding, quarters }: HeatStripProps) {
  return (
    <div>
      <span className="sr-only">{finding}</span>
      <div aria-hidden="true" className="grid auto-cols-fr grid-flow-col gap-0.5">
        {quarters.map((quarter, index) => (
          <div
            key={quarter.title}
            title={quarter.title}
            className={quarter.startsYear && index > 0 ? "ml-[3px]" : undefined}
          >
            <HeatCell heat={quarter.heat} />
          </div>
        ))}
      </div>
    </div>
  );
}
