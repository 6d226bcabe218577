import type { Chart, Position } from "@/lib/domain/org/chart";
import { whole } from "@/lib/domain/org/cells";
import { chartForest, reportCount, type Forest } from "@/lib/domain/org/forest";
import { counted } from "@/lib/format/count";
import { dateLabel } from "@/lib/format/date";
import { quoted } from "@/lib/format/quoted";

/** A few words above a card's corner. */
export interface CardBadge {
  readonly text: string;
  readonly tone: "ink" | "outline" | "red";
}

/** What the colour of a card's edge tells. */
export type ColourBy = "none" | "function" | "level" | "status";

export interface OrgCardModel {
  readonly key: string;
  readonly position: Position;
  readonly title: string;
  /** Second line: who sits there, or what the seat waits for. */
  readonly note: string;
  readonly isFilled: boolean;
  readonly badges: readonly CardBadge[];
  /** All of it in words, for screen readers. */
  readonly label: string;
}

/** What the chart draws: lines as a forest, and a card for each of its positions. */
export interface OrgChartModel {
  readonly forest: Forest;
  readonly cards: readonly OrgCardModel[];
  readonly indexOf: ReadonlyMap<string, number>;
}

const NOT_FOUND: CardBadge = { text: "Manager not found", tone: "outline" };

/** A title nobody gave is still a seat somebody may sit on. */
const titleOf = (position: Position) => position.title || "No title given";

function noteOf(position: Position, locale: string): string {
  switch (position.status) {
    case "filled":
      return position.person ?? "Name not given";
    case "open":
      return "Open";
    case "planned":
      return position.startsOn === null
        ? "Planned, no date"
        : `Planned, ${dateLabel(position.startsOn, locale)}`;
  }
}

function managerWords(position: Position, titles: ReadonlyMap<string, string>): string {
  switch (position.manager.kind) {
    case "named":
      return `reports to ${titles.get(position.manager.key) ?? position.manager.key}`;
    case "top":
      return "reports to nobody";
    case "not_established":
      return `manager ${quoted(position.manager.raw)} not found`;
  }
}

/** Prepares a chart for drawing, as a whole; `badges` adds to the cards of the keys it holds. */
export function prepareOrgChart(
  chart: Pick<Chart, "positions">,
  locale: string,
  badges: ReadonlyMap<string, readonly CardBadge[]> = new Map(),
): OrgChartModel {
  const forest = chartForest(chart.positions);
  const titles = new Map(chart.positions.map((position) => [position.key, titleOf(position)]));
  const cards = chart.positions.map((position, i): OrgCardModel => {
    const note = noteOf(position, locale);
    const below = whole(forest.size, i) - 1;
    const own = position.manager.kind === "not_established" ? [NOT_FOUND] : [];
    const all = [...own, ...(badges.get(position.key) ?? [])];
    const words = [
      titleOf(position),
      note,
      managerWords(position, titles),
      ...(below > 0
        ? [
            counted(reportCount(forest, i), "direct report", "direct reports", locale),
            counted(below, "position below", "positions below", locale),
          ]
        : []),
      ...all.filter((badge) => badge !== NOT_FOUND).map((badge) => badge.text),
    ];
    return {
      key: position.key,
      position,
      title: titleOf(position),
      note,
      isFilled: position.status === "filled",
      badges: all,
      label: words.join(", "),
    };
  });
  const indexOf = new Map(chart.positions.map((position, i) => [position.key, i]));
  return { forest, cards, indexOf };
}
