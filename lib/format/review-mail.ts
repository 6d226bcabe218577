import { isFact } from "../domain/evaluation/facts.ts";
import type { IsoDate, Quarter } from "../domain/quarter.ts";
import type { ReviewItemId } from "../domain/review/item.ts";
import { dateLabel } from "./date.ts";
import { factQuestion } from "./fact.ts";
import { LOCALE } from "./locale.ts";
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
export function assignmentMail({ company, quarter, item, dueOn, address }: Task) {
  const name = quarterLabel(quarter);
  const by = dueOn === null ? "" : ` by ${dateLabel(dueOn, LOCALE)}`;
  const what =
    item === null
      ? `The review of ${name} is yours${by}.`
      : `Your answer is asked for${by}: ${isFact(item) ? factQuestion(item) : reviewItemName(item)}`;
  // A subject is one line, whatever a company is called.
  const subject = `${company}: ${item === null ? `review of ${name}` : `a question for the review of ${name}`}`;
  return {
    subject: subject.replaceAll(/\p{Cc}+/gu, " "),
    text: `${what}\n\n${address}\n`,
  };
}
