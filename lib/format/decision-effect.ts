import type { Forecast } from "../domain/forecast/forecast.ts";
import { outlookOf } from "../domain/forecast/outlook.ts";
import type { DecisionEffect } from "../domain/forecast/plan-effects.ts";
import { lookedAhead } from "./looked-ahead.ts";
import { quarterLabel } from "./quarter.ts";

/** A forecast as what a decision leads to: `FY28 Q3 at even odds`, `no date`. */
function ledTo(forecast: Forecast): string {
  const outlook = outlookOf(forecast);
  switch (outlook.kind) {
    case "dated":
      return `${quarterLabel(outlook.even)} at even odds`;
    case "not_within":
      return `not within ${lookedAhead(outlook.made)}`;
    case "no_date":
      return "no date";
    case "held":
      return "a title that stays justified";
    case "undone":
      return "a title that the plan undoes";
    case "none":
    case "odds_only":
      return "no date on so short a history";
  }
}

/** What the date owes to a decision, compared on the same futures. */
export function effectSentence({ kind, dates }: DecisionEffect): string {
  if (kind === "history") return "Done, and on record since";
  if (dates === null) return "No forecast to compare";
  const [taken, left] = [ledTo(dates.with), ledTo(dates.without)];
  if (taken === left) return taken === "no date" ? "No date with or without it" : "Moves no date";
  return kind === "proposed"
    ? `If committed: ${taken} instead of ${left}`
    : `Without it: ${left} instead of ${taken}`;
}
