import { startTransition, useState } from "react";
import { useToast } from "@/components/ui/toast";
import { quarterKey } from "@/lib/domain/quarter";
import { setSeriesBreakAction } from "@/lib/features/revenue/actions";
import type { StoredQuarter } from "@/lib/features/revenue/schema";
import { quarterLabel } from "@/lib/format/quarter";
import type { ExplainQuarters } from "./use-quarter-reasons";

interface Company {
  readonly workspace: string;
  readonly companyId: string;
  readonly explain: ExplainQuarters;
}

export type SeriesBreaking = ReturnType<typeof useSeriesBreaks>;

/** Saying that a quarter begins a series of its own, or goes on with the one before. */
export function useSeriesBreaks({ workspace, companyId, explain }: Company) {
  const [asked, setAsked] = useState<StoredQuarter | null>(null);
  const say = useToast();

  const send = ({ quarter }: StoredQuarter, version: number, seriesBreak: string | null) =>
    explain([quarter], (reason) =>
      setSeriesBreakAction(workspace, {
        companyId,
        quarter: quarterKey(quarter),
        version,
        seriesBreak,
        reason,
      }),
    );

  /** Why it did not get through; null where it did, which can be taken back. */
  const change = async (held: StoredQuarter, said: string | null): Promise<string | null> => {
    const name = quarterLabel(held.quarter);
    const answer = await send(held, held.version, said);
    if (!answer.ok) return answer.fields?.["seriesBreak"] ?? answer.message;
    const { version } = answer.value;
    const undo = async () => {
      const undone = await send(held, version, held.seriesBreak);
      say({ text: undone.ok ? `${name} is as it was` : undone.message });
    };
    say({
      text: said === null ? `${name} goes on with the series` : `${name} begins a new series`,
      undo: () => void undo(),
    });
    return null;
  };

  return {
    /** Of which quarter it is asked what happened. */
    asked,
    ask: setAsked,
    close: () => setAsked(null),
    mark: async (said: string): Promise<string | null> => {
      const trouble = asked === null ? null : await change(asked, said);
      if (trouble === null) setAsked(null);
      return trouble;
    },
    join: (held: StoredQuarter) =>
      startTransition(async () => {
        const trouble = await change(held, null);
        if (trouble !== null) say({ text: trouble });
      }),
  };
}
