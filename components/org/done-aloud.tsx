import { useDeferredValue, useMemo } from "react";
import type { Chart } from "@/lib/domain/org/chart";
import type { ChartCommand } from "@/lib/domain/org/commands";
import { commandDone } from "@/lib/format/command-done";
import { LOCALE } from "@/lib/format/locale";
import { keysText } from "./commands/keyed";

/** An edit that has just been made, and the chart it was made to. */
export interface Deed {
  readonly before: Chart;
  readonly command: ChartCommand;
}

/** What is seen to happen on the chart, for who hears it; said once the chart is drawn. */
export function DoneAloud({ deed }: { readonly deed: Deed | null }) {
  const last = useDeferredValue(deed);
  const words = useMemo(
    () =>
      last === null
        ? ""
        : `${commandDone(last.before, last.command, LOCALE)}; undo with ${keysText("undo")}.`,
    [last],
  );
  return <output className="sr-only">{words}</output>;
}
