import type { Forecast } from "../domain/forecast/forecast.ts";
import { outlookOf } from "../domain/forecast/outlook.ts";
import { lookedAhead } from "./looked-ahead.ts";
import { quarterLabel } from "./quarter.ts";
import { oddsWithin } from "./when.ts";

/** `, at even odds` after the last of some forecasts that a sentence names, where one has a date. */
export const evenOdds = (...named: readonly Forecast[]): string =>
  named.some((forecast) => outlookOf(forecast).kind === "dated") ? ", at even odds" : "";

/** What a forecast comes to, to stand in a sentence: `FY28 Q3`, `no date`, `not within 8 quarters`. */
export function outcomeWords(forecast: Forecast, locale: string): string {
  const outlook = outlookOf(forecast);
  switch (outlook.kind) {
    case "none":
      return "no forecast";
    case "held":
      return "justified already";
    case "undone":
      return "undone by the plan";
    case "odds_only":
      return oddsWithin(outlook.made, outlook.expected, locale);
    case "dated":
      return quarterLabel(outlook.even);
    case "not_within":
      return `not within ${lookedAhead(outlook.made)}`;
    case "no_date":
      return "no date";
  }
}
