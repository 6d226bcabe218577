import type { Attention } from "../domain/portfolio/attention.ts";
import { conditionName } from "./condition.ts";
import { dateLabel } from "./date.ts";
import { quarterLabel } from "./quarter.ts";
import { slipSentence } from "./notice.ts";
import { nearestAnswer } from "./settlement.ts";

/** Why a company needs a look, in a word or two. */
export function attentionWord(attention: Attention): string {
  switch (attention.kind) {
    case "slipped_back":
      return `Slipped back, ${attention.before} to ${attention.after}`;
    case "review_overdue":
      return "Review overdue";
    case "forecast_slipped":
      return "Date slipped";
    case "cannot_tell":
      return "Cannot tell";
    case "newly_justified":
      return "Newly justified";
    case "title_ahead":
      return "Title ahead of the job";
    case "quarter_missing":
      return "Quarter missing";
  }
}

/** The same as a sentence, with its figures. */
export function attentionReason(attention: Attention, locale: string): string {
  switch (attention.kind) {
    case "slipped_back": {
      const lost = attention.lost.map(conditionName).join(", ");
      return `${lost} lost in ${quarterLabel(attention.quarter)}.`;
    }
    case "review_overdue":
      return `The review of ${quarterLabel(attention.quarter)} was due ${dateLabel(attention.dueOn, locale)}.`;
    case "forecast_slipped":
      return slipSentence(attention, locale);
    case "cannot_tell":
      return nearestAnswer(attention.evaluation, locale) ?? "";
    case "newly_justified":
      return `All five conditions hold at ${quarterLabel(attention.quarter)}, which could not be said of the close before.`;
    case "title_ahead":
      return `The title held is ahead of the job: ${attention.conditionsMet} of 5 conditions met.`;
    case "quarter_missing":
      return `The last complete quarter is ${quarterLabel(attention.last)}; ${quarterLabel(attention.closed)} has closed since.`;
  }
}
