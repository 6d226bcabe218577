import type { ReactNode } from "react";
import { type Crumb, Page } from "@/components/shell/page";
import { Notice } from "@/components/ui/notice";
import { Overline } from "@/components/ui/overline";
import { PageSentence } from "@/components/ui/page-sentence";
import { answerOf } from "@/lib/domain/close/answer";
import { isFact } from "@/lib/domain/evaluation/facts";
import { quarterKey } from "@/lib/domain/quarter";
import { answerEffects } from "@/lib/domain/review/answer-effect";
import { dateLabel } from "@/lib/format/date";
import { daysAway } from "@/lib/format/days-away";
import { LOCALE } from "@/lib/format/locale";
import { quarterLabel, quarterMonths } from "@/lib/format/quarter";
import { AssignDialog } from "./assign-dialog";
import { CloseButton } from "./close-button";
import { prepareRail } from "./prepare-rail";
import { currentStep, prepareSteps } from "./prepare-steps";
import { RailSummary, ReviewRail } from "./review-rail";
import { isOpen } from "./review-state";
import type { Reviewed, ReviewSetting } from "./reviewed";
import { stepBody } from "./step-body";
import { StepList } from "./step-list";

interface ReviewScreenProps {
  readonly reviewed: Reviewed;
  readonly setting: ReviewSetting;
  /** The step that was asked for. */
  readonly asked: string | undefined;
  readonly crumbs: readonly Crumb[];
  readonly menu: ReactNode;
}

function Context({ reviewed, setting }: Pick<ReviewScreenProps, "reviewed" | "setting">) {
  const { quarter, review, snapshot } = reviewed;
  const { dueOn, owner, revision } = review;
  const month = snapshot.profile.fiscalYearStartMonth;
  return (
    <Overline>
      <span>Review of {quarterLabel(quarter)}</span>
      {revision > 1 && <span>Reopened, revision {revision}</span>}
      <span>{quarterMonths(quarter, month, LOCALE)}</span>
      <span className={dueOn < setting.today ? "text-red" : undefined}>
        Due {dateLabel(dueOn, LOCALE)}, {daysAway(dueOn, setting.today, LOCALE)}
      </span>
      {owner !== null && <span>{owner.name}</span>}
    </Overline>
  );
}

/** The guided pass over one quarter: a step at a time, and beside it what closing now would freeze. */
export function ReviewScreen({ reviewed, setting, asked, crumbs, menu }: ReviewScreenProps) {
  const { quarter, review, snapshot, stored, lastClose, reviewers } = reviewed;
  const { workspace, companyId, root, today, mayWrite } = setting;
  const name = quarterLabel(quarter);
  const steps = prepareSteps(review, root);
  const step = currentStep(steps, asked);
  const answer = answerOf(snapshot);
  const openFacts = review.items.filter(isOpen).flatMap(({ item }) => (isFact(item) ? [item] : []));
  const view = prepareRail({
    answer,
    before: lastClose,
    review,
    isComplete: stored.complete.has(quarter),
    tried: answerEffects(snapshot, openFacts),
    today,
    locale: LOCALE,
  });
  const { sentence, body } = stepBody(step, { reviewed, setting, answer });
  const { id: reviewId, version } = review;
  return (
    <Page
      wide
      crumbs={crumbs}
      actions={
        <>
          {menu}
          {mayWrite && (
            <AssignDialog {...{ workspace, companyId, review, reviewers }} quarter={name} />
          )}
        </>
      }
    >
      <div className="grid min-h-[calc(100vh-56px)] desktop:grid-cols-[minmax(0,1fr)_344px]">
        <div className="min-w-0">
          <StepList steps={steps} current={step} />
          <RailSummary view={view} />
          <div className="max-w-[860px] px-5 pt-6 pb-10 tablet:px-10 tablet:pt-8">
            <PageSentence over={<Context reviewed={reviewed} setting={setting} />}>
              {sentence}
            </PageSentence>
            {review.reason !== null && (
              <div className="mt-4">
                <Notice>Reopened: {review.reason}</Notice>
              </div>
            )}
            {body}
          </div>
        </div>
        <ReviewRail
          view={view}
          close={
            mayWrite && (
              <CloseButton
                workspace={workspace}
                review={{ companyId, reviewId, version, quarter: quarterKey(quarter) }}
                name={name}
                reason={view.reason}
                closed={`${root}/review?quarter=${quarterKey(quarter)}`}
              />
            )
          }
        />
      </div>
    </Page>
  );
}
