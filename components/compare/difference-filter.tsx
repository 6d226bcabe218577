"use client";

import { classes } from "@/components/ui/classes";
import type { DifferenceCounts, RowKind } from "@/components/org/rail/prepare-comparison";

interface DifferenceFilterProps {
  readonly counts: DifferenceCounts;
  /** Null: all kinds. */
  readonly chosen: RowKind | null;
  readonly onChoose: (kind: RowKind | null) => void;
}

const WORDS: readonly (readonly [RowKind, string])[] = [
  ["moved", "Moved"],
  ["added", "Added"],
  ["removed", "Removed"],
  ["changed", "Changed"],
];

/** Narrows the list to one kind of difference; kinds that there are none of are left out. */
export function DifferenceFilter({ counts, chosen, onChoose }: DifferenceFilterProps) {
  const kinds = WORDS.filter(([kind]) => counts[kind] > 0);
  if (kinds.length < 2) return null;
  const all = kinds.reduce((sum, [kind]) => sum + counts[kind], 0);
  return (
    <fieldset aria-label="Which differences" className="flex flex-wrap gap-1.5 print:hidden">
      {[
        [null, "All", all] as const,
        ...kinds.map(([kind, word]) => [kind, word, counts[kind]] as const),
      ].map(([kind, word, count]) => (
        <button
          key={word}
          type="button"
          aria-pressed={kind === chosen}
          onClick={() => onChoose(kind)}
          className={classes(
            "min-h-10 rounded-control border border-rule-2 px-2.5 text-ink-2 tabular hover:bg-hover tablet:min-h-7",
            "aria-pressed:border-button aria-pressed:bg-button aria-pressed:text-on-button",
          )}
        >
          {word} {count}
        </button>
      ))}
    </fieldset>
  );
}
