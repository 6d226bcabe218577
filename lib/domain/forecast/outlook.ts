import type { Criterion } from "../evaluation/evaluation.ts";
import { type Quarter, shift } from "../quarter.ts";
import { closesShown } from "./evidence.ts";
import type { Forecast, MadeForecast, NoForecast } from "./forecast.ts";
import { HORIZON } from "./simulation.ts";
import type { Expected } from "./when.ts";

/** What may be said of a day to come, one of a few answers. */
export type Outlook =
  | { readonly kind: "none"; readonly why: NoForecast }
  /** Held already: the odds tell whether it stays so. */
  | { readonly kind: "held"; readonly made: MadeForecast; readonly expected: Expected }
  /** Held already, and undone by the plan as it stands. */
  | { readonly kind: "undone"; readonly made: MadeForecast; readonly by: readonly Criterion[] }
  /** Too few quarters for a date: only the odds of a year. */
  | { readonly kind: "odds_only"; readonly made: MadeForecast; readonly expected: Expected }
  | {
      readonly kind: "dated";
      readonly made: MadeForecast;
      readonly expected: Expected;
      readonly even: Quarter;
    }
  /** Less likely than not at all the closes looked ahead. */
  | { readonly kind: "not_within"; readonly made: MadeForecast; readonly expected: Expected }
  /** No date, as nothing scheduled turns these; what would come if they were met from the next close on. */
  | {
      readonly kind: "no_date";
      readonly made: MadeForecast;
      readonly on: readonly Criterion[];
      readonly ifDone: Expected;
    };

/** The last close that a forecast speaks of. */
export const lastSpokenOf = ({ quarter, level }: MadeForecast): Quarter =>
  shift(quarter, closesShown(level, HORIZON));

/** Which of the answers a forecast is. */
export function outlookOf(forecast: Forecast): Outlook {
  if (forecast.kind === "none") return forecast;
  const made = forecast;
  const { when, justified, level } = made;
  if (when.kind === "depends") {
    const { on, ifDone } = when;
    return justified ? { kind: "undone", made, by: on } : { kind: "no_date", made, on, ifDone };
  }
  if (justified) return { kind: "held", made, expected: when };
  if (level === "very_short") return { kind: "odds_only", made, expected: when };
  const { even } = when;
  return even === null
    ? { kind: "not_within", made, expected: when }
    : { kind: "dated", made, expected: when, even };
}
