import type { HeatQuarter } from "@/components/charts/heat-strip";
import { HeatCell } from "@/components/ui/heat-cell";

/** The cells of one company's row in a heat map; the table's column heads name the quarters. */
export function HeatRow({ quarters }: { readonly quarters: readonly HeatQuarter[] }) {
  return quarters.map((quarter) => (
    <td
      key={quarter.title}
      title={quarter.title}
      className={`w-8 min-w-7 border border-paper p-0 ${quarter.startsYear ? "border-l-5" : ""}`}
    >
      <HeatCell heat={quarter.heat} />
    </td>
  ));
}
