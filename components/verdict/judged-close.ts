import type { Evaluation } from "@/lib/domain/evaluation/evaluation";
import { closeOf, type IsoDate } from "@/lib/domain/quarter";
import { dateLabel } from "@/lib/format/date";
import { LOCALE } from "@/lib/format/locale";
import { quarterLabel } from "@/lib/format/quarter";

/** The latest close that a verdict reads. */
export interface JudgedClose {
  readonly quarter: string;
  readonly close: IsoDate;
}

/** `null` where no quarter is judged yet. */
export function judgedClose(
  evaluations: readonly Evaluation[],
  fiscalYearStartMonth: number,
): JudgedClose | null {
  const latest = evaluations.at(-1);
  if (latest === undefined) return null;
  const { quarter } = latest;
  return { quarter: quarterLabel(quarter), close: closeOf(quarter, fiscalYearStartMonth) };
}

/** Beside the day from which something holds: whether the latest verdict reads it. */
export function closeHint(judged: JudgedClose | null, from: string): string {
  if (judged === null) return "A verdict reads what holds on the last day of its quarter.";
  const { quarter, close } = judged;
  const day = dateLabel(close, LOCALE);
  return from > close
    ? `${quarter} closed on ${day}: its verdict leaves this out, the next one reads it.`
    : `The verdict on ${quarter} reads what held on ${day}, this included.`;
}
