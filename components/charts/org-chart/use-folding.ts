import { type Dispatch, type SetStateAction, useMemo, useState } from "react";
import type { OrgChartModel } from "@/components/charts/org-chart/org-chart-model";
import { whole } from "@/lib/domain/org/cells";
import { branchForest, foldedBelow, reportCount, type Forest } from "@/lib/domain/org/forest";

/** Keys of the folded branches, and how to change them. */
export type Folds = readonly [ReadonlySet<string>, Dispatch<SetStateAction<ReadonlySet<string>>>];

export interface FoldingProps {
  readonly model: OrgChartModel;
  /** Key of the position whose branch alone is shown. */
  readonly root: string | null;
  /** How many levels are unfolded, anew where it or `root` changes; null: all. */
  readonly levels: number | null;
  readonly goal: { readonly key: string } | null;
  /** Held by the screen, which then unfolds the way to a goal; null: held here. */
  readonly folds: Folds | null;
}

/** Keys of everybody above a position, the nearest first. */
export function keysAbove({ forest, cards }: OrgChartModel, position: number): readonly string[] {
  const keys: string[] = [];
  for (let i = whole(forest.parent, position); i >= 0; i = whole(forest.parent, i))
    keys.push(cards[i]?.key ?? "");
  return keys;
}

const keysOf = ({ cards }: OrgChartModel, positions: Iterable<number>): ReadonlySet<string> =>
  new Set([...positions].flatMap((i) => cards[i]?.key ?? []));

function shownForest({ forest, indexOf }: OrgChartModel, root: string | null): Forest {
  const head = root === null ? undefined : indexOf.get(root);
  return head === undefined ? forest : branchForest(forest, head);
}

/** Who takes the focus of a position that has left the chart: whoever led it and is still there. */
function heirOf(before: OrgChartModel, key: string, after: OrgChartModel): string | null {
  const position = before.indexOf.get(key);
  if (position === undefined) return null;
  return keysAbove(before, position).find((above) => after.indexOf.has(above)) ?? null;
}

/** The position, or the highest above it that is folded and so hides it; null outside the branch. */
function visibleAt(
  { parent, tops }: Forest,
  collapsed: ReadonlySet<number>,
  position: number,
): number | null {
  let [visible, top] = [position, position];
  for (let i = whole(parent, position); i >= 0; i = whole(parent, i)) {
    if (collapsed.has(i)) visible = i;
    top = i;
  }
  return tops.includes(top) ? visible : null;
}

/**
 * Which branch is shown, which of its branches are folded away and which position is the tab stop,
 * by key, so that all of it outlives a changed chart. A new goal unfolds the way to its card and
 * makes it the tab stop.
 */
export function useFolding({ model, root, levels, goal, folds }: FoldingProps) {
  const { cards, indexOf } = model;
  const forest = useMemo(() => shownForest(model, root), [model, root]);
  const foldedAnew = () =>
    levels === null ? new Set<string>() : keysOf(model, foldedBelow(forest, levels));
  const own = useState(foldedAnew);
  const [folded, setFolded] = folds ?? own;
  const [focusedKey, setFocusedKey] = useState<string | null>(null);
  const [seen, setSeen] = useState<Omit<FoldingProps, "folds">>({
    model,
    root,
    levels,
    goal: null,
  });
  const without = (keys: readonly string[]) => {
    const opened = new Set(keys);
    setFolded((last) => new Set([...last].filter((key) => !opened.has(key))));
  };

  if (seen.model !== model || seen.root !== root || seen.levels !== levels || seen.goal !== goal) {
    setSeen({ model, root, levels, goal });
    if (folds === null && (seen.root !== root || seen.levels !== levels)) setFolded(foldedAnew());
    if (focusedKey !== null && !indexOf.has(focusedKey))
      setFocusedKey(heirOf(seen.model, focusedKey, model));
    const position = goal === null || goal === seen.goal ? undefined : indexOf.get(goal.key);
    if (goal !== null && position !== undefined) {
      if (folds === null) without(keysAbove(model, position));
      setFocusedKey(goal.key);
    }
  }

  const collapsed = useMemo(
    () => new Set([...folded].flatMap((key) => indexOf.get(key) ?? [])),
    [folded, indexOf],
  );
  const wanted = indexOf.get(focusedKey ?? "");
  const visible = wanted === undefined ? null : visibleAt(forest, collapsed, wanted);
  return {
    forest,
    collapsed,
    focused: visible ?? forest.tops[0] ?? -1,
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
