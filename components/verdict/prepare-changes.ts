import type { Answer } from "@/lib/domain/close/answer";
import { evaluatedMix } from "@/lib/domain/evaluation/evaluated-mix";
import type { Evaluation } from "@/lib/domain/evaluation/evaluation";
import { conditionName } from "@/lib/format/condition";
import type { Setting } from "@/lib/format/setting";
import { shareLabel } from "@/lib/format/share";
import { statusWord } from "@/lib/format/status";
import { titleRangeShort } from "@/lib/format/title";
import { verdictWord } from "@/lib/format/verdict";
import { whenShort } from "@/lib/format/when";

export interface Change {
  readonly what: string;
  readonly from: string;
  /** Null where it is as before. */
  readonly to: string | null;
}

/** The partner share of the window that an evaluation rests on. */
const partnerShare = (evaluation: Evaluation, locale: string): string => {
  const mix = evaluatedMix(evaluation);
  return mix === null ? "unknown" : shareLabel(mix.families.partner, mix.total, locale);
};

const change = (what: string, from: string, to: string): Change => ({
  what,
  from,
  to: from === to ? null : to,
});

/** What moved between two quarters: conditions that turned, then the figures, unchanged ones said so. */
export function changesSince(one: Answer, other: Answer, { locale }: Setting): Change[] {
  const [before, after] = [one.evaluation, other.evaluation];
  const turned = after.conditions.flatMap(({ id, status }) => {
    const was = before.conditions.find((one) => one.id === id)?.status ?? "unknown";
    return was === status ? [] : [change(conditionName(id), statusWord(was), statusWord(status))];
  });
  return [
    ...turned,
    change("Conditions met", String(before.conditionsMet), String(after.conditionsMet)),
    change("Partner share", partnerShare(before, locale), partnerShare(after, locale)),
    change("Likely quarter", whenShort(one.forecast), whenShort(other.forecast)),
    change("Right title", titleRangeShort(before.verdict), titleRangeShort(after.verdict)),
    change("Verdict", verdictWord(before).toLowerCase(), verdictWord(after).toLowerCase()),
  ];
}
