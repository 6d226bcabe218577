import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { addDays, closeOf, type Quarter } from "@/lib/domain/quarter";
import { dateLabel } from "@/lib/format/date";
import { LOCALE } from "@/lib/format/locale";
import { quarterLabel } from "@/lib/format/quarter";

interface NothingToReviewProps {
  readonly root: string;
  /** The latest quarter with revenue; null where there is none. */
  readonly latest: Quarter | null;
  readonly fiscalYearStartMonth: number;
  readonly mayWrite: boolean;
}

/** No quarter can be reviewed yet: what to do, or what to wait for. */
export function NothingToReview(props: NothingToReviewProps) {
  const { root, latest, fiscalYearStartMonth: month, mayWrite } = props;
  const begins = latest === null ? null : addDays(closeOf(latest, month), 1);
  return (
    <EmptyState
      heading
      over="Quarterly review"
      sentence={
        latest === null || begins === null
          ? "Enter the revenue of a quarter to review it."
          : `${quarterLabel(latest)} can be reviewed from ${dateLabel(begins, LOCALE)} on.`
      }
      actions={
        mayWrite && (
          <>
            <LinkButton kind="primary" href={`${root}/revenue`}>
              {latest === null ? "Enter revenue" : "Open the revenue"}
            </LinkButton>
            <LinkButton href={`${root}/evidence`}>Record evidence</LinkButton>
          </>
        )
      }
    >
      {latest === null
        ? "A review takes ten minutes: the revenue, what moved on the org chart, nine answers and the decisions that were due. Closing it keeps the verdict with everything it rests on."
        : "A quarter is reviewed once it has ended, so that the close sees all of it. An earlier quarter with revenue can be reviewed today: enter it, and it appears here."}
    </EmptyState>
  );
}
