import { useMemo, useState } from "react";
import type { ChartJudgement } from "@/lib/domain/evaluation/chart-judgement";
import type { Chart } from "@/lib/domain/org/chart";
import { type Badges, badgesFor } from "./badges";

const textOf = (badges: Badges) => JSON.stringify([...badges]);

/** The badges of a chart; the same map while they say the same, so that an edit draws the chart once. */
export function useBadges(chart: Chart, judgement: ChartJudgement): Badges {
  const next = useMemo(() => badgesFor(chart, judgement), [chart, judgement]);
  const [kept, keep] = useState(next);
  if (kept === next || textOf(kept) === textOf(next)) return kept;
  keep(next);
  return next;
}
