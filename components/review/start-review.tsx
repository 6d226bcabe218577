import { EmptyState } from "@/components/ui/empty-state";
import type { Quarter } from "@/lib/domain/quarter";
import { quarterKey } from "@/lib/domain/quarter";
import { LOCALE } from "@/lib/format/locale";
import { quarterLabel, quarterMonths } from "@/lib/format/quarter";
import { StartButton } from "./start-button";

interface StartReviewProps {
  readonly workspace: string;
  readonly companyId: string;
  readonly quarter: Quarter;
  readonly fiscalYearStartMonth: number;
  readonly mayWrite: boolean;
}

/** A quarter that nobody has begun to review. */
export function StartReview(props: StartReviewProps) {
  const { workspace, companyId, quarter, fiscalYearStartMonth, mayWrite } = props;
  const name = quarterLabel(quarter);
  return (
    <EmptyState
      heading
      over={`Quarterly review, ${quarterMonths(quarter, fiscalYearStartMonth, LOCALE)}`}
      sentence={`${name} is over. Ten minutes close it.`}
      actions={
        <StartButton
          workspace={workspace}
          companyId={companyId}
          quarter={quarterKey(quarter)}
          name={name}
          mayWrite={mayWrite}
        />
      }
    >
      The review asks for the revenue, what moved on the org chart, nine answers, each with that of
      last time beside it, and the decisions that were due. Closing keeps the verdict with
      everything it rests on, so that it can be read exactly as it was.
    </EmptyState>
  );
}
