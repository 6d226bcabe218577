import { Menu } from "@/components/ui/menu";
import type { StoredQuarter } from "@/lib/features/revenue/schema";
import { quarterLabel } from "@/lib/format/quarter";
import type { SeriesBreaking } from "./use-series-breaks";

interface SeriesBreakMenuProps {
  /** As the server has it. */
  readonly held: StoredQuarter;
  readonly breaking: SeriesBreaking;
}

/** Where a quarter is said to begin a series of its own, or to go on with the one before. */
export function SeriesBreakMenu({ held, breaking }: SeriesBreakMenuProps) {
  const ask = { kind: "action", onSelect: () => breaking.ask(held) } as const;
  const join = { kind: "action", onSelect: () => breaking.join(held) } as const;
  const items =
    held.seriesBreak === null
      ? [{ ...ask, label: "Revenue is not comparable from here on…" }]
      : [
          { ...ask, label: "Say anew what happened…" },
          { ...join, label: "Revenue is comparable again" },
        ];
  return (
    <span className="font-normal">
      <Menu
        kind="quiet"
        label={`More about ${quarterLabel(held.quarter)}`}
        trigger=""
        groups={[items]}
        align="right"
        triggerClassName="-mr-1.5 w-8! px-0! align-middle tablet:h-6! tablet:w-6!"
      />
    </span>
  );
}
