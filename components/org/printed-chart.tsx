import type { OrgChartModel } from "@/components/charts/org-chart/org-chart-model";
import { usePrinting } from "@/components/ui/use-printing";
import { whole } from "@/lib/domain/org/cells";
import { readingOrder } from "@/lib/domain/org/forest";

const INDENT = 14;
/** Deeper lines are not moved further right: paper is narrow. */
const DEEPEST_INDENT = 10;

interface PrintedChartProps {
  readonly model: OrgChartModel;
  readonly name: string;
}

/** On paper the whole chart is an indented list: no canvas to pan, nothing folded away. */
export function PrintedChart({ model, name }: PrintedChartProps) {
  if (!usePrinting()) return null;
  return (
    <div className="hidden print:block">
      <h2 className="mb-3 font-serif text-panel font-normal">{name}</h2>
      <ul className="text-small">
        {[...readingOrder(model.forest)].map((i) => {
          const card = model.cards[i];
          if (card === undefined) return null;
          const depth = Math.min(whole(model.forest.depth, i), DEEPEST_INDENT);
          return (
            <li
              key={card.key}
              className="border-b border-rule py-1"
              style={{ paddingInlineStart: depth * INDENT }}
            >
              <b className="font-semibold">{card.title}</b>, {card.note}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
