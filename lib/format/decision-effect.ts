import type { Forecast } from "../domain/forecast/forecast.ts";
import { outlookOf } from "../domain/forecast/outlook.ts";
import type { DecisionEffect } from "../domain/forecast/plan-effects.ts";
import { whenShort } from "./when.ts";

const EVEN = "at even odds";

/** A forecast as what a decision leads to: `FY28 Q3 at even odds`, `no date`. */
function ledTo(forecast: Forecast): string {
  const short = whenShort(forecast);
  const { kind } = outlookOf(forecast);
  switch (kind) {
    case "dated":
      return `${short} ${EVEN}`;
    case "not_within":
      return `not within 8 quarters`;
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
