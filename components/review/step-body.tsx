import type { ReactNode } from "react";
import { LinkButton } from "@/components/ui/link-button";
import type { Answer } from "@/lib/domain/close/answer";
import { isFact } from "@/lib/domain/evaluation/facts";
import { quarterKey } from "@/lib/domain/quarter";
import { daysLate } from "@/lib/domain/review/late";
import { LOCALE } from "@/lib/format/locale";
import { quarterLabel } from "@/lib/format/quarter";
import { openItemsReason, toGoSentence } from "@/lib/format/review";
import { ChartStep } from "./chart-step";
import { CloseStep } from "./close-step";
import { DecisionsStep } from "./decisions-step";
import { EvidenceStep } from "./evidence-step";
import { prepareChart } from "./prepare-chart";
import { prepareDecisions } from "./prepare-decisions";
import { preparePreview } from "./prepare-preview";
import { prepareQuestions } from "./prepare-questions";
import { prepareRevenue } from "./prepare-revenue";
import { stepAddress, stepAfter, type StepId } from "./prepare-steps";
import { RestForms } from "./rest-forms";
import { RevenueStep } from "./revenue-step";
import type { Reviewed, ReviewSetting } from "./reviewed";
import { isOpen } from "./review-state";
import { StepForm } from "./step-form";

/** One step: the sentence that says what it found, and what it asks. */
export interface StepBody {
  readonly sentence: string;
  readonly body: ReactNode;
}

interface Given {
  readonly reviewed: Reviewed;
  readonly setting: ReviewSetting;
  readonly answer: Answer;
}

type AloneItem = "revenue" | "chart" | "decisions";

interface ConfirmGiven {
  readonly item: AloneItem;
  readonly verb: string;
  readonly reason?: string | undefined;
  readonly entry?: { readonly quarter: string; readonly version: number } | null;
  readonly children: ReactNode;
}

/** The form that stands by a step of one answer; nothing for somebody who may only read. */
function confirmation({ reviewed, setting }: Given, asked: ConfirmGiven): ReactNode {
  const { review, quarter } = reviewed;
  const { workspace, companyId, root, mayWrite } = setting;
  const { item, verb, reason, entry = null, children } = asked;
  const row = review.items.find((one) => one.item === item);
  if (!mayWrite || row === undefined) return <div className="mt-6">{children}</div>;
  return (
    <StepForm
      // A step of its own each: nothing of one stays in the next.
      key={item}
      {...{ workspace, companyId, item, verb, reason }}
      reviewId={review.id}
      version={row.version}
      entry={entry === null ? null : { ...entry, reason: review.reason }}
      next={stepAddress(root, quarter, stepAfter(item))}
    >
      {children}
    </StepForm>
  );
}

function revenueBody(given: Given): StepBody {
  const { reviewed, setting } = given;
  const { quarter, snapshot, stored, row } = reviewed;
  const isComplete = stored.complete.has(quarter);
  const { profile } = snapshot;
  const lines = stored.record.revenue;
  const view = prepareRevenue({ quarter, profile, lines, isComplete, locale: LOCALE });
  const name = quarterLabel(quarter);
  return {
    sentence: view.sentence,
    body: (
      <>
        <RevenueStep view={view} profile={profile} />
        {confirmation(given, {
          item: "revenue",
          verb: isComplete ? "Confirm and go on" : `Mark ${name} complete and go on`,
          reason: view.hasLines ? undefined : `Enter the revenue of ${name} first.`,
          entry:
            isComplete || row === null
              ? null
              : { quarter: quarterKey(quarter), version: row.version },
          children: <LinkButton href={`${setting.root}/revenue`}>Open the revenue</LinkButton>,
        })}
      </>
    ),
  };
}

function chartBody(given: Given): StepBody {
  const { snapshot, sitters, lastClose } = given.reviewed;
  const { root } = given.setting;
  const view = prepareChart({ snapshot, sitters, before: lastClose, locale: LOCALE });
  const href =
    view.key === null ? `${root}/chart` : `${root}/chart?chart=${encodeURIComponent(view.key)}`;
  return {
    sentence: view.sentence,
    body: (
      <>
        <ChartStep view={view} />
        {confirmation(given, {
          item: "chart",
          verb: view.key === null ? "Go on without a chart" : "Confirm and go on",
          children: (
            <LinkButton href={href}>
              {view.key === null ? "Bring in a chart" : "Open the chart"}
            </LinkButton>
          ),
        })}
      </>
    ),
  };
}

function evidenceBody({ reviewed, setting }: Given): StepBody {
  const { review, quarter, snapshot, stored, reviewers, lastClose } = reviewed;
  const { workspace, companyId, root, today, mayWrite } = setting;
  const questions = prepareQuestions({
    snapshot,
    review,
    lastClosed: lastClose?.quarter ?? null,
    today,
    locale: LOCALE,
  });
  const open = review.items.filter(({ item }) => isFact(item)).filter(isOpen);
  const overdue = open.filter((item) => daysLate(item, review, today) > 0).length;
  const named = stored.record.facts.map(({ rater }) => rater).filter((rater) => rater !== null);
  const place = {
    workspace,
    companyId,
    reviewId: review.id,
    files: `/api${root}/files`,
    raters: [...new Set(named)].toSorted(),
    reviewers,
  };
  return {
    sentence: toGoSentence({ open: open.length, overdue }, LOCALE),
    body: (
      <EvidenceStep
        place={mayWrite ? place : null}
        questions={questions}
        next={stepAddress(root, quarter, "decisions")}
      />
    ),
  };
}

function decisionsBody(given: Given): StepBody {
  const { snapshot, stored, review } = given.reviewed;
  const { workspace, companyId, root, mayWrite } = given.setting;
  const { record, decisions } = stored;
  const chartName = (key: string) => record.charts.find((one) => one.key === key)?.name ?? null;
  const view = prepareDecisions({ snapshot, record, decisions, chartName, locale: LOCALE });
  const place = { workspace, companyId, reviewId: review.id };
  return {
    sentence: view.sentence,
    body: (
      <>
        <DecisionsStep place={mayWrite ? place : null} due={view.due} />
        {confirmation(given, {
          item: "decisions",
          verb: "Confirm and go on",
          children: <LinkButton href={`${root}/plan`}>Open the plan</LinkButton>,
        })}
      </>
    ),
  };
}

function closeBody({ reviewed, setting, answer }: Given): StepBody {
  const { review, quarter, lastClose, snapshot } = reviewed;
  const { workspace, companyId, mayWrite } = setting;
  const { currency } = snapshot.profile;
  const view = preparePreview({
    answer,
    before: lastClose,
    quarter,
    setting: { locale: LOCALE, currency },
  });
  const open = review.items.filter(isOpen).filter(({ item }) => item !== "revenue");
  const isOpenRevenue = review.items.some((one) => isOpen(one) && one.item === "revenue");
  const words = openItemsReason({ open: open.length, overdue: 0 }, LOCALE);
  return {
    sentence: view.sentence,
    body: (
      <>
        <CloseStep view={view} />
        {mayWrite && (
          <RestForms
            {...{ workspace, companyId }}
            reviewId={review.id}
            version={review.version}
            name={quarterLabel(quarter)}
            open={open.map(({ item, version }) => ({ item, version }))}
            keepWords={
              open.length === 1
                ? "Keep the open answer, not confirmed"
                : `Keep the ${open.length} open answers, not confirmed`
            }
          />
        )}
        {words !== null && (
          <p className="mt-3 text-micro text-ink-3">
            {words} One that is kept stays what it was last time, and goes stale as it would have.
            {isOpenRevenue && " Revenue is confirmed in its own step, never kept."}
          </p>
        )}
      </>
    ),
  };
}

/** What a step says and asks. */
export function stepBody(step: StepId, given: Given): StepBody {
  switch (step) {
    case "revenue":
      return revenueBody(given);
    case "chart":
      return chartBody(given);
    case "evidence":
      return evidenceBody(given);
    case "decisions":
      return decisionsBody(given);
    case "close":
      return closeBody(given);
  }
}
