import type { NoForecast } from "../domain/forecast/forecast.ts";
import { LEAST_QUARTERS } from "../domain/forecast/evidence.ts";
import type { HistoryStart } from "../domain/forecast/history.ts";
import { counted } from "./count.ts";
import { NO_BREAK } from "./space.ts";

/** Why what lies before a history's first quarter is not counted, to follow a count; empty where all is. */
const SINCE: Readonly<Record<HistoryStart, string>> = {
  first_lines: "",
  series_break: " since the series broke",
  quarter_without_lines: " since the last gap",
  annual_lines: " since the last figure of a whole year",
  negative_revenue: " since the last quarter with more credits than sales",
};

/** How many quarters a forecast rests on, `8 quarters of partner revenue since the series broke`. */
export const historyWords = (quarters: number, begins: HistoryStart, locale: string): string =>
  `${counted(quarters, "quarter", "quarters", locale).replace(" ", NO_BREAK)} of partner revenue${SINCE[begins]}`;

/** Why there is no forecast, and what would bring one. */
export function noForecastSentence(why: NoForecast, locale: string): string {
  switch (why.kind) {
    case "too_few_quarters":
      return `No forecast: ${historyWords(why.quarters, why.begins, locale)}, and it takes ${LEAST_QUARTERS}.`;
    case "unusual_quarter":
      return "No forecast: the last quarter’s partner share is far from all before it. Somebody has to look at its revenue and confirm it in the quarterly review.";
    case "quarter_without_lines":
      return "No forecast: the last quarter has no revenue on record.";
    case "annual_lines":
      return "No forecast: the last quarter was worked out from a whole year’s figure, which tells nothing of a trend.";
    case "negative_revenue":
      return "No forecast: a motion has more credits than sales in the last quarter.";
    case "no_revenue":
      return "No forecast: there is no revenue above zero in the last year.";
  }
}

/** The same in the few words of a cell. */
export function noForecastShort(why: NoForecast): string {
  switch (why.kind) {
    case "too_few_quarters":
      return "Too few quarters";
    case "unusual_quarter":
      return "To be confirmed";
    case "quarter_without_lines":
    case "annual_lines":
    case "negative_revenue":
    case "no_revenue":
      return "No forecast";
  }
}
