import type { DropTarget, Team } from "@/components/charts/org-chart/drag-target";
import type { OrgChartModel } from "@/components/charts/org-chart/org-chart-model";
import type { Drag } from "@/components/charts/org-chart/use-drag";
import { whole } from "@/lib/domain/org/cells";
import { reportCount } from "@/lib/domain/org/forest";
import { counted, inDigits } from "@/lib/format/count";
import { LOCALE } from "@/lib/format/locale";

/** What each way of moving takes along. */
export function teamWords({ forest }: OrgChartModel, position: number, team: Team): string {
  const below = whole(forest.size, position) - 1;
  return team === "with" ? `With its team of ${inDigits(below, LOCALE)}` : "Alone";
}

function targetWords(model: OrgChartModel, target: DropTarget): string {
  const titleOf = (position: number) => model.cards[position]?.title ?? "";
  switch (target.kind) {
    case "onto":
      return `To report to ${titleOf(target.manager)}`;
    case "beside": {
      const place = `${target.side} ${titleOf(target.sibling)}`;
      return target.manager < 0
        ? `A top of the chart, ${place}`
        : `To report to ${titleOf(target.manager)}, ${place}`;
    }
    case "refused":
      switch (target.reason) {
        case "itself":
          return "Stays where it is";
        case "own_branch":
          return `Not here: ${titleOf(target.position)} is in its own team`;
        case "stands_here":
          return "It stands here already";
      }
  }
}

/** What letting go would do, in a line; where it would do nothing, what to do. */
export const dropWords = (model: OrgChartModel, { target }: Drag): string =>
  target === null ? "Let go on a new manager, or between two boxes" : targetWords(model, target);

/** Where the reports of a position go that is moved alone; empty where it has none. */
export function leftBehindWords(model: OrgChartModel, { position, team }: Drag): string {
  const reports = reportCount(model.forest, position);
  if (team === "with" || reports === 0) return "";
  const manager = whole(model.forest.parent, position);
  const who = counted(reports, "report", "reports", LOCALE);
  if (model.positions[position]?.manager.kind === "not_established")
    return `Its ${who} wait for the same manager, who was not found`;
  if (manager < 0) return `Its ${who} become tops of the chart`;
  return `Its ${who} go to ${model.cards[manager]?.title ?? ""}`;
}
