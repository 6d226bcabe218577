import {
  type OrgCardModel,
  type OrgChartModel,
  prepareOrgChart,
} from "@/components/charts/org-chart/org-chart-model";
import type { Overlay } from "@/lib/domain/org/overlay";
import { type Focus, focusOf, type Others } from "@/lib/domain/org/unchanged";
import { counted } from "@/lib/format/count";

interface PreparedOverlay {
  readonly model: OrgChartModel;
  /** Boxes that stand for siblings without a change, by key. */
  readonly others: Focus["others"];
  /** Seats whose branches hold no change, drawn folded at first. */
  readonly folded: readonly string[];
}

function othersCard(key: string, { keys, below }: Others, locale: string): OrgCardModel {
  const title = counted(keys.length, "other", "others", locale);
  const note =
    below === 0 ? "Unchanged" : `+ ${counted(below, "below them", "below them", locale)}`;
  return {
    key,
    title,
    note,
    isFilled: true,
    badges: [],
    mark: null,
    label: `${title} without a change, ${counted(below, "position", "positions", locale)} below them; press Enter to show them`,
  };
}

interface OverlayInput {
  readonly overlay: Overlay;
  /** Keys of the boxes for several seats that were opened. */
  readonly opened: ReadonlySet<string>;
  /** Seats to keep in sight though they are alike. */
  readonly kept: ReadonlySet<string>;
  readonly locale: string;
}

/** Two charts drawn as one, what has not changed put aside but for the boxes opened. */
export function prepareOverlay({ overlay, opened, kept, locale }: OverlayInput): PreparedOverlay {
  const { positions, others, folded } = focusOf(overlay, opened, kept);
  const { marks, ghosts } = overlay;
  const model = prepareOrgChart({ positions }, locale, { marks, ghosts });
  const cards = model.cards.map((card) => {
    const box = others.get(card.key);
    return box === undefined ? card : othersCard(card.key, box, locale);
  });
  return { model: { ...model, cards }, others, folded };
}
