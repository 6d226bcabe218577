import type { Evaluation } from "@/lib/domain/evaluation/evaluation";
import { closeOf, type IsoDate, type Quarter, quarterOf, shift } from "@/lib/domain/quarter";
import { timeline } from "@/lib/domain/timeline/timeline";
import { quarterLabel } from "@/lib/format/quarter";
import { nearestAnswer } from "@/lib/format/settlement";
import { conditionName } from "@/lib/format/condition";

/** Why a company needs a look, the most pressing kind first. */
export const ATTENTION_KINDS = [
  "slipped_back",
  "cannot_tell",
  "newly_justified",
  "title_ahead",
  "quarter_missing",
] as const;
export type AttentionKind = (typeof ATTENTION_KINDS)[number];

export interface Attention {
  readonly kind: AttentionKind;
  readonly word: string;
  readonly reason: string;
}

/** The last quarter whose close has passed. */
const lastClosed = (today: IsoDate, month: number): Quarter => {
  const quarter = quarterOf(today, month);
  return closeOf(quarter, month) < today ? quarter : shift(quarter, -1);
};

function slippedBack(last: Evaluation, before: Evaluation | undefined): Attention | null {
  if (before === undefined || last.conditionsMet >= before.conditionsMet) return null;
  const lost = last.conditions.filter(
    ({ id, status }) =>
      status !== "met" && before.conditions.some((one) => one.id === id && one.status === "met"),
  );
  return {
    kind: "slipped_back",
    word: `Slipped back, ${before.conditionsMet} to ${last.conditionsMet}`,
    reason: `${lost.map(({ id }) => conditionName(id)).join(", ")} lost in ${quarterLabel(last.quarter)}.`,
  };
}

/** What makes a company worth a call, or null. Evaluations ascend. */
export function attentionOf(
  evaluations: readonly Evaluation[],
  fiscalYearStartMonth: number,
  today: IsoDate,
  locale: string,
): Attention | null {
  const last = evaluations.at(-1);
  if (last === undefined) return null;
  const slipped = slippedBack(last, evaluations.at(-2));
  if (slipped !== null && last.verdict.definite) return slipped;
  if (!last.verdict.definite) {
    const reason = nearestAnswer(last, locale) ?? "";
    return { kind: "cannot_tell", word: "Cannot tell", reason };
  }
  if (timeline(evaluations).quartersHeld === 1 && evaluations.length > 1) {
    const reason = `All five conditions hold at ${quarterLabel(last.quarter)} for the first close in a row.`;
    return { kind: "newly_justified", word: "Newly justified", reason };
  }
  if (last.alignment.held === "inflated") {
    const reason = `The title held is ahead of the job: ${last.conditionsMet} of 5 conditions met.`;
    return { kind: "title_ahead", word: "Title ahead of the job", reason };
  }
  const closed = lastClosed(today, fiscalYearStartMonth);
  if (last.quarter < closed) {
    const reason = `The last complete quarter is ${quarterLabel(last.quarter)}; ${quarterLabel(closed)} has closed since.`;
    return { kind: "quarter_missing", word: "Quarter missing", reason };
  }
  return null;
}
