import type { OrgCardModel } from "@/components/charts/org-chart/org-chart-model";
import { tagsOf, type TagTone } from "@/components/charts/org-chart/tag";
import { classes } from "@/components/ui/classes";

const TONE: Readonly<Record<TagTone, string>> = {
  ink: "border-ink bg-ink text-paper",
  outline: "border-ink bg-paper text-ink",
  red: "border-red bg-paper text-red",
  green: "border-green bg-green text-on-green",
  amber: "border-amber bg-paper text-amber",
};

/** The tags of a card as they stand in a row. */
export function OutlineTags({ card }: { readonly card: OrgCardModel }) {
  return tagsOf(card).map(({ text, tone }) => (
    <span
      key={text}
      className={classes(
        "flex-none rounded-tight border px-1.5 text-cell font-semibold",
        TONE[tone],
      )}
    >
      {text}
    </span>
  ));
}
