import type { Chart } from "../domain/org/chart.ts";
import type { CommandRefusal } from "../domain/org/commands.ts";
import { capitalised, counted, inDigits } from "./count.ts";
import { seatNames } from "./seat-names.ts";

/** Why something cannot be done to a chart, and what to do instead. */
export function commandRefusal(
  refusal: CommandRefusal,
  chart: Pick<Chart, "positions">,
  locale: string,
): string {
  const { seat } = seatNames([chart]);
  switch (refusal.kind) {
    case "no_such_position":
      return "This position is not in the chart any more. Somebody may have removed it.";
    case "key_taken":
      return "The chart holds this position already.";
    case "cycle":
      return refusal.key === refusal.manager
        ? `${capitalised(seat(refusal.key))} cannot report to itself.`
        : `${capitalised(seat(refusal.manager))} sits below ${seat(refusal.key)}. Choose somebody outside that branch.`;
    case "reports_left":
      return `${counted(refusal.reports, "position reports", "positions report", locale)} to ${seat(refusal.key)}. Say where they go.`;
    case "too_many_positions":
      return `A chart may hold ${inDigits(refusal.most, locale)} positions, and this one does.`;
    case "nothing_changes":
      return "It is so already.";
  }
}
