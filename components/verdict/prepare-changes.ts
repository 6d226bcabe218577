import { evaluatedMix } from "@/lib/domain/evaluation/evaluated-mix";
import type { Evaluation } from "@/lib/domain/evaluation/evaluation";
import { conditionName } from "@/lib/format/condition";
import { inWords } from "@/lib/format/count";
import { quarterLabel } from "@/lib/format/quarter";
import type { Setting } from "@/lib/format/setting";
import { shareLabel } from "@/lib/format/share";
import { statusWord } from "@/lib/format/status";
import { titleRangeShort } from "@/lib/format/title";
import { verdictWord } from "@/lib/format/verdict";

export interface Change {
  readonly what: string;
  readonly from: string;
  /** Null where it is as before. */
  readonly to: string | null;
}

/** The partner share of the window that an evaluation rests on. */
export const partnerShare = (evaluation: Evaluation, locale: string): string => {
  const mix = evaluatedMix(evaluation);
  return mix === null ? "unknown" : shareLabel(mix.families.partner, mix.total, locale);
};

/** Which quarters that share is of. */
export function partnerShareNote(evaluation: Evaluation, locale: string): string {
  const mix = evaluatedMix(evaluation);
  if (mix === null) return "No share can be read";
  const quarters = mix.last - mix.first + 1;
  return quarters === 1
    ? `Of ${quarterLabel(mix.last)}`
    : `Of the last ${inWords(quarters, locale)} quarters`;
}

const change = (what: string, from: string, to: string): Change => ({
  what,
  from,
  to: from === to ? null : to,
});

/** What moved between two quarters: conditions that turned, then the figures, unchanged ones said so. */
export function changesSince(before: Evaluation, after: Evaluation, { locale }: Setting): Change[] {
  const turned = after.conditions.flatMap(({ id, status }) => {
    const was = before.conditions.find((one) => one.id === id)?.status ?? "unknown";
    return was === status ? [] : [change(conditionName(id), statusWord(was), statusWord(status))];
  });
  return [
    ...turned,
    change("Conditions met", String(before.conditionsMet), String(after.conditionsMet)),
    change("Partner share", partnerShare(before, locale), partnerShare(after, locale)),
    change("Right title", titleRangeShort(before.verdict), titleRangeShort(after.verdict)),
    change("Verdict", verdictWord(before).toLowerCase(), verdictWord(after).toLowerCase()),
  ];
}
