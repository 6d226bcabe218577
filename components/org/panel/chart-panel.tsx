import { SectionHead } from "@/components/ui/section-head";
import type { Chart, Position } from "@/lib/domain/org/chart";
import type { Spans } from "@/lib/domain/org/spans";
import { counted } from "@/lib/format/count";
import { LOCALE } from "@/lib/format/locale";
import type { PlannerActs } from "../planner-acts";
import type { SeatOption } from "../seat";
import { LeaderFields } from "./leader-fields";

interface ChartPanelProps {
  readonly acts: PlannerActs;
  readonly spans: Spans;
  readonly seats: readonly SeatOption[];
}

const oneDecimal = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 1 });

function figures({ positions }: Chart, { layers, meanSpan }: Spans): readonly string[] {
  const count = (of: (position: Position) => boolean) => positions.filter(of).length;
  const open = count(({ status }) => status !== "filled");
  const lost = count(({ manager }) => manager.kind === "not_established");
  const unknown = count(({ level }) => level === "unknown");
  return [
    counted(positions.length, "position", "positions", LOCALE),
    counted(layers, "layer", "layers", LOCALE),
    meanSpan === null ? null : `${oneDecimal.format(meanSpan)} reports to a manager on average`,
    open === 0 ? null : `${open} open or planned`,
    lost === 0 ? null : `${counted(lost, "line", "lines", LOCALE)} not established`,
    unknown === 0 ? null : `${counted(unknown, "level", "levels", LOCALE)} not known`,
  ].filter((part) => part !== null);
}

/** The chart as a whole: what it holds and who leads. */
export function ChartPanel({ acts, spans, seats }: ChartPanelProps) {
  return (
    <div className="grid gap-6 text-small">
      <section className="grid gap-4">
        <SectionHead>Who leads</SectionHead>
        <LeaderFields acts={acts} seats={seats} />
      </section>
      <section className="grid gap-3">
        <SectionHead>The chart</SectionHead>
        <p className="text-ink-2">{figures(acts.chart, spans).join(", ")}.</p>
        <p className="text-ink-3">Press a box to see its position.</p>
      </section>
    </div>
  );
}
