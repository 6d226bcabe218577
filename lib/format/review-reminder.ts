import { daysBetween, type IsoDate, type Quarter } from "../domain/quarter.ts";
import { counted } from "./count.ts";
import { dateLabel } from "./date.ts";
import { daysAway } from "./days-away.ts";
import { LOCALE } from "./locale.ts";
import { mailFoot, type MailPlace, mailSubject, type MailText } from "./mail-text.ts";
import { quarterLabel } from "./quarter.ts";

interface DueReview {
  readonly quarter: Quarter;
  readonly dueOn: IsoDate;
  /** Questions that nobody has answered. */
  readonly open: number;
}

function dueWords(dueOn: IsoDate, today: IsoDate): string {
  const ahead = daysBetween(today, dueOn);
  if (ahead === 0) return "is due today";
  return ahead > 0
    ? `is due ${daysAway(dueOn, today, LOCALE)}`
    : `was due ${daysAway(dueOn, today, LOCALE)}`;
}

/** Reminds the owner of a review that it is due, or overdue. */
export function reviewReminder(
  { quarter, dueOn, open }: DueReview,
  today: IsoDate,
  place: MailPlace,
): MailText {
  const label = quarterLabel(quarter);
  const left =
    open === 0
      ? "Every question has an answer; the quarter can be closed."
      : `${counted(open, "question waits", "questions wait", LOCALE)} for an answer, about ten minutes in all.`;
  const lines = [
    `The review of ${label} for ${place.company} ${dueWords(dueOn, today)}, on ${dateLabel(dueOn, LOCALE)}. It is yours.`,
    left,
    `${place.companyUrl}/review`,
    mailFoot(place),
  ];
  return {
    subject: mailSubject(place.company, `the review of ${label} ${dueWords(dueOn, today)}`),
    text: `${lines.join("\n\n")}\n`,
  };
}
