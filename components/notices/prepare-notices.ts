import type { Notice } from "@/lib/domain/notice/notice";
import type { CompanyNotices, ReceivedNotice } from "@/lib/features/notices/schema";
import { capitalised, inWords } from "@/lib/format/count";
import { momentLabel } from "@/lib/format/date";
import { noticeHeadline, noticeScreen, noticeSentence } from "@/lib/format/notice";
import { verdictState } from "@/lib/format/verdict";
import type { Status } from "@/components/ui/status-shape";

/** One notice, ready to be shown. */
export interface NoticeRow {
  readonly id: string;
  readonly status: Status;
  readonly headline: string;
  readonly sentence: string;
  readonly day: string;
  readonly href: string;
  readonly isRead: boolean;
}

export interface NoticeGroup {
  readonly name: string;
  readonly href: string;
  /** Unread ones first. */
  readonly rows: readonly NoticeRow[];
  readonly unread: readonly string[];
}

const STATES = {
  justified: "met",
  approaching: "approaching",
  too_early: "not_met",
  undetermined: "unknown",
} as const;

function shapeOf(notice: Notice): Status {
  switch (notice.kind) {
    case "verdict_changed": {
      const { floor, ceiling, conditionsMet } = notice.to;
      const verdict = { floor, definite: floor === ceiling };
      return STATES[verdictState({ conditionsMet, verdict })];
    }
    case "condition_met":
      return "met";
    case "condition_lost":
      return notice.to === "unknown" ? "unknown" : "overdue";
    case "forecast_slipped":
    case "decision_overdue":
      return "overdue";
    case "evidence_aging":
      return "unknown";
  }
}

/** Of one visit, in this order. */
const KINDS: readonly Notice["kind"][] = [
  "verdict_changed",
  "forecast_slipped",
  "condition_lost",
  "condition_met",
  "decision_overdue",
  "evidence_aging",
];

const inOrder = (one: ReceivedNotice, other: ReceivedNotice) =>
  Number(one.isRead) - Number(other.isRead) ||
  other.at.getTime() - one.at.getTime() ||
  KINDS.indexOf(one.notice.kind) - KINDS.indexOf(other.notice.kind);

/** What a member has not read yet, as the sentence of the page. */
export function unreadSentence(groups: readonly NoticeGroup[], locale: string): string {
  const waiting = groups.filter(({ unread }) => unread.length > 0);
  const count = waiting.reduce((sum, { unread }) => sum + unread.length, 0);
  if (count === 0) return "You have read everything.";
  const notices = `${capitalised(inWords(count, locale))} new ${count === 1 ? "notice" : "notices"}`;
  const [only] = waiting;
  return waiting.length === 1 && only !== undefined
    ? `${notices} about ${only.name}.`
    : `${notices} about ${inWords(waiting.length, locale)} companies.`;
}

/** The notices of each company as rows; `root` is the workspace's address. */
export const prepareNotices = (
  companies: readonly CompanyNotices[],
  root: string,
  locale: string,
): readonly NoticeGroup[] =>
  companies.map(({ slug, name, notices }) => {
    const href = `${root}/c/${slug}`;
    const rows = notices.toSorted(inOrder).map(({ id, notice, at, isRead }) => ({
      id,
      status: shapeOf(notice),
      headline: noticeHeadline(notice),
      sentence: noticeSentence(notice, locale),
      day: momentLabel(at, locale),
      href: `${href}${noticeScreen(notice)}`,
      isRead,
    }));
    return {
      name,
      href,
      rows,
      unread: rows.flatMap(({ id, isRead }) => (isRead ? [] : [id])),
    };
  });
