import { Notice } from "@/components/ui/notice";
import type { StoredQuarter } from "@/lib/features/revenue/schema";
import { quarterLabel } from "@/lib/format/quarter";
import { SeriesBreakDialog } from "./series-break-dialog";
import type { SeriesBreaking } from "./use-series-breaks";

interface SeriesBreaksProps {
  readonly quarters: readonly StoredQuarter[];
  readonly breaking: SeriesBreaking;
}

/** Where and why revenue is not comparable with what was before, and the question about it. */
export function SeriesBreaks({ quarters, breaking }: SeriesBreaksProps) {
  const { asked, mark, close } = breaking;
  const breaks = quarters.filter(({ seriesBreak }) => seriesBreak !== null);
  return (
    <>
      {breaks.length > 0 && (
        <div className="mt-4 grid gap-2">
          {breaks.map(({ quarter, seriesBreak }) => (
            <Notice key={quarter}>
              <b>{quarterLabel(quarter)} begins a new series.</b> {seriesBreak}
            </Notice>
          ))}
        </div>
      )}
      {asked !== null && (
        <SeriesBreakDialog
          quarter={quarterLabel(asked.quarter)}
          said={asked.seriesBreak ?? ""}
          onSend={mark}
          onClose={close}
        />
      )}
    </>
  );
}
