import { isDefinite } from "../domain/evaluation/verdict.ts";
import type { Notice, NoticeKind, Stand } from "../domain/notice/notice.ts";
import { conditionName } from "./condition.ts";
import { capitalised, inWords } from "./count.ts";
import { dateLabel } from "./date.ts";
import { decisionName } from "./decision.ts";
import { factName } from "./fact.ts";
import { listed } from "./list.ts";
import { quarterLabel } from "./quarter.ts";
import { titleRangeName } from "./title.ts";
import { verdictWord } from "./verdict.ts";

const HEADLINES: Readonly<Record<NoticeKind, string>> = {
  verdict_changed: "The verdict changed",
  condition_lost: "A condition was lost",
  condition_met: "A condition is met",
  forecast_slipped: "The forecast slipped",
  decision_overdue: "A decision is overdue",
  evidence_aging: "Answers are about to go stale",
};

/** What happened, in a few words. */
export const noticeHeadline = ({ kind }: Notice): string => HEADLINES[kind];

/** The screen of the company that shows more: its last part, empty for the verdict. */
const SCREENS: Readonly<Record<NoticeKind, string>> = {
  verdict_changed: "",
  condition_lost: "/timeline",
  condition_met: "/timeline",
  forecast_slipped: "",
  decision_overdue: "/plan",
  evidence_aging: "/evidence",
};

/** The address of that screen below a company's own. */
export const noticeScreen = ({ kind }: Notice): string => SCREENS[kind];

const standWords = (stand: Stand, locale: string): string => {
  const { floor, conditionsMet } = stand;
  const state = verdictWord({ conditionsMet, verdict: { definite: isDefinite(stand), floor } });
  return `${state.toLowerCase()}, ${titleRangeName(stand, locale)}`;
};

type Slip = Pick<Extract<Notice, { readonly kind: "forecast_slipped" }>, "from" | "to">;

/** How far the quarter with even odds moved back. */
export function slipSentence({ from, to }: Slip, locale: string): string {
  const before = quarterLabel(from);
  switch (to.kind) {
    case "dated": {
      const count = inWords(to.even - from, locale);
      return `The quarter with even odds slipped by ${count} quarters, from ${before} to ${quarterLabel(to.even)}.`;
    }
    case "not_within":
      return `The quarter with even odds was ${before}. Now the odds stay below even up to ${quarterLabel(to.last)}.`;
    case "no_date":
      return `The quarter with even odds was ${before}. Now there is no date, since something that it takes is not scheduled.`;
  }
}

/** What happened, in a sentence or two. */
export function noticeSentence(notice: Notice, locale: string): string {
  switch (notice.kind) {
    case "verdict_changed": {
      const [from, to] = [standWords(notice.from, locale), standWords(notice.to, locale)];
      return `At ${quarterLabel(notice.quarter)} it is ${to}. Before, it was ${from}.`;
    }
    case "condition_lost": {
      const name = conditionName(notice.condition);
      return notice.to === "not_met"
        ? `${name} is no longer met at ${quarterLabel(notice.quarter)}.`
        : `${name} was met, and at ${quarterLabel(notice.quarter)} nobody can tell.`;
    }
    case "condition_met": {
      const { condition, again, quarter } = notice;
      return `${conditionName(condition)} is met ${again ? "again " : ""}at ${quarterLabel(quarter)}.`;
    }
    case "forecast_slipped":
      return slipSentence(notice, locale);
    case "decision_overdue": {
      const { decision, chartName } = notice;
      const day = dateLabel(decision.on, locale);
      return `${decisionName(decision, () => chartName)}: planned for ${day}, by ${decision.owner}. Say that it is done, or give it another day.`;
    }
    case "evidence_aging": {
      const names = notice.facts.map((fact) => factName(fact));
      const count = capitalised(inWords(names.length, locale));
      const go = names.length === 1 ? "answer goes" : "answers go";
      return `${count} ${go} stale at the close of ${quarterLabel(notice.quarter)} unless confirmed: ${listed(names, locale)}.`;
    }
  }
}
