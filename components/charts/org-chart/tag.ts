import type {
  CardBadge,
  CardMark,
  OrgCardModel,
} from "@/components/charts/org-chart/org-chart-model";

export type TagTone = CardBadge["tone"] | "green" | "amber";

export interface Tag {
  readonly text: string;
  /** Said alone where there is no room for the text. */
  readonly sign: string | null;
  readonly tone: TagTone;
}

export function markTag(mark: CardMark): Tag | null {
  switch (mark) {
    case "added":
      return { text: "+ Added", sign: "+", tone: "green" };
    case "removed":
      return { text: "− Removed", sign: "−", tone: "red" };
    case "changed":
      return { text: "≠ Changed", sign: "≠", tone: "amber" };
    case "moved":
      return { text: "→ Moved", sign: "→", tone: "outline" };
    case "ghost":
      return null;
  }
}

/** What stands on a card's upper edge, from the right: how it differs, then what else is to be said of it. */
export function tagsOf({ mark, badges }: Pick<OrgCardModel, "mark" | "badges">): readonly Tag[] {
  const own = mark === null ? null : markTag(mark);
  return [...(own === null ? [] : [own]), ...badges.map((badge) => ({ ...badge, sign: null }))];
}
