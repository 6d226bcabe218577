import { Button } from "@/components/ui/button";
import { Slider } from "@/components/ui/slider";
import { parseDate, type Quarter } from "@/lib/domain/quarter";
import type { Decision } from "@/lib/domain/scenario/decision";
import { dateLabel } from "@/lib/format/date";
import { type ChartNames, decisionName, decisionState } from "@/lib/format/decision";
import { LOCALE } from "@/lib/format/locale";
import { AXIS_QUARTERS, dayAt, placeOf } from "./decision-day";
import { TypedDay } from "./typed-day";

interface DecisionLeverProps {
  readonly decision: Decision;
  /** Whether its state lets it move the date. */
  readonly isCounted: boolean;
  readonly quarter: Quarter;
  readonly fiscalYearStartMonth: number;
  readonly nameOf: ChartNames;
  /** Null: it is left out. */
  readonly onChange: (to: Decision | null, at: number) => void;
}

/** One decision on the axis of the coming quarters, with its exact day beside it. */
export function DecisionLever(props: DecisionLeverProps) {
  const { decision, isCounted, quarter, fiscalYearStartMonth, nameOf, onChange } = props;
  const name = decisionName(decision, nameOf);
  const state = `${decisionState(decision.state)}, ${decision.owner}`;
  return (
    <li className="grid items-center gap-x-4 gap-y-1 border-b border-rule py-2 text-small tablet:grid-cols-[176px_minmax(0,1fr)_236px]">
      <span className="min-w-0">
        <span className="block font-semibold">{name}</span>
        <span className="block text-micro text-ink-3">
          {isCounted ? state : `${state}; does not count`}
        </span>
      </span>
      <span className="relative grid grid-cols-8 max-tablet:h-10">
        {Array.from({ length: AXIS_QUARTERS }, (_, place) => (
          <span key={place} className="h-8 border-l border-rule last:border-r max-tablet:h-10" />
        ))}
        <Slider
          thumb="diamond"
          label={`${name}, quarter`}
          words={dateLabel(decision.on, LOCALE)}
          // Thumbs 12 px wide stand in the middle of their columns.
          className="absolute! inset-x-[calc(6.25%-6px)] top-1/2 -translate-y-1/2"
          min={1}
          max={AXIS_QUARTERS}
          step={1}
          value={placeOf(decision.on, quarter, fiscalYearStartMonth)}
          onChange={(event) => {
            const on = dayAt(event.target.valueAsNumber, quarter, fiscalYearStartMonth);
            onChange({ ...decision, on }, event.timeStamp);
          }}
        />
      </span>
      <span className="flex items-center gap-2">
        <TypedDay
          label={`${name}, day`}
          day={decision.on}
          onDay={(text, at) => {
            const on = parseDate(text);
            if (on !== null) onChange({ ...decision, on }, at);
          }}
        />
        <Button
          kind="quiet"
          aria-label={`Leave out “${name}”`}
          onClick={(event) => onChange(null, event.timeStamp)}
        >
          Leave out
        </Button>
      </span>
    </li>
  );
}
