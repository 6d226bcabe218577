import { useRouter } from "next/navigation";
import { useCallback, useEffect, useState, useTransition } from "react";
import type { ForecastQuestion } from "@/lib/domain/forecast/forecast";
import type { Assumptions } from "@/lib/domain/scenario/assumptions";

/**
 * Fetches a chart that is supposed to be adopted and did not come with the page: only charts that are
 * named are sent, as one may hold thousands of positions. Tells whether one is on its way, and what asks
 * once more where the page came without it.
 */
export function useChartsRead(
  { decisions }: Assumptions,
  { record }: ForecastQuestion,
  chartNames: Readonly<Record<string, string>>,
  href: string,
): { readonly isReading: boolean; readonly readAgain: (() => void) | null } {
  const router = useRouter();
  const isMissing = decisions.some(
    (decision) =>
      decision.kind === "chart" &&
      chartNames[decision.chart] !== undefined &&
      record.charts.every(({ key }) => key !== decision.chart),
  );
  const [isPending, start] = useTransition();
  const [answered, setAnswered] = useState<string | null>(null);
  const read = useCallback(
    () =>
      start(() => {
        // Stands on the screen no sooner than the page that was asked for.
        setAnswered(href);
        router.replace(href, { scroll: false });
      }),
    [href, router],
  );
  useEffect(() => {
    if (isMissing) read();
  }, [isMissing, read]);
  const isRefused = isMissing && !isPending && answered === href;
  return { isReading: isMissing && !isRefused, readAgain: isRefused ? read : null };
}
