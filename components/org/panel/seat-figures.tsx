import { whole } from "@/lib/domain/org/cells";
import type { Chart } from "@/lib/domain/org/chart";
import type { Spans } from "@/lib/domain/org/spans";
import { counted } from "@/lib/format/count";
import { LOCALE } from "@/lib/format/locale";

interface SeatFiguresProps {
  readonly chart: Chart;
  readonly spans: Spans;
  readonly seatKey: string;
}

/** How wide and how deep the organisation below a seat is. */
export function SeatFigures({ chart, spans, seatKey }: SeatFiguresProps) {
  const i = chart.positions.findIndex(({ key }) => key === seatKey);
  if (i < 0 || whole(spans.reports, i) === 0)
    return <p className="text-ink-2">Nobody reports to this position.</p>;
  const figures = [
    counted(whole(spans.reports, i), "direct report", "direct reports", LOCALE),
    counted(whole(spans.below, i), "position below", "positions below", LOCALE),
    counted(whole(spans.layersBelow, i), "layer", "layers", LOCALE),
  ];
  return <p className="text-ink-2 tabular">{figures.join(", ")}</p>;
}
