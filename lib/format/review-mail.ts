import { isFact } from "../domain/evaluation/facts.ts";
import type { IsoDate, Quarter } from "../domain/quarter.ts";
import type { ReviewItemId } from "../domain/review/item.ts";
import { dateLabel } from "./date.ts";
import { factQuestion } from "./fact.ts";
import { LOCALE } from "./locale.ts";
import { mailSubject, type MailText } from "./mail-text.ts";
import { quarterLabel } from "./quarter.ts";
import { reviewItemName } from "./review.ts";

interface Task {
  readonly company: string;
  readonly quarter: Quarter;
  /** Null: the whole review. */
  readonly item: ReviewItemId | null;
  readonly dueOn: IsoDate | null;
  /** Of the review's page. */
  readonly address: string;
}

/** What somebody is told who was asked for an answer, or for the whole review. */
export function assignmentMail({ company, quarter, item, dueOn, address }: Task): MailText {
  const name = quarterLabel(quarter);
  const by = dueOn === null ? "" : ` by ${dateLabel(dueOn, LOCALE)}`;
  const what =
    item === null
      ? `The review of ${name} is yours${by}.`
      : `Your answer is asked for${by}: ${isFact(item) ? factQuestion(item) : reviewItemName(item)}`;
  const about = item === null ? `review of ${name}` : `a question for the review of ${name}`;
  return {
    subject: mailSubject(company, about),
    text: `${what}\n\n${address}\n`,
  };
}
