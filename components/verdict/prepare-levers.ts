import type { ChangeSet, Counterfactuals } from "@/lib/domain/evaluation/counterfactuals";
import { isOnChart } from "@/lib/domain/evaluation/counterfactual/change";
import { changeNote, changeSentence, lossSentence } from "@/lib/format/change";
import { changeCount, changeSetNote, changesInstead, NO_SET } from "@/lib/format/change-set";
import type { Setting } from "@/lib/format/setting";
import type { ProposalDraft } from "./proposal-draft";

/** One way to another verdict, or what would lose the one held. */
export interface LeverView {
  readonly name: string;
  readonly count: string;
  readonly changes: readonly { readonly sentence: string; readonly note: string | null }[];
  readonly note: string | null;
  /** The proposal to make from it; null where nothing of it is on the chart. */
  readonly draft: ProposalDraft | null;
}

const NAMES = ["The smallest set, today", "Or, as small", "Or again"] as const;

/** Why there is no proposal to make from a set; null where the set itself shows it. */
function noProposal({ changes }: ChangeSet): string | null {
  if (!changes.some(isOnChart)) {
    return "None of it is a change to the org chart, so there is no proposal to make.";
  }
  return changes.some(({ kind }) => kind === "settled_chart")
    ? "The chart has to be completed first; nothing else on it can be planned before."
    : null;
}

function setNote(set: ChangeSet, isFirst: boolean, locale: string, hasDraft: boolean): string {
  const note = isFirst ? changeSetNote(set, locale) : "The rest as in the first.";
  const why = hasDraft ? null : noProposal(set);
  return why === null ? note : `${note} ${why}`;
}

/** The smallest sets, the first in full and the others by what differs; or what would lose the verdict. */
export function prepareLevers(
  { smallest, nearestLoss }: Counterfactuals,
  setting: Setting,
  draftOf: (set: ChangeSet) => ProposalDraft | null,
): readonly LeverView[] {
  const { locale } = setting;
  if (nearestLoss !== null) {
    return [
      {
        name: "What would lose it",
        count: changeCount({ size: 1 }, locale),
        changes: [{ sentence: lossSentence(nearestLoss, setting), note: null }],
        note: "The nearest single change: the verdict was read again with it. A decision reversed would lose it too.",
        draft: null,
      },
    ];
  }
  const [first] = smallest;
  if (first === undefined) {
    return [{ name: "No set of changes", count: "", changes: [], note: NO_SET, draft: null }];
  }
  return smallest.map((set, place) => {
    const draft = draftOf(set);
    return {
      name: NAMES[place] ?? "Or again",
      count: changeCount(set, locale),
      changes:
        set === first
          ? set.changes.map((change) => ({
              sentence: changeSentence(change, setting),
              note: changeNote(change),
            }))
          : changesInstead(set, first, setting).map((sentence) => ({ sentence, note: null })),
      note: setNote(set, set === first, locale, draft !== null),
      draft,
    };
  });
}
