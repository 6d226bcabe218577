import { SectionHead } from "@/components/ui/section-head";
import { Slider } from "@/components/ui/slider";
import { expectedGrowth } from "@/lib/domain/forecast/expected-growth";
import type { RevenueSimulation } from "@/lib/domain/forecast/simulation";
import type { Motion } from "@/lib/domain/revenue/line";
import { type Assumptions, GROWTH_RANGE } from "@/lib/domain/scenario/assumptions";
import { LOCALE } from "@/lib/format/locale";
import { motionLabel } from "@/lib/format/motion";
import { signedPercent, signedPoints } from "@/lib/format/supposed";
import { withGrowth } from "./pulls";
import { TypedValue } from "./typed-value";
import type { Pull } from "./use-what-if";

/** What the slider reaches; further values are typed. In basis points a year. */
const REACH = { min: -5_000, max: 10_000 } as const;
const POINT = 100;

interface GrowthLeversProps {
  readonly simulation: RevenueSimulation;
  readonly assumptions: Assumptions;
  readonly pull: Pull;
}

/** How much faster or slower each motion grows than forecast. */
export function GrowthLevers({ simulation, assumptions, pull }: GrowthLeversProps) {
  return (
    <section aria-labelledby="growth">
      <SectionHead id="growth" aside="Points a year beyond the forecast">
        Growth
      </SectionHead>
      <ul>
        {simulation.history.motions.map(({ motion }) => (
          <GrowthLever
            key={motion}
            motion={motion}
            forecast={expectedGrowth(simulation, motion)}
            value={assumptions.growth[motion] ?? 0}
            onPull={(basisPoints, at) =>
              pull(`growth ${motion}`, withGrowth(assumptions, motion, basisPoints), at)
            }
          />
        ))}
      </ul>
    </section>
  );
}

interface GrowthLeverProps {
  readonly motion: Motion;
  /** What is forecast with nothing supposed, basis points a year; null where it cannot be told. */
  readonly forecast: number | null;
  readonly value: number;
  readonly onPull: (basisPoints: number, at: number) => void;
}

const [LEAST, MOST] = GROWTH_RANGE;
const RANGE = `From ${signedPoints(LEAST, LOCALE)} to ${signedPoints(MOST, LOCALE)} points a year.`;

/** Points as a person writes them, `+20`, `−7,5`, as basis points; null where they are none or too many. */
function readPoints(typed: string): number | null {
  const match = /^\s*([+\-−])?\s*(\d+)(?:[.,](\d{1,2}))?\s*%?\s*$/.exec(typed);
  if (match === null) return null;
  const size = Number(match[2]) * POINT + Number((match[3] ?? "").padEnd(2, "0"));
  const basisPoints = match[1] === undefined || match[1] === "+" ? size : -size;
  return basisPoints >= LEAST && basisPoints <= MOST ? basisPoints : null;
}

const WHOLE = 10_000;

/** Both rates on top of each other, in basis points a year. */
const together = (one: number, other: number) =>
  Math.round((WHOLE + one) * (1 + other / WHOLE) - WHOLE);

function GrowthLever({ motion, forecast, value, onPull }: GrowthLeverProps) {
  const name = motionLabel(motion);
  const rates =
    forecast === null
      ? "No forecast of it alone"
      : value === 0
        ? `Forecast ${signedPercent(forecast, LOCALE)} a year`
        : `Forecast ${signedPercent(forecast, LOCALE)}, supposed ${signedPercent(together(forecast, value), LOCALE)} a year`;
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_76px] items-center gap-x-4 border-b border-rule py-2 text-small tablet:grid-cols-[176px_minmax(0,1fr)_84px]">
      <span className="min-w-0 max-tablet:col-span-2">
        <span className="block font-semibold">{name}</span>
        <span className="block text-micro text-ink-3 tabular">{rates}</span>
      </span>
      <Slider
        label={`${name}, growth beyond the forecast`}
        words={`${signedPoints(value, LOCALE)} points a year`}
        {...REACH}
        step={POINT}
        from={0}
        value={Math.min(REACH.max, Math.max(REACH.min, value))}
        onChange={(event) => onPull(event.target.valueAsNumber, event.timeStamp)}
      />
      <TypedValue
        label={`${name}, points a year`}
        inputMode="decimal"
        text={signedPoints(value, LOCALE)}
        onTyped={(typed, at) => {
          const basisPoints = readPoints(typed);
          if (basisPoints === null) return RANGE;
          onPull(basisPoints, at);
          return null;
        }}
      />
    </li>
  );
}
