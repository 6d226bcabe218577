import type { Counterfactuals } from "@/lib/domain/evaluation/counterfactuals";
import { changeNote, changeSentence, lossSentence } from "@/lib/format/change";
import { changeCount, changeSetNote, changesInstead, NO_SET } from "@/lib/format/change-set";
import type { Setting } from "@/lib/format/setting";

/** One way to another verdict, or what would lose the one held. */
export interface LeverView {
  readonly name: string;
  readonly count: string;
  readonly changes: readonly { readonly sentence: string; readonly note: string | null }[];
  readonly note: string | null;
}

const NAMES = ["The smallest set, today", "Or, as small", "Or again"] as const;

/** The smallest sets, the first in full and the others by what differs; or what would lose the verdict. */
export function prepareLevers(
  { smallest, nearestLoss }: Counterfactuals,
  setting: Setting,
): readonly LeverView[] {
  const { locale } = setting;
  if (nearestLoss !== null) {
    return [
      {
        name: "What would lose it",
        count: changeCount({ size: 1 }, locale),
        changes: [{ sentence: lossSentence(nearestLoss, setting), note: null }],
        note: "The nearest single change: the verdict was read again with it. A decision reversed would lose it too.",
      },
    ];
  }
  const [first] = smallest;
  if (first === undefined) {
    return [{ name: "No set of changes", count: "", changes: [], note: NO_SET }];
  }
  return smallest.map((set, place) => ({
    name: NAMES[place] ?? "Or again",
    count: changeCount(set, locale),
    changes:
      set === first
        ? set.changes.map((change) => ({
            sentence: changeSentence(change, setting),
            note: changeNote(change),
          }))
        : changesInstead(set, first, setting).map((sentence) => ({ sentence, note: null })),
    note: set === first ? changeSetNote(set, locale) : "The rest as in the first.",
  }));
}
