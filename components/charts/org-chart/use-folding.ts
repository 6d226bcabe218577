import { useMemo, useState } from "react";
import type { OrgChartModel } from "@/components/charts/org-chart/org-chart-model";
import { whole } from "@/lib/domain/org/cells";
import { reportCount } from "@/lib/domain/org/forest";

/** Keys of everybody above a position, who must be unfolded for it to be drawn. */
function keysAbove({ forest, cards }: OrgChartModel, position: number): readonly string[] {
  const keys: string[] = [];
  for (let i = whole(forest.parent, position); i >= 0; i = whole(forest.parent, i))
    keys.push(cards[i]?.key ?? "");
  return keys;
}

/**
 * Which branches are folded away and which card is the tab stop, by key, so that both outlive a
 * changed chart. A new goal unfolds the way to its card and makes it the tab stop.
 */
export function useFolding(model: OrgChartModel, goal: { readonly key: string } | null) {
  const { forest, cards, indexOf } = model;
  const [folded, setFolded] = useState<ReadonlySet<string>>(() => new Set());
  const [focusedKey, setFocusedKey] = useState<string | null>(null);
  const [seenGoal, setSeenGoal] = useState<typeof goal>(null);
  const without = (keys: readonly string[]) => {
    const opened = new Set(keys);
    setFolded((last) => new Set([...last].filter((key) => !opened.has(key))));
  };

  if (goal !== seenGoal) {
    setSeenGoal(goal);
    const position = goal === null ? undefined : indexOf.get(goal.key);
    if (goal !== null && position !== undefined) {
      without(keysAbove(model, position));
      setFocusedKey(goal.key);
    }
  }

  const collapsed = useMemo(
    () => new Set([...folded].flatMap((key) => indexOf.get(key) ?? [])),
    [folded, indexOf],
  );
  return {
    collapsed,
    focused: indexOf.get(focusedKey ?? "") ?? forest.tops[0] ?? -1,
    setFocused: (position: number) => setFocusedKey(cards[position]?.key ?? null),
    fold: (positions: readonly number[], isOpen: boolean) => {
      const keys = positions
        .filter((i) => reportCount(forest, i) > 0)
        .flatMap((i) => cards[i]?.key ?? []);
      if (isOpen) without(keys);
      else setFolded((last) => new Set([...last, ...keys]));
    },
  };
}
