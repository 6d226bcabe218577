import { useRouter } from "next/navigation";
import { useEffect } from "react";
import type { ForecastQuestion } from "@/lib/domain/forecast/forecast";
import type { Assumptions } from "@/lib/domain/scenario/assumptions";

/**
 * Fetches a chart that is supposed to be adopted and did not come with the page: only charts that are
 * named are sent, as one may hold thousands of positions. Tells whether one is on its way.
 */
export function useChartsRead(
  { decisions }: Assumptions,
  { record }: ForecastQuestion,
  chartNames: Readonly<Record<string, string>>,
  href: string,
): boolean {
  const router = useRouter();
  const isMissing = decisions.some(
    (decision) =>
      decision.kind === "chart" &&
      chartNames[decision.chart] !== undefined &&
      record.charts.every(({ key }) => key !== decision.chart),
  );
  useEffect(() => {
    if (isMissing) router.replace(href, { scroll: false });
  }, [isMissing, href, router]);
  return isMissing;
}
