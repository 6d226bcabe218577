import type { Sensitivity } from "@/lib/domain/forecast/sensitivity";
import { effectWords, isFelt, leverWords } from "@/lib/format/lever";
import type { SupposedReader } from "@/lib/format/supposed";

export interface SensitivityRow {
  readonly key: string;
  readonly lever: string;
  /** `2 quarters sooner`. */
  readonly effect: string;
  /** Quarters later; sooner where negative, 0 where the date stays. */
  readonly quarters: number;
}

export interface SensitivityView {
  /** Those that move most, most first. */
  readonly rows: readonly SensitivityRow[];
  /** Those that move something, but less. */
  readonly more: readonly SensitivityRow[];
  /** How many levers move nothing. */
  readonly others: number;
  /** The longest bar, in quarters; at least 1. */
  readonly longest: number;
}

const MOST_SHOWN = 8;

const sizeOf = ({ quarters, odds }: Sensitivity): number =>
  Math.abs(quarters ?? 0) + Math.abs(odds);

/** Levers by what they do to the date, then to the odds. */
export function prepareSensitivities(
  found: readonly Sensitivity[],
  reader: SupposedReader,
): SensitivityView {
  const felt = found.filter(isFelt).toSorted((one, other) => sizeOf(other) - sizeOf(one));
  const rows = felt.map((one, place) => ({
    key: `${place} ${one.lever.kind}`,
    lever: leverWords(one.lever, reader),
    effect: effectWords(one, reader.locale),
    quarters: one.quarters ?? 0,
  }));
  return {
    rows: rows.slice(0, MOST_SHOWN),
    more: rows.slice(MOST_SHOWN),
    others: found.length - felt.length,
    longest: Math.max(1, ...rows.map(({ quarters }) => Math.abs(quarters))),
  };
}
