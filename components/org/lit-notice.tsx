import Link from "next/link";
import { StatusMark } from "@/components/ui/status-mark";
import type { Criterion, Evaluation } from "@/lib/domain/evaluation/evaluation";
import { quarterKey } from "@/lib/domain/quarter";
import { criterionName } from "@/lib/format/criterion";
import { criterionSentence } from "@/lib/format/criterion-sentence";
import { LOCALE } from "@/lib/format/locale";
import { quarterLabel } from "@/lib/format/quarter";

interface LitNoticeProps {
  readonly evaluation: Evaluation;
  readonly criterion: Criterion;
  readonly root: string;
  readonly currency: string;
}

/** Which criterion the blue boxes prove or break. */
export function LitNotice({ evaluation, criterion, root, currency }: LitNoticeProps) {
  const quarter = quarterKey(evaluation.quarter);
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-rule bg-blue-tint px-5 py-2.5 text-small tablet:px-6">
      <b className="font-semibold">{criterionName(criterion.id)}</b>
      <StatusMark status={criterion.status} />
      <span>{criterionSentence(criterion, { locale: LOCALE, currency })}</span>
      <span className="text-ink-2">{quarterLabel(evaluation.quarter)}</span>
      <Link href={`${root}?quarter=${quarter}#${criterion.id}`}>Back to the verdict</Link>
    </div>
  );
}
