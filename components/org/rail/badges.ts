import type { CardBadge } from "@/components/charts/org-chart/org-chart-model";
import type { Evaluation } from "@/lib/domain/evaluation/evaluation";
import type { Chart } from "@/lib/domain/org/chart";

const LEADS: CardBadge = { text: "Leads partnerships", tone: "ink" };

/** The few words above the boxes that the verdict turns on, by key. */
export function badgesFor(
  { leader }: Pick<Chart, "leader">,
  _evaluation: Evaluation,
): ReadonlyMap<string, readonly CardBadge[]> {
  return new Map(leader.kind === "named" ? [[leader.key, [LEADS]]] : []);
}
