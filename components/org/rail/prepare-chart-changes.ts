import type { Chart } from "@/lib/domain/org/chart";
import { type Difference, differencesOf } from "@/lib/domain/org/differences";
import { differenceNames, differenceSentence } from "@/lib/format/chart-change";

export interface ChartChange {
  readonly id: string;
  readonly kind: "moved" | "added" | "removed" | "changed";
  readonly sentence: string;
  /** The box to jump to: its own, or where its reports went; null where there is none left. */
  readonly box: string | null;
}

export interface ChartChanges {
  /** The first of them, in reading order. */
  readonly shown: readonly ChartChange[];
  readonly count: number;
}

const MOST_SHOWN = 12;

function boxOf(difference: Difference): string | null {
  switch (difference.kind) {
    case "chief_executive":
      return difference.after;
    case "leader":
      return difference.after.kind === "named" ? difference.after.key : null;
    case "removed": {
      const { manager } = difference.before;
      return difference.heirs[0]?.manager ?? (manager.kind === "named" ? manager.key : null);
    }
    case "added":
    case "moved":
    case "changed":
      return difference.key;
  }
}

function kindOf({ kind }: Difference): ChartChange["kind"] {
  return kind === "chief_executive" || kind === "leader" ? "changed" : kind;
}

/** What a chart changes of the one it is based on, a sentence a position. */
export function prepareChartChanges(base: Chart, chart: Chart, locale: string): ChartChanges {
  const differences = differencesOf(base, chart);
  const names = differenceNames(base, chart);
  const keys = new Set(chart.positions.map(({ key }) => key));
  const shown = differences.slice(0, MOST_SHOWN).map((difference, place): ChartChange => {
    const box = boxOf(difference);
    return {
      id: `${place} ${difference.kind}`,
      kind: kindOf(difference),
      sentence: differenceSentence(difference, names, locale),
      box: box !== null && keys.has(box) ? box : null,
    };
  });
  return { shown, count: differences.length };
}
