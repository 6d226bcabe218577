import type { Chart } from "@/lib/domain/org/chart";
import { type Difference, differencesOf } from "@/lib/domain/org/differences";
import {
  type DifferenceNames,
  differenceNames,
  differenceSentence,
} from "@/lib/format/chart-change";
import { capitalised, counted, inWords } from "@/lib/format/count";
import { listed } from "@/lib/format/list";

export type RowKind = "moved" | "added" | "removed" | "changed";
export type DifferenceCounts = Readonly<Record<RowKind, number>>;

export interface DifferenceRow {
  readonly id: string;
  readonly kind: RowKind;
  /** The box it is about; null where nobody is named any more. */
  readonly key: string | null;
  /** The seat, and what became of it: one sentence. */
  readonly title: string;
  readonly text: string;
}

export interface Comparison {
  readonly sentence: string;
  readonly rows: readonly DifferenceRow[];
  readonly counts: DifferenceCounts;
  /** Seats that were named or are: to be seen though their boxes are alike. */
  readonly named: ReadonlySet<string>;
}

const kindOf = ({ kind }: Difference): RowKind =>
  kind === "chief_executive" || kind === "leader" ? "changed" : kind;

/** Keys of the seats a difference is about, the one to jump to first. */
function keysOf(difference: Difference): readonly string[] {
  switch (difference.kind) {
    case "chief_executive":
      return [difference.after, difference.before].filter((key) => key !== null);
    case "leader":
      return [difference.after, difference.before].flatMap((leader) =>
        leader.kind === "named" ? leader.key : [],
      );
    case "added":
    case "removed":
    case "moved":
    case "changed":
      return [difference.key];
  }
}

function rowOf(difference: Difference, names: DifferenceNames, locale: string): DifferenceRow {
  const [key] = keysOf(difference);
  const sentence = differenceSentence(difference, names, locale);
  const called = "before" in difference && "key" in difference ? names.was : names.is;
  const seat = key === undefined ? "" : capitalised(called.seat(key));
  const title = sentence.startsWith(seat) ? seat : "";
  return {
    id: `${difference.kind} ${key ?? ""}`,
    kind: kindOf(difference),
    key: key ?? null,
    title,
    text: sentence.slice(title.length).trim(),
  };
}

const PARTS: readonly (readonly [RowKind, one: string, many: string])[] = [
  ["moved", "one moves", "move"],
  ["added", "one is added", "are added"],
  ["removed", "one is removed", "are removed"],
  ["changed", "one changes", "change"],
];

/** `Of 43 positions two move and one is added.` */
function comparisonSentence(counts: DifferenceCounts, positions: number, locale: string): string {
  const parts = PARTS.filter(([kind]) => counts[kind] > 0).map(([kind, one, many]) =>
    counts[kind] === 1 ? one : `${inWords(counts[kind], locale)} ${many}`,
  );
  if (parts.length === 0) return "These two charts are alike.";
  return `Of ${counted(positions, "position", "positions", locale)} ${listed(parts, locale)}.`;
}

/** What differs between two charts as the screen tells it. */
export function prepareComparison(before: Chart, after: Chart, locale: string): Comparison {
  const differences = differencesOf(before, after);
  const names = differenceNames(before, after);
  const counts = { moved: 0, added: 0, removed: 0, changed: 0 };
  for (const difference of differences) counts[kindOf(difference)] += 1;
  const seats = new Set([...before.positions, ...after.positions].map(({ key }) => key));
  return {
    sentence: comparisonSentence(counts, seats.size, locale),
    rows: differences.map((difference) => rowOf(difference, names, locale)),
    counts,
    named: new Set(
      differences.flatMap((one) =>
        one.kind === "chief_executive" || one.kind === "leader" ? keysOf(one) : [],
      ),
    ),
  };
}
