import type { Forecast } from "@/lib/domain/forecast/forecast";
import { LOCALE } from "@/lib/format/locale";
import { evenOdds, outcomeWords } from "@/lib/format/outcome";
import { whenSentence } from "@/lib/format/when";

interface LiveAnswerProps {
  readonly planned: Forecast;
  readonly supposed: Forecast;
}

/** The answer in a line that stays in view while levers below it are moved, and is read out. */
export function LiveAnswer({ planned, supposed }: LiveAnswerProps) {
  return (
    <output className="sticky top-13 z-[5] -mx-1 flex flex-wrap items-baseline justify-between gap-x-4 border-b border-ink bg-paper px-1 py-2 text-small tablet:top-0 print:hidden">
      <b className="font-semibold">{whenSentence(supposed, LOCALE)}</b>
      <span className="text-ink-3">
        As planned: {outcomeWords(planned, LOCALE)}
        {evenOdds(planned)}
      </span>
    </output>
  );
}
